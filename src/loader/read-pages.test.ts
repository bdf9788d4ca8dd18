import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { site } from '../site.ts';
import { readContent } from './read-content.ts';

const ARTICLE = `---
title: "Ein Artikel"
standfirst: "Der Vorspann dieses Artikels ist lang genug, um nicht aufzufallen."
section: politik
authors: [redaktion]
published: 2024-10-23T17:30:00+02:00
---

Ein Satz.
`;
const PAGE = '---\ntitle: "Impressum"\nstandfirst: "Wer verantwortlich ist."\n---\n\n';
/** Behind every page of these tests: all that the law asks for. */
const LAWFUL = '\nVerantwortlich: A, a@umbruch.example. Beschweren können Sie sich.\n';

/** All standing pages, and two articles of which one is not out yet. */
const files: Record<string, string> = {
  'authors/redaktion.md': '---\nname: "Die Redaktion"\nkind: organization\n---\n',
  'articles/ein-artikel.md': ARTICLE,
  'articles/morgen.md': ARTICLE.replace('2024-10-23', '2124-10-23'),
  ...Object.fromEntries(site.pages.map(({ slug }) => [`pages/${slug}.md`, `${PAGE}${LAWFUL}`])),
};

async function read(changed: Record<string, string | undefined>) {
  const root = mkdtempSync(join(tmpdir(), 'umbruch-pages-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...files, ...changed })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const content = await readContent(root, new Date('2024-11-01T00:00:00Z'));
  const findings = content.findings.map(
    ({ file, line, level, message }) => `${file.slice(root.length + 1)}:${line} ${level} ${message}`,
  );
  return { ...content, findings };
}

afterEach(() => vi.unstubAllEnvs());

describe('standing pages', () => {
  test('without mistakes are read', async () => {
    const { pages, frontPage, findings } = await read({});
    expect(findings).toEqual([]);
    expect(pages.map(({ slug }) => slug).sort()).toEqual(site.pages.map(({ slug }) => slug).sort());
    expect(frontPage).toEqual({ order: [] });
  });

  const placeholder = { 'pages/impressum.md': `${PAGE}Verantwortlich:\n[[Platzhalter: Name]]\n${LAWFUL}` };

  test('may hold placeholders while the paper is being set up', async () => {
    expect((await read(placeholder)).findings).toEqual([
      expect.stringMatching(/^pages\/impressum\.md:7 note Platzhalter: „Name“/),
    ]);
  });

  test('may hold none in a release, where each is named with its line', async () => {
    vi.stubEnv('RELEASE', '1');
    expect((await read({})).findings).toEqual([]);
    expect((await read(placeholder)).findings).toEqual([
      expect.stringMatching(/^pages\/impressum\.md:7 error Platzhalter: „Name“/),
    ]);
    expect((await read({ 'pages/datenschutz.md': undefined })).findings).toEqual([
      expect.stringMatching(/^pages\/datenschutz\.md:1 error Die Seite fehlt\./),
    ]);
  });

  test('that the site does not know are refused, with the name that was meant', async () => {
    expect((await read({ 'pages/impresum.md': `${PAGE}Fertig.\n` })).findings).toEqual([
      expect.stringMatching(/^pages\/impresum\.md:1 error .*gemeint ist impressum\.md\?/),
    ]);
  });

  test('may hold no markup of other programs, and that is said with its line', async () => {
    const text = `${PAGE}Stand: {{ datum }}, siehe \`{{ x }}\`.\n${LAWFUL}`;
    expect((await read({ 'pages/impressum.md': text })).findings).toEqual([
      expect.stringMatching(/^pages\/impressum\.md:6 warning .*„\{\{ datum \}\}“/),
    ]);
  });

  test('must not lead to places that are not there', async () => {
    const text = '[a](#nirgends), [b](../articles/ein-artikel.md#nirgends)\n';
    expect((await read({ 'pages/impressum.md': `${PAGE}${text}${LAWFUL}` })).findings).toEqual([
      expect.stringMatching(/^pages\/impressum\.md:6 error Die Stelle „#nirgends“ gibt es nicht/),
      expect.stringMatching(
        /^pages\/impressum\.md:6 error Die Stelle „.*ein-artikel\.md#nirgends“ gibt es nicht/,
      ),
    ]);
  });

  test.each([
    '[[Platzhalter: Name',
    '[[platzhalter: Name]]',
    '[[Platzhalter:]]',
    '[Platzhalter: Name]',
    '[[Platzhaler: Name]]',
  ])('are refused where %s is no placeholder', async (text) => {
    expect((await read({ 'pages/impressum.md': `${PAGE}Wir: ${text}\n${LAWFUL}` })).findings).toEqual([
      expect.stringMatching(/^pages\/impressum\.md:6 error Der Platzhalter ist so nicht zu erkennen/),
    ]);
  });

  test('hold no pictures', async () => {
    const text = `${PAGE}![Wer](./wer.png "Wir. Foto: A")\n${LAWFUL}`;
    expect((await read({ 'pages/impressum.md': text })).findings).toEqual([
      expect.stringMatching(/^pages\/impressum\.md:6 error .*keine Bilder\. Bitte die Zeile streichen\.$/),
    ]);
  });

  test('are missed what the law asks for, and told of laws that are out of date', async () => {
    const { findings } = await read({
      'pages/impressum.md': `${PAGE}Angaben nach § 5 TMG\n`,
      'pages/datenschutz.md': `${PAGE}Verantwortlich: A.\n\nNach dem TTDSG und https://ec.europa.eu/consumers/odr\n`,
    });
    expect(findings).toEqual([
      expect.stringMatching(/^pages\/datenschutz\.md:5 warning Es fehlt, dass man sich .*Artikel 13/),
      expect.stringMatching(/^pages\/datenschutz\.md:8 warning Das TTDSG heißt/),
      expect.stringMatching(/^pages\/datenschutz\.md:8 warning Die Plattform der EU/),
      expect.stringMatching(/^pages\/impressum\.md:5 warning Es fehlt eine E-Mail-Adresse \(§ 5/),
      expect.stringMatching(/^pages\/impressum\.md:5 warning Es fehlt, wer .* verantwortlich ist \(§ 18/),
      expect.stringMatching(/^pages\/impressum\.md:6 warning Das Telemediengesetz gilt/),
    ]);
  });

  test('may link to articles and to each other', async () => {
    const text = `${PAGE}Siehe [hier](/korrekturen/), [](../articles/ein-artikel.md), [dort](/gibt-es-nicht/).\n${LAWFUL}`;
    expect((await read({ 'pages/impressum.md': text })).findings).toEqual([
      expect.stringContaining('/gibt-es-nicht/'),
    ]);
  });
});

describe('the order of the front page', () => {
  const choose = (lines: string) => read({ 'pages/startseite.md': `---\n${lines}\n---\n` });

  test('names articles, those that are not out yet included', async () => {
    const { frontPage, findings } = await choose('lead: ein-artikel\norder: [morgen]');
    expect(findings).toEqual([]);
    expect(frontPage).toEqual({ lead: 'ein-artikel', order: ['morgen'] });
  });

  test('passes over a withdrawn article, and says so', async () => {
    const withdrawn = 'withdrawn: { date: 2024-10-24T09:00:00+02:00, reason: "Ein Grund." }';
    const { findings } = await read({
      'articles/alt.md': ARTICLE.replace('\n---\n\n', `\n${withdrawn}\n---\n\n`),
      'pages/startseite.md': '---\nlead: alt\norder: [ein-artikel]\n---\n',
    });
    expect(findings).toEqual([
      expect.stringMatching(/^pages\/startseite\.md:2 note lead: „alt“ ist zurückgezogen/),
    ]);
  });

  test('cannot name an article that is not there', async () => {
    expect((await choose('lead: ein-artikle\norder: [morgen, quatsch]')).findings).toEqual([
      expect.stringMatching(
        /^pages\/startseite\.md:2 error lead: Einen Artikel „ein-artikle“ gibt es nicht – gemeint ist ein-artikel\?/,
      ),
      expect.stringMatching(
        /^pages\/startseite\.md:3 error order: Einen Artikel „quatsch“ gibt es nicht\. Erwartet wird/,
      ),
    ]);
  });

  test('names each article once', async () => {
    expect((await choose('lead: ein-artikel\norder: [ein-artikel]')).findings).toEqual([
      expect.stringMatching(/^pages\/startseite\.md:3 error order \(Eintrag 1\): .*schon der Aufmacher/),
    ]);
    expect((await choose('order: [morgen, morgen]')).findings).toEqual([
      expect.stringMatching(/^pages\/startseite\.md:2 error order \(Eintrag 2\): .*schon in der Liste/),
    ]);
  });

  test('has no text, and that is said', async () => {
    const { findings } = await read({ 'pages/startseite.md': '---\nlead: ein-artikel\n---\n\nText.\n' });
    expect(findings).toEqual([expect.stringMatching(/^pages\/startseite\.md:5 warning Text unter dem Kopf/)]);
  });

  test('has no other keys', async () => {
    expect((await choose('aufmacher: ein-artikel')).findings).toEqual([
      expect.stringMatching(/^pages\/startseite\.md:2 error aufmacher: unbekannt – bekannt sind lead, order/),
    ]);
  });
});
