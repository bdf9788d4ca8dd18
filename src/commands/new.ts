/** `npm run new -- "Überschrift"`: writes an article file that is ready to be filled. Exit code 0 written, 2 not. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { longQuotations } from '../checks/quoted-headlines.ts';
import { shownPath } from '../loader/content-files.ts';
import { withoutForbidden } from '../model/characters.ts';
import { isoWithOffset } from '../model/dates.ts';
import { slugify } from '../model/slugs.ts';
import { settingsProblem } from '../publishing/build-environment.ts';
import { site } from '../site.ts';

const HELP = `npm run new -- "Überschrift"

Legt unter ${site.contentDir}/articles/JAHR/MONAT eine Artikeldatei an: ein Entwurf, in dem jede Angabe erklärt ist.`;

/** The author of a new article, if the paper has it: most begin as the office's own. */
const OFFICE = 'redaktion';

/** A new article file: where it belongs, relative to the content folder, and what stands in it. */
export interface NewArticle {
  readonly file: string;
  readonly text: string;
}

/**
 * Makes a draft of a headline. It passes the schema at once; its pull quote, and what the headline quotes, stands word for word in its
 * sample text.
 * @param now the moment of publication until the editor sets another; minutes are kept, seconds dropped
 * @param authors whom the paper has; the office stands in the draft, else the first of them
 * @returns `undefined` where the headline has no letter or digit to make an address of
 */
export function newArticle(
  headline: string,
  now: Date,
  authors: readonly string[] = [],
): NewArticle | undefined {
  const title = withoutForbidden(headline).replace(/\s+/g, ' ').trim();
  const slug = slugify(title.replace(/(?<=\p{L})\|(?=\p{L})/gu, ''));
  if (slug === '') return undefined;
  const published = isoWithOffset(new Date(Math.floor(now.getTime() / 60_000) * 60_000));
  const [year, month] = published.split('-') as [string, string];
  return { file: `articles/${year}/${month}/${slug}.md`, text: article(title, published, authors) };
}

const listed = (entries: readonly { id: string; name: string }[]) => entries.map(({ id }) => id).join(', ');

