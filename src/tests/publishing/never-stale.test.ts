/**
 * What builds keep for the next one must never show: a chain of edits on a small paper, and after each the edition that is built with all
 * that earlier builds have kept is compared, byte for byte, with one that is built of the same content and code from nothing. Each edit
 * begins where the one before has ended; code is edited in a copy of the project.
 */
import { copyFileSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kill } from '../../commands/soak/trial-site.ts';
import { differences } from './never-stale/differences.ts';
import {
  build,
  buildFromNothing,
  type Circumstances,
  copyProject,
  type Edition,
  editionOf,
  endOf,
  forgetProgram,
  removeCopy,
  startBuild,
} from './never-stale/paper-copy.ts';

const BEFORE_EMBARGO: Circumstances = { variables: { BUILD_TIME: '2024-12-01T12:00:00+01:00' } };
/** Four days later: an embargo has ended, one article has become a year old, and what was news is none any more. */
const AFTER_EMBARGO: Circumstances = { variables: { BUILD_TIME: '2024-12-05T12:00:00+01:00' } };
/** Compressed files are kept by the bytes they are made of, whoever made those; where all pages change they would cost most of the time. */
const UNCOMPRESSED: Circumstances = { ...AFTER_EMBARGO, args: ['--no-precompress'] };
const PREVIEW: Circumstances = { ...UNCOMPRESSED, variables: { ...UNCOMPRESSED.variables, PREVIEW: '1' } };

let paper: string;
/** Where it is built from nothing. */
let elsewhere: string;
/** The edition that stands at the moment, as a build from nothing makes it. */
let standing: Edition;
let circumstances = BEFORE_EMBARGO;

const inPaper = (path: string) => join(paper, path);
const read = (path: string) => readFileSync(inPaper(path), 'utf8');
const write = (path: string, text: string | Buffer) => writeFileSync(inPaper(path), text);
const remove = (path: string) => rmSync(inPaper(path));

/** @throws if the file does not hold the words: an edit that changes nothing would prove nothing */
function replace(path: string, words: string, by: string): void {
  const text = read(path);
  if (!text.includes(words))
    throw new Error(`${path} does not hold „${words}“ any more: edit something else`);
  write(
    path,
    text.replace(words, () => by),
  );
}

const BRIDGE = 'content/articles/2024/11/bruecke-wird-geprueft.md';
const RAILING = 'content/articles/2024/10/gelaender-der-bruecke.md';
const TIMETABLE = 'content/articles/2024/10/fahrplan-fuer-den-winter.md';
const PATHS = 'content/articles/2024/10/wege-am-ufer.md';
const GROUNDWATER = 'content/articles/2024/11/grundwasser-steigt.md';
const GAUGES = 'content/articles/2024/11/messung-an-drei-stellen.md';
const READING_ROOM = 'content/articles/2024/11/lesesaal-zieht-um.md';
const CATALOGUE = 'content/articles/2024/11/neuer-katalog.md';
const OPINION = 'content/articles/2024/11/warum-wege-zaehlen.md';

interface Edit {
  readonly name: string;
  readonly make: () => void | Promise<void>;
  /** From this edit on. */
  readonly circumstances?: Circumstances;
}

