/** Drafts, articles under embargo and withdrawn ones, searched for in every file of the output by word, by name and by picture. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../sites.ts';
import { newPaper } from './paper.ts';
import { type OutputFile, outputOf, picture, picturesIn, wordsIn } from './traces.ts';

const EMBARGO = '2024-11-02T06:00:00+01:00';
const BEFORE = '2024-11-02T04:59:59Z';
const AFTER = '2024-11-02T05:00:00Z';
const LATER = '2024-11-10T12:00:00Z';

/** Words that stand nowhere else, by the part of the article in which they stand. */
const words = (name: string) => ({
  slug: `${name}meldung`,
  former: `${name}frueher`,
  title: `${name}titel`,
  kicker: `${name}dach`,
  standfirst: `${name}vorspann`,
  topic: `${name}thema`,
  alt: `${name}alt`,
  credit: `${name}nachweis`,
  source: `${name}quelle`,
  correction: `${name}korrektur`,
  body: `${name}text`,
  author: `${name}autorin`,
});
const colours = {
  quitten: { r: 200, g: 220, b: 40 },
  mispel: { r: 180, g: 60, b: 170 },
  zwetschgen: { r: 40, g: 90, b: 200 },
  schlehen: { r: 20, g: 160, b: 120 },
};
type Name = keyof typeof colours;