function article(title: string, published: string, authors: readonly string[]): string {
  const author = authors.includes(OFFICE) ? OFFICE : (authors[0] ?? OFFICE);
  const quotation = longQuotations(title)[0]?.words ?? 'Ein Zitat im Kasten steht Wort für Wort auch im Text';
  return `---
# Die Überschrift, bis 70 Zeichen, ohne Punkt. In sehr langen Wörtern zeigt |, wo getrennt werden darf: Donau|dampfschiff
title: ${JSON.stringify(title)}
# Die Dachzeile über der Überschrift, bis 40 Zeichen; sie ergänzt, was die Überschrift nicht sagt
kicker: "Dachzeile"
# Der Vorspann: die Nachricht in ein bis drei Sätzen, 50 bis 270 Zeichen
standfirst: "Hier steht in wenigen Sätzen, was geschehen ist und warum es wichtig ist."
# Ressort: ${listed(site.sections)}
section: ${site.sections[0]?.id}
# Darstellungsform: ${listed(site.genres)}
genre: ${site.genres[0]?.id}
# Namen aus dem Ordner authors, ohne .md${authors.length > 0 ? `: ${authors.join(', ')}` : ''}
authors: [${author}]
# Ein bis sechs Themen
topics: [Thema]
# Zeitpunkt der Veröffentlichung; in Berlin +02:00 im Sommer, +01:00 im Winter
published: ${published}
# Solange hier true steht, erscheint der Artikel nicht
draft: true

# Was nicht gebraucht wird, bleibt auskommentiert oder wird gestrichen.
# Ortsmarke vor dem ersten Absatz, und die Agenturen, deren Material verwendet wird
# place: Düsseldorf
# agencies: [dpa]
# Zeitpunkt der letzten inhaltlichen Änderung
# updated: ${published}
# Aufmacherbild neben dieser Datei; alt sagt, was zu sehen ist; kind: symbol oder ai kennzeichnet Symbolbild und KI-Bild
# image: { src: ./bild.jpg, alt: "Was zu sehen ist", caption: "Bildunterschrift.", credit: "Foto: Name/Agentur" }
# Worauf der Text beruht
# sources: [{ title: "Titel der Quelle", publisher: "Name", url: "https://example.org/" }]
# Was falsch war, was richtig ist, wann es geändert wurde
# corrections: [{ date: ${published}, text: "In einer früheren Fassung hieß es … Tatsächlich …" }]
# Interessenkonflikt, Einsatz von KI, Agenturmaterial
# disclosure: "Transparenzhinweis."
# Frühere Dateinamen ohne .md, der älteste zuerst, wenn die Datei umbenannt wurde
# formerSlugs: [aeltester-name, juengerer-name]
# Nimmt den Artikel zurück; an seiner Stelle steht dann der Grund
# withdrawn: { date: ${published}, reason: "Grund der Rücknahme." }
# Schaltet eine Prüfung für diesen Artikel ab; der Grund steht in der Zusammenfassung
# checks: [{ off: names, reason: "Zwei Personen: Lainer und Laimer" }]
---

Der erste Absatz sagt, wer was wann und wo getan hat.

„${quotation}“, sagte Vorname Nachname. Weicht das Zitat im Kasten davon ab, hält die Prüfung den Artikel auf.

> [!quote] Vorname Nachname, Funktion
> ${quotation}

Zwischen zwei Kästen steht mindestens ein Absatz.

> [!info] Überschrift des Faktenkastens
> - Erster Punkt
> - Zweiter Punkt

## Zwischentitel

Nach spätestens 400 Wörtern hilft ein Zwischentitel beim Lesen.
`;
}

/** The files of authors, by name and without `.md`. */
async function authorNames(): Promise<string[]> {
  const files = await readdir(join(site.contentDir, 'authors')).catch(() => []);
  return files.flatMap((file) => /^(.+)\.md$/.exec(file)?.[1] ?? []).sort();
}

/** Writes the file of a new article; returns the exit code. Never overwrites. */
async function runNew(args: readonly string[]): Promise<0 | 2> {
  const refuse = (reason: string): 2 => {
    console.error(`${reason}\n\n${HELP}`);
    return 2;
  };
  const option = args.find((arg) => /^(?:-[a-z]|--[a-z-]+)$/i.test(arg));
  if (option === '--help' || option === '-h') {
    console.log(HELP);
    return 0;
  }
  // „-5 Grad in Köln“ is a headline.
  if (option) return refuse(`Die Angabe ist nicht bekannt: ${option}`);
  const problem = settingsProblem();
  if (problem) return refuse(problem);
  // Without quotation marks the shell hands over one word at a time.
  const headline = args.filter((arg) => arg !== '--').join(' ');
  const made = newArticle(headline, new Date(), await authorNames());
  if (!made)
    return refuse(
      headline === ''
        ? 'Es fehlt die Überschrift.'
        : `Aus „${headline}“ lässt sich keine Adresse bilden: Sie braucht einen lateinischen Buchstaben oder eine Ziffer.`,
    );
  const path = join(site.contentDir, made.file);
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, made.text, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse(
      code === 'EEXIST'
        ? `${shownPath(path)} gibt es schon; nichts wurde überschrieben. Bitte eine andere Überschrift wählen.`
        : `${shownPath(path)} lässt sich nicht anlegen: ${message}`,
    );
  }
  console.log(
    `${shownPath(path)} ist angelegt: ein Entwurf (draft: true). Geprüft wird er mit: npm run check -- ${shownPath(path)}`,
  );
  return 0;
}

if (import.meta.main) process.exitCode = await runNew(process.argv.slice(2));