const contentEdits: readonly Edit[] = [
  {
    name: 'the text of an article and of a standing page',
    make() {
      replace(BRIDGE, 'Das dauert drei Wochen.', 'Das dauert drei Wochen, vielleicht auch länger.');
      replace('content/pages/redaktion.md', 'Ein Beispiel ist', 'Ein gutes Beispiel ist');
    },
  },
  {
    name: 'the headline of an article that others link to and list as related',
    make: () =>
      replace(RAILING, 'Das Geländer der Brücke bleibt vorerst stehen', 'Das Geländer bleibt stehen'),
  },
  {
    name: 'the name of an author, and who they are',
    make() {
      replace('content/authors/nordbuero.md', 'name: "Büro Nord"', 'name: "Büro Nordost"');
      replace('content/authors/nordbuero.md', 'gibt es nur in den Tests', 'gibt es in keiner Stadt');
    },
  },
  {
    name: 'a correction, and the bytes of a picture that is also the portrait of an author',
    async make() {
      replace(
        TIMETABLE,
        '---\n\n',
        'corrections: [{ date: 2024-11-03T09:00:00+01:00, text: "In einer früheren Fassung hieß es, Linie 1 habe 20 Fahrten. Tatsächlich sind es 24." }]\n---\n\n',
      );
      const picture = 'content/articles/2024/11/bruecke.jpg';
      write(picture, await sharp(inPaper(picture)).flop().jpeg().toBuffer());
    },
  },
  {
    name: 'a new article by a new author on a new topic, on the day of another',
    make() {
      write('content/authors/westbuero.md', '---\nname: "Büro West"\nkind: organization\n---\n');
      write(
        'content/articles/2024/11/wasser-im-keller.md',
        `---
title: "Das Wasser steht nun auch im Keller"
standfirst: "In zwei Häusern am Ufer steht Wasser im Keller. Es kommt aus der Erde und nicht aus dem Fluss."
section: wissen
authors: [westbuero]
topics: [Grundwasser, Keller]
published: 2024-11-30T05:00:00+01:00
---

In zwei Häusern steht Wasser im Keller, siehe [](grundwasser-steigt.md)
`,
      );
    },
  },
  {
    name: 'a draft becoming public and another front page',
    make() {
      replace(CATALOGUE, 'draft: true\n', '');
      replace('content/pages/startseite.md', 'lead: bruecke-wird-geprueft', 'lead: grundwasser-steigt');
    },
  },
  {
    name: 'a new address, with the former ones leading to it',
    make() {
      renameSync(inPaper(GAUGES), inPaper('content/articles/2024/11/messung-an-vielen-stellen.md'));
      replace(
        'content/articles/2024/11/messung-an-vielen-stellen.md',
        'formerSlugs: [messung]',
        'formerSlugs: [messung, messung-an-drei-stellen]',
      );
      replace(GROUNDWATER, 'messung-an-drei-stellen.md', 'messung-an-vielen-stellen.md');
    },
  },
  {
    name: 'the withdrawal of an article that others link to and list as related',
    make: () =>
      replace(
        RAILING,
        '---\n\n',
        'withdrawn: { date: 2024-11-30T10:00:00+01:00, reason: "Gemeint war eine andere Brücke." }\n---\n\n',
      ),
  },
  { name: 'nothing but the hour: an embargo passes', make: () => undefined, circumstances: AFTER_EMBARGO },
  {
    name: 'the topic of one article and the section of another',
    make() {
      replace(OPINION, 'topics: [Ufer, Verkehr]', 'topics: [Ufer, Wege]');
      replace(READING_ROOM, 'section: wissen', 'section: kultur');
    },
  },
  {
    name: 'the deletion of an article that others list, and of the only one of an author and a topic',
    make() {
      remove(PATHS);
      remove('content/articles/2024/10/ufer.svg');
      remove('content/articles/2024/11/wasser-im-keller.md');
      remove('content/authors/westbuero.md');
    },
  },
];

const otherEdits: readonly Edit[] = [
  {
    name: 'a template, a stylesheet and the policy of all pages',
    circumstances: UNCOMPRESSED,
    make() {
      replace('src/publishing/content-security-policy.ts', '"base-uri', '"frame-src \'none\'", "base-uri');
      replace('src/components/Colophon.astro', '</footer>', '<p>Hier endet die Seite.</p></footer>');
      replace('src/styles/blocks/prose.css', '{', '{\n  .article > p {\n    letter-spacing: 0.01em;\n  }\n');
    },
  },
  {
    name: 'a plugin of the Markdown pipeline and a character of the typography',
    make() {
      replace(
        'src/markdown/rehype-heading-levels.ts',
        'Math.min(section + 1, 3)',
        'Math.min(section + 2, 4)',
      );
      replace('src/typography/characters.ts', "NO_BREAK_SPACE = '\\u00A0'", "NO_BREAK_SPACE = '\\u202F'");
    },
  },
  {
    name: 'the name of the paper and of a section',
    make() {
      replace('src/site.ts', '"name":"Umbruch"', '"name":"Umbruch am Abend"');
      replace('src/site.ts', '"name":"Wissen"', '"name":"Wissenschaft"');
    },
  },
  {
    name: 'how pictures are made, and how those of shared links are drawn',
    make() {
      replace('src/pictures/make-form.ts', 'webp: 78', 'webp: 60');
      replace('src/sharing/drawing.ts', 'const MARGIN = 72', 'const MARGIN = 60');
    },
  },
  {
    name: 'public files: a face that pictures of shared links are drawn with, and an icon that goes',
    make() {
      copyFileSync(inPaper('public/fonts/umbruch-serif.woff2'), inPaper('public/fonts/umbruch-sans.woff2'));
      remove('public/icon-192.png');
    },
  },
  {
    name: 'nothing but the environment: it becomes a preview',
    make: () => undefined,
    circumstances: PREVIEW,
  },
];