describe('what must not be seen', () => {
  const paper = newPaper();
  const pictures = new Map<Name, Buffer[]>();
  const builds: Record<'before' | 'after' | 'withdrawn', OutputFile[]> = {
    before: [],
    after: [],
    withdrawn: [],
  };
  let site: BuiltSite;

  async function write(name: Name, published: string, more: readonly string[] = []): Promise<void> {
    const w = words(name);
    const [lead, inBody] = [await picture(colours[name], 'png'), await picture(colours[name], 'jpeg')];
    pictures.set(name, [lead, inBody]);
    paper.write(`articles/${w.slug}-lead.png`, lead);
    paper.write(`articles/${w.slug}-body.jpg`, inBody);
    paper.write(`authors/${w.author}.md`, `---\nname: "${w.author}"\n---\n`);
    const frontMatter = [
      `title: "Eine Überschrift mit ${w.title}"`,
      `kicker: "${w.kicker}"`,
      `standfirst: "Ein Vorspann mit ${w.standfirst}, der lang genug ist und mit einem Punkt endet."`,
      'section: wissen',
      `authors: [redaktion, ${w.author}]`,
      `topics: [Obst, ${w.topic}]`,
      `published: ${published}`,
      `formerSlugs: [${w.former}]`,
      `image: { src: ./${w.slug}-lead.png, alt: "${w.alt}", caption: "Bild.", credit: "Foto: ${w.credit}" }`,
      `sources: [{ title: "${w.source}" }]`,
      `corrections: [{ date: ${published}, text: "Es hieß ${w.correction}." }]`,
      ...more,
    ];
    const figure = `![Zu sehen: ${w.alt}](./${w.slug}-body.jpg "Bild. Foto: ${w.credit}")`;
    paper.article(
      w.slug,
      frontMatter,
      `Im Text steht ${w.body}.\n\n## Was ${w.body} ist\n\n${figure}\n\nEnde.`,
    );
  }

  beforeAll(async () => {
    const links = (['quitten', 'mispel', 'zwetschgen', 'schlehen'] as const).map(
      (name) => `> - [](${words(name).slug}.md)`,
    );
    paper.article(
      'obst',
      [
        'title: "Obst"',
        'standfirst: "Ein Vorspann über Obst, der lang genug ist und gut endet."',
        'section: wissen',
        'authors: [redaktion]',
        'topics: [Obst]',
        'published: 2024-11-01T12:00:00+01:00',
      ],
      `Obst ist gesund.\n\n> [!related]\n${links.join('\n')}\n\nEnde.`,
    );
    await write('quitten', '2024-11-01T12:00:00+01:00', ['draft: true']);
    for (const name of ['mispel', 'zwetschgen', 'schlehen'] as const) await write(name, EMBARGO);
    site = await paper.build(BEFORE);
    builds.before = outputOf(site);
    site = await paper.build(AFTER);
    builds.after = outputOf(site);
    const notice = 'date: 2024-11-09T10:00:00+01:00, reason: "Der Artikel beruhte auf einer Verwechslung."';
    await write('zwetschgen', EMBARGO, [`withdrawn: { ${notice} }`]);
    await write('schlehen', EMBARGO, [`withdrawn: { ${notice}, withholdTitle: true }`]);
    site = await paper.build(LATER);
    builds.withdrawn = outputOf(site);
  });

  afterAll(() => paper.remove());

  const holding = (output: readonly OutputFile[], word: string) =>
    wordsIn(output, [word]).map((trace) => trace.split(' holds')[0] as string);

  describe('a draft', () => {
    it('leaves no trace, whatever day it is', async () => {
      for (const output of Object.values(builds)) {
        expect(wordsIn(output, Object.values(words('quitten')))).toEqual([]);
        for (const original of pictures.get('quitten') ?? [])
          expect(await picturesIn(output, original, colours.quitten)).toEqual([]);
      }
    });
  });

  describe('an article under embargo', () => {
    it('leaves no trace a second before its moment: no word, no address, no name, no picture', async () => {
      for (const name of ['mispel', 'zwetschgen', 'schlehen'] as const) {
        expect(wordsIn(builds.before, Object.values(words(name)))).toEqual([]);
        for (const original of pictures.get(name) ?? [])
          expect(await picturesIn(builds.before, original, colours[name])).toEqual([]);
      }
    });

    it('is everywhere from its moment on', async () => {
      const w = words('mispel');
      const files = builds.after.map(({ file }) => file);
      for (const file of [
        `artikel/${w.slug}/index.html`,
        `artikel/${w.former}/index.html`,
        `themen/${w.topic}/rss.xml`,
        `autoren/${w.author}/rss.xml`,
      ])
        expect(files).toContain(file);
      for (const file of [
        'index.html',
        'rss.xml',
        'atom.xml',
        'feed.json',
        'ressort/wissen/index.html',
        'ressort/wissen/rss.xml',
        'artikel/obst/index.html',
      ])
        expect(holding(builds.after, w.title), file).toContain(file);
      for (const file of ['rss.xml', 'atom.xml', 'feed.json'])
        expect(holding(builds.after, w.body)).toContain(file);
      expect(holding(builds.after, w.correction)).toContain('korrekturen/rss.xml');
      for (const original of pictures.get('mispel') ?? [])
        expect((await picturesIn(builds.after, original, colours.mispel)).length).toBeGreaterThan(1);
    });
  });

  describe('a withdrawn article', () => {
    it('leaves no word of its text, no picture and no topic of its own behind', async () => {
      for (const name of ['zwetschgen', 'schlehen'] as const) {
        const { slug, former, title, author, ...gone } = words(name);
        expect(wordsIn(builds.withdrawn, Object.values(gone))).toEqual([]);
        for (const original of pictures.get(name) ?? [])
          expect(await picturesIn(builds.withdrawn, original, colours[name])).toEqual([]);
      }
    });

    it('shows its headline in the notice, unless the editor withholds it', () => {
      const files = holding(builds.withdrawn, words('zwetschgen').title);
      expect(files).toContain(`artikel/${words('zwetschgen').slug}/index.html`);
      expect(holding(builds.withdrawn, words('schlehen').title)).toEqual([]);
    });

    it('leaves lists, front page and boxes, and tells search engines to forget it', () => {
      for (const name of ['zwetschgen', 'schlehen'] as const) {
        const { slug } = words(name);
        const naming = holding(builds.withdrawn, `/artikel/${slug}/`);
        for (const file of [
          'index.html',
          'ressort/wissen/index.html',
          'themen/obst/index.html',
          'artikel/obst/index.html',
        ])
          expect(naming, file).not.toContain(file);
        expect(naming.filter((file) => /sitemap/.test(file))).toEqual([]);
        const page = builds.withdrawn.find(({ file }) => file === `artikel/${slug}/index.html`);
        expect(page?.text).toMatch(/<meta name="robots" content="[^"]*noindex/);
        expect(page?.text).toContain('verwechslung');
      }
    });

    it('stays as its notice in every feed that carried it, under its identifier', () => {
      for (const name of ['zwetschgen', 'schlehen'] as const) {
        const feeds = holding(builds.withdrawn, `tag:umbruch.example,2024:artikel/${words(name).former}`);
        for (const feed of [
          'rss.xml',
          'atom.xml',
          'feed.json',
          'ressort/wissen/rss.xml',
          'themen/obst/rss.xml',
          'autoren/redaktion/rss.xml',
        ])
          expect(feeds, feed).toContain(feed);
      }
    });

    it('still leads from its former address to the notice', () => {
      const moved = builds.withdrawn.find(
        ({ file }) => file === `artikel/${words('schlehen').former}/index.html`,
      );
      expect(moved?.text).toContain(`/artikel/${words('schlehen').slug}/`);
    });
  });
});
