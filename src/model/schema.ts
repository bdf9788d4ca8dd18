/** The front matter of content files: which keys there are, what form each has, and how an editor is told. */
import { z } from 'astro/zod';
import { site } from '../site.ts';
import { forbiddenCharacter, hasVisible } from './characters.ts';
import { timestampProblem } from './dates.ts';
import { isSlug, slugify } from './slugs.ts';
import { webAddressProblem } from './web-addresses.ts';

/**
 * What `schemaMistakes` tells beside what came and what is expected.
 * @param lacks the key whose absence is the mistake
 */
export const told = (context: z.RefinementCtx, hint: string, path?: (string | number)[], lacks?: string) =>
  context.addIssue({ code: 'custom', path, params: { hint, lacks } });

const forbidden = (value: string, context: z.RefinementCtx) => {
  const character = forbiddenCharacter(value);
  if (character) told(context, `enthält das unsichtbare Zeichen ${character}`);
};

/** A text of one line: line breaks and double spaces of YAML are none of the editor's. Surrogates and control characters are no text. */
export const text = () => line().refine(hasVisible);
const line = () =>
  z
    .string()
    .superRefine(forbidden)
    .transform((value) => value.replace(/[ \t\r\n]+/g, ' ').trim());

/** A moment with its offset, as `parseTimestamp` reads it. */
export const timestamp = () =>
  z
    .string()
    .superRefine((value, context) => {
      const hint = timestampProblem(value);
      if (hint) told(context, hint);
    })
    .transform((value) => new Date(value));