beforeAll(async () => {
  paper = copyProject();
  elsewhere = copyProject();
  await builds();
  standing = editionOf(paper);
});

test.each([
  /^index\.html$/,
  /^artikel\/bruecke-wird-geprueft\/index\.html$/,
  /^artikel\/bruecke-wird-geprueft\.md$/,
  /^artikel\/messung\/index\.html$/,
  /^rss\.xml$/,
  /^autoren\/nordbuero\/rss\.xml$/,
  /^sitemaps\/2024-10\.xml$/,
  /^bilder\/bruecke-.+\.webp$/,
  /^teilen\/bruecke-wird-geprueft-.+\.png$/,
  /^pagefind\/1\/fragment\/.+/,
  /^index\.html\.br$/,
  /^_headers$/,
])('the paper that is to be edited has %s', (path) => {
  expect([...standing.keys()].filter((name) => path.test(name))).not.toEqual([]);
});
afterAll(() => {
  removeCopy(paper);
  removeCopy(elsewhere);
});

describe('with what earlier builds have kept, an edition is as if built from nothing after a change of', () => {
  test.each(contentEdits)('$name', async (edit) => {
    // If no page were taken over from the build before, there would be nothing to prove.
    expect(await restoredAfter(edit)).toBeGreaterThan(0);
  });
  test('all that, for what Astro compiles: it holds nothing of the content', async () => {
    forgetProgram(elsewhere);
    const fromNothing = await buildFromNothing(paper, elsewhere, circumstances);
    expect(differences(editionOf(paper), fromNothing)).toEqual([]);
  });
  test.each(otherEdits)('$name', async (edit) => {
    await restoredAfter(edit);
  });
});

/** Makes an edit, builds both ways at the same time, compares; returns how many pages were taken over. */
async function restoredAfter(edit: Edit): Promise<number> {
  await edit.make();
  circumstances = edit.circumstances ?? circumstances;
  const [{ restored }, fromNothing] = await Promise.all([
    builds(),
    buildFromNothing(paper, elsewhere, circumstances),
  ]);
  const edition = editionOf(paper);
  const before = standing;
  standing = fromNothing;
  expect(differences(edition, fromNothing), `after a change of ${edit.name}`).toEqual([]);
  expect(differences(fromNothing, before), 'the change can be seen').not.toEqual([]);
  return restored;
}

describe('the edition is the same as before', () => {
  const addition = 'Dieser Satz steht nur kurz hier.';
  const change = () => replace(OPINION, 'Das gilt auch', `${addition} Das gilt auch`);
  const undo = () => replace(OPINION, `${addition} `, '');

  test('when an edit has been published and undone', async () => {
    change();
    replace('src/components/Masthead.astro', '</header>', '<p>Hier beginnt die Seite.</p></header>');
    await builds();
    expect(differences(editionOf(paper), standing)).not.toEqual([]);
    undo();
    replace('src/components/Masthead.astro', '<p>Hier beginnt die Seite.</p>', '');
    await builds();
    expect(differences(editionOf(paper), standing)).toEqual([]);
  });

  test('when a build was killed between two pages and its edit undone', async () => {
    change();
    const killed = startBuild(paper, circumstances);
    const end = endOf(killed);
    while (killed.exitCode === null && !keptPage('warum-wege-zaehlen').includes(addition)) await sleep(2);
    kill(killed);
    expect((await end).code, 'the build was still at work').toBe(null);
    undo();
    await builds();
    expect(differences(editionOf(paper), standing)).toEqual([]);
  });

  test('when a build failed at its last article and its edit was undone', async () => {
    change();
    replace('src/components/OldArticle.astro', '---\n\n', "throw new Error('for the test');\n---\n\n");
    const { code, output } = await build(paper, circumstances);
    expect([code, output]).toEqual([1, expect.stringContaining('for the test')]);
    expect(keptPage('warum-wege-zaehlen')).toContain(addition);
    undo();
    replace('src/components/OldArticle.astro', "throw new Error('for the test');\n", '');
    await builds();
    expect(differences(editionOf(paper), standing)).toEqual([]);
  });
});

async function builds() {
  const outcome = await build(paper, circumstances);
  expect(outcome, outcome.output).toMatchObject({ code: 0 });
  return outcome;
}

/** An article's page as it is kept for the next build. */
function keptPage(slug: string): string {
  const [file] = globSync(inPaper(`node_modules/.cache/umbruch/*/work/artikel/${slug}/index.html`));
  return file === undefined ? '' : readFileSync(file, 'utf8');
}
