/** Makes a content folder of N articles: German, deterministic, of the length and kind of a real archive. It says nothing about anybody. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { site } from '../../site.ts';

const SUBJECTS = [
  'Die Gemeinde',
  'Der Ausschuss',
  'Die Behörde',
  'Das Institut',
  'Die Genossenschaft',
  'Der Verband',
  'Die Hochschule',
  'Das Amt',
  'Der Betrieb',
  'Die Kommission',
];
const VERBS = [
  'prüft',
  'beschließt',
  'veröffentlicht',
  'verschiebt',
  'erweitert',
  'bestätigt',
  'überarbeitet',
  'beendet',
  'beginnt',
  'verlängert',
];
const OBJECTS = [
  'den Ausbau der Strecke',
  'eine Erhebung über Öffnungszeiten',
  'das Verzeichnis der Straßen',
  'die Sanierung der Brücke',
  'den Fahrplan für das Frühjahr',
  'eine Übersicht der Bestände',
  'die Regeln für Märkte',
  'den Entwurf der Satzung',
  'die Messung des Grundwassers',
  'das Verfahren zur Vergabe',
];
const ADDITIONS = [
  'wie aus den Unterlagen hervorgeht',
  'so steht es im Protokoll',
  'und zwar nach einem festen Plan',
  'obwohl die Frist noch läuft',
  'weil die Zahlen seit Jahren steigen',
  'ohne dass sich die Kosten ändern',
  'damit der Betrieb weitergehen kann',
  'was im Ausschuss länger besprochen wurde',
];
const NUMBERS = ['12', '48', '150', '320', '1.200', '3.500', '10.000', '24.000'];
const UNITS = ['Prozent', 'Euro', 'Kilometer', 'Seiten', 'Anträge', 'Quadratmeter', 'Fahrten', 'Stunden'];
const PLACES = ['Düsseldorf', 'Köln', 'Lübeck', 'Görlitz', 'Würzburg', 'Osnabrück', 'Tübingen', 'Münster'];
const FIRST_MOMENT = Date.UTC(2015, 0, 1, 5);
const PER_DAY = 10;

/** A generator of numbers from 0 up to 1 that gives the same ones each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Where the article of a number lies, relative to the content folder. */
export function benchFile(number: number): string {
  const [year, month] = momentOf(number).split('-', 2);
  return `articles/${year}/${month}/meldung-${number}.md`;
}

/** When the article of a number came out: `2015-01-01T05:00:00Z`. */
function momentOf(number: number): string {
  return new Date(FIRST_MOMENT + (number / PER_DAY) * 86_400_000).toISOString().replace('.000Z', 'Z');
}

/** The Markdown of one article: about 5,400 characters, two section headings, a pull quote, an info box, links back. */
function benchArticle(number: number, edition = 0): string {
  const next = random(number * 7919 + 1);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(next() * values.length)] as Value;
  const sentence = () =>
    `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}, ${pick(ADDITIONS)}; genannt werden ${pick(NUMBERS)} ${pick(UNITS)}.`;
  const paragraph = (length = 5) => Array.from({ length }, sentence).join(' ');
  const section = site.sections[Math.floor(next() * site.sections.length)]?.id ?? 'politik';
  const topics = [...new Set([`Thema ${Math.floor(next() * 40)}`, `Thema ${Math.floor(next() * 40)}`])];
  const title = `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)}, Vorgang ${number}`;
  const said = `${pick(OBJECTS)} bleibt auf der Tagesordnung, ${pick(ADDITIONS)}`.replace(/^./, (letter) =>
    letter.toUpperCase(),
  );
  const back = number > 0 ? Math.floor(next() * number) : undefined;
  const link = (target: number) => `../../${benchFile(target).slice('articles/'.length)}`;
  const image =
    number % 10 === 0
      ? [
          `image: { src: ../../../pictures/bild-${(number / 10) % 20}.png, alt: "Muster aus Farbflächen", caption: "Ein Muster ohne Aussage.", credit: "Grafik: Umbruch" }`,
        ]
      : [];
  return [
    '---',
    `title: "${title}"`,
    `kicker: "${topics[0]}"`,
    `standfirst: "${sentence()} ${sentence()}"`,
    `section: ${section}`,
    `place: ${pick(PLACES)}`,
    `authors: [buero-${Math.floor(next() * 8)}]`,
    `topics: [${topics.join(', ')}]`,
    `published: ${momentOf(number)}`,
    ...image,
    '---',
    '',
    `${paragraph()} Es ist der Vorgang ${number}${edition === 0 ? '' : ` in der Fassung ${edition}`}.`,
    '',
    `${paragraph()} „${said}“, heißt es in der Mitteilung des Büros.`,
    '',
    '> [!quote] Büro, Mitteilung',
    `> ${said}`,
    '',
    paragraph(),
    '',
    '## Was beschlossen ist',
    '',
    paragraph(6),
    '',
    '> [!info] Zahlen im Überblick',
    ...Array.from({ length: 3 }, () => `> - ${sentence()}`),
    '',
    paragraph(),
    '',
    '## Wie es weitergeht',
    '',
    back === undefined
      ? paragraph()
      : `${paragraph()} Darüber stand schon etwas [in einer früheren Meldung](${link(back)}).`,
    '',
    paragraph(4),
    '',
    ...(back === undefined ? [] : ['> [!related]', `> - [](${link(back)})`, '']),
  ].join('\n');
}

/** Writes N articles with authors and pictures into an empty folder. */
export async function makeContent(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'authors'), { recursive: true });
  await mkdir(join(folder, 'pictures'), { recursive: true });
  for (let author = 0; author < 8; author++) {
    await writeFile(
      join(folder, `authors/buero-${author}.md`),
      `---\nname: "Büro ${author}"\nkind: organization\n---\n`,
    );
  }
  for (let picture = 0; picture < 20; picture++) {
    const background = { r: 40 + picture * 10, g: 90, b: 220 - picture * 8 };
    await sharp({ create: { width: 1200, height: 675, channels: 3, background } })
      .png()
      .toFile(join(folder, `pictures/bild-${picture}.png`));
  }
  const made = new Set<string>();
  for (let number = 0; number < count; number++) await writeArticle(folder, number, 0, made);
}

/** Writes one article; `edition` changes its text. */
export async function writeArticle(
  folder: string,
  number: number,
  edition: number,
  made = new Set<string>(),
): Promise<void> {
  const path = join(folder, benchFile(number));
  const directory = join(path, '..');
  if (!made.has(directory)) await mkdir(directory, { recursive: true });
  made.add(directory);
  await writeFile(path, benchArticle(number, edition));
}