/** The name of a file without `.md`. */
export const slug = () =>
  z.string().superRefine((value, context) => {
    if (isSlug(value)) return;
    const meant = slugify(value.replace(/^.*\//, '').replace(/\.md$/i, ''));
    context.addIssue({ code: 'custom', params: { meant } });
  });

/** A list in which nothing stands twice. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.array(item).superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, entry] of list.entries()) {
      const key = JSON.stringify(entry);
      if (seen.has(key)) told(context, 'das steht schon in der Liste', [index]);
      seen.add(key);
    }
  });

const webAddress = () =>
  z.string().superRefine((value, context) => {
    const hint = webAddressProblem(value);
    if (hint !== undefined) told(context, hint);
  });

/** Front matter of `articles/**\/*.md`; see the editors' guide for what each key means. */
export const articleSchema = z
  .strictObject({
    title: text(),
    standfirst: text(),
    section: z.enum(site.sections.map(({ id }) => id)),
    authors: listOf(slug()).min(1),
    published: timestamp(),
    kicker: text().optional(),
    genre: z.enum(site.genres.map(({ id }) => id)).default('news'),
    place: text().optional(),
    agencies: listOf(text()).min(1).optional(),
    topics: listOf(text()).min(1).max(6).default([]),
    updated: timestamp().optional(),
    image: z
      .strictObject({
        src: text(),
        alt: line(),
        caption: text(),
        credit: text(),
        kind: z.enum(['symbol', 'ai']).optional(),
      })
      .optional(),
    sources: listOf(
      z.strictObject({ title: text(), publisher: text().optional(), url: webAddress().optional() }),
    ).default([]),
    corrections: listOf(z.strictObject({ date: timestamp(), text: text() })).default([]),
    disclosure: text().optional(),
    draft: z.boolean().default(false),
    formerSlugs: listOf(slug()).default([]),
    withdrawn: z
      .strictObject({ date: timestamp(), reason: text(), withholdTitle: z.boolean().default(false) })
      .optional(),
    checks: listOf(z.strictObject({ off: text(), reason: text() })).default([]),
  })
  .superRefine(({ draft, withdrawn }, context) => {
    if (draft && withdrawn)
      told(context, 'ein Entwurf ist nie erschienen und wird nicht zurückgezogen', ['draft']);
  });

/** Front matter of `authors/*.md`. */
export const authorSchema = z
  .strictObject({
    name: text(),
    kind: z.enum(['person', 'organization']).default('person'),
    role: text().optional(),
    bio: text().optional(),
    email: z.email().optional(),
    url: webAddress().optional(),
    image: text().optional(),
    imageCredit: text().optional(),
  })
  .superRefine(({ image, imageCredit }, context) => {
    if (imageCredit !== undefined && image === undefined)
      told(context, 'das Bild dazu fehlt (image)', ['imageCredit'], 'image');
  });

export type ArticleFrontMatter = z.infer<typeof articleSchema>;
export type AuthorFrontMatter = z.infer<typeof authorSchema>;

/** What a key expects, in words for editors, and an example to copy. */
export interface Form {
  readonly expected: string;
  readonly example: string;
}

const MOMENT =
  'ein Zeitpunkt mit Tag, Uhrzeit und Abstand zur Weltzeit (+02:00 im Sommer, +01:00 im Winter oder Z)';
const WEB_ADDRESS = 'eine Adresse, die mit https:// beginnt';
const SENTENCE = 'ein Text in Anführungszeichen';

/** Form of each article key, by dotted path without list positions. */
export const articleForms: Readonly<Record<string, Form>> = {
  title: { expected: 'die Überschrift in Anführungszeichen', example: 'title: "USA bestätigen nordkoreanische Truppen in Russland"' },
  standfirst: { expected: 'ein Vorspann von ein bis drei Sätzen in Anführungszeichen', example: 'standfirst: "Zwei oder drei Sätze, die die Nachricht enthalten."' },
  section: { expected: `eines der Ressorts ${site.sections.map(({ id }) => id).join(', ')}`, example: 'section: politik' },
  authors: { expected: 'eine Liste von Namen aus dem Ordner authors, in eckigen Klammern', example: 'authors: [redaktion]' },
  published: { expected: MOMENT, example: 'published: 2024-10-23T17:30:00+02:00' },
  kicker: { expected: 'eine Dachzeile in Anführungszeichen', example: 'kicker: "Krieg in der Ukraine"' },
  genre: { expected: `eine der Darstellungsformen ${site.genres.map(({ id }) => id).join(', ')}`, example: 'genre: news' },
  place: { expected: 'eine Ortsmarke', example: 'place: Düsseldorf' },
  agencies: { expected: 'eine Liste von Agenturen in eckigen Klammern', example: 'agencies: [dpa]' },
  topics: { expected: 'eine Liste von ein bis sechs Themen in eckigen Klammern', example: 'topics: [Nordkorea, Ukraine-Krieg]' },
  updated: { expected: MOMENT, example: 'updated: 2024-10-23T19:05:00+02:00' },
  image: { expected: 'ein Bild mit src, alt, caption und credit in geschweiften Klammern', example: 'image: { src: ./truppen.svg, alt: "Was zu sehen ist", caption: "Bildunterschrift.", credit: "Grafik: Umbruch" }' },
  'image.src': { expected: 'eine Bilddatei, vom Artikel aus gesehen', example: 'src: ./truppen.svg' },
  'image.alt': { expected: 'ein Alternativtext in Anführungszeichen (alt: "" nur bei reinem Schmuck)', example: 'alt: "Was zu sehen ist"' },
  'image.caption': { expected: 'eine Bildunterschrift in Anführungszeichen', example: 'caption: "Bildunterschrift."' },
  'image.credit': { expected: 'ein Bildnachweis in Anführungszeichen', example: 'credit: "Grafik: Umbruch"' },
  'image.kind': { expected: 'symbol (Symbolbild) oder ai (mit KI erzeugt)', example: 'kind: symbol' },
  sources: { expected: 'eine Liste von Quellen mit title und, wo vorhanden, publisher und url', example: 'sources: [{ title: "Titel der Quelle", publisher: "Name", url: "https://example.org/" }]' },
  'sources.title': { expected: 'der Titel der Quelle in Anführungszeichen', example: 'title: "Titel der Quelle"' },
  'sources.publisher': { expected: 'der Herausgeber der Quelle', example: 'publisher: "Name"' },
  'sources.url': { expected: WEB_ADDRESS, example: 'url: "https://example.org/"' },
  corrections: { expected: 'eine Liste von Korrekturen mit date und text', example: 'corrections: [{ date: 2024-10-24T09:00:00+02:00, text: "In einer früheren Fassung hieß es … Tatsächlich …" }]' },
  'corrections.date': { expected: MOMENT, example: 'date: 2024-10-24T09:00:00+02:00' },
  'corrections.text': { expected: SENTENCE, example: 'text: "In einer früheren Fassung hieß es … Tatsächlich …"' },
  disclosure: { expected: 'ein Transparenzhinweis in Anführungszeichen', example: 'disclosure: "Transparenzhinweis."' },
  draft: { expected: 'true (Entwurf) oder false', example: 'draft: true' },
  formerSlugs: { expected: 'eine Liste früherer Dateinamen ohne .md, der älteste zuerst, in eckigen Klammern', example: 'formerSlugs: [aeltester-name, juengerer-name]' },
  withdrawn: { expected: 'eine Rücknahme mit date und reason in geschweiften Klammern', example: 'withdrawn: { date: 2024-11-01T10:00:00+01:00, reason: "Grund der Rücknahme." }' },
  'withdrawn.date': { expected: MOMENT, example: 'date: 2024-11-01T10:00:00+01:00' },
  'withdrawn.withholdTitle': {
    expected: 'true (auch die Überschrift nicht mehr zeigen) oder false',
    example: 'withholdTitle: true',
  },
  'withdrawn.reason': { expected: SENTENCE, example: 'reason: "Grund der Rücknahme."' },
  checks: { expected: 'eine Liste abgeschalteter Prüfungen mit off und reason', example: 'checks: [{ off: names, reason: "Zwei Personen: Lainer und Laimer" }]' },
  'checks.off': { expected: 'der Name einer Prüfung', example: 'off: names' },
  'checks.reason': { expected: 'eine Begründung in Anführungszeichen', example: 'reason: "Zwei Personen: Lainer und Laimer"' },
}; // biome-ignore format: a table reads better in rows

/** Form of each author key. */
export const authorForms: Readonly<Record<string, Form>> = {
  name: { expected: 'der Name, wie er in der Autorenzeile steht', example: 'name: "Umbruch-Redaktion"' },
  kind: { expected: 'person oder organization', example: 'kind: organization' },
  role: { expected: SENTENCE, example: 'role: "Redaktion"' },
  bio: { expected: SENTENCE, example: 'bio: "Zwei Sätze zur Person."' },
  email: { expected: 'eine E-Mail-Adresse', example: 'email: redaktion@umbruch.example' },
  url: { expected: WEB_ADDRESS, example: 'url: "https://example.org/"' },
  image: { expected: 'eine Bilddatei, von dieser Datei aus gesehen', example: 'image: ./portraet.jpg' },
  imageCredit: { expected: 'ein Bildnachweis in Anführungszeichen', example: 'imageCredit: "Foto: Name"' },
};
