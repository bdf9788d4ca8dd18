/** What German law wants to read on a standing page, and laws that are in force no longer: reminders for editors, no advice. */
import type { Finding } from '../model/finding.ts';
import { shownPath } from './content-files.ts';
import { closingFence } from './head-fences.ts';
import type { ReadFile } from './read-file.ts';

interface Passage {
  /** Any of its words shows that the passage is there. */
  readonly sign: RegExp;
  readonly message: string;
}

/** By the page's slug. */
const REQUIRED: Readonly<Record<string, readonly Passage[]>> = {
  impressum: [
    {
      sign: /@|E-Mail/i,
      message:
        'Es fehlt eine E-Mail-Adresse (§ 5 Abs. 1 Nr. 2 DDG). Beispiel: - **E-Mail:** redaktion@umbruch.example',
    },
    {
      sign: /verantwortlich|V\.\s?i\.\s?S\.\s?d\.\s?P/i,
      message:
        'Es fehlt, wer für den Inhalt verantwortlich ist (§ 18 Abs. 2 MStV). Beispiel: Verantwortlich nach § 18 Abs. 2 MStV: Vor- und Nachname, Anschrift',
    },
  ],
  datenschutz: [
    {
      sign: /verantwortlich/i,
      message:
        'Es fehlt, wer für die Daten verantwortlich ist (Artikel 13 Abs. 1 DSGVO). Beispiel: Verantwortlich: Name, Anschrift, E-Mail',
    },
    {
      sign: /beschwer/i,
      message:
        'Es fehlt, dass man sich bei einer Aufsichtsbehörde beschweren kann (Artikel 13 Abs. 2 DSGVO). Beispiel: Beschweren können Sie sich bei jeder Aufsichtsbehörde für den Datenschutz.',
    },
  ],
};

const REPEALED: readonly Passage[] = [
  {
    sign: /\bTMG\b|Telemediengesetz/,
    message:
      'Das Telemediengesetz gilt seit dem 14. Mai 2024 nicht mehr. An die Stelle von § 5 TMG ist § 5 DDG getreten.',
  },
  {
    sign: /\bRStV\b|Rundfunkstaatsvertrag/,
    message:
      'Der Rundfunkstaatsvertrag gilt seit dem 7. November 2020 nicht mehr. An die Stelle von § 55 RStV ist § 18 MStV getreten.',
  },
  { sign: /\bTTDSG\b/, message: 'Das TTDSG heißt seit dem 14. Mai 2024 TDDDG.' },
  {
    sign: /ec\.europa\.eu\/consumers\/odr/,
    message:
      'Die Plattform der EU zur Online-Streitbeilegung gibt es seit dem 20. Juli 2025 nicht mehr. Bitte den Hinweis streichen.',
  },
];

/** What is missing is told where the text begins, what is out of date where it stands. */
export function legalFindings({
  slug,
  path,
  source,
}: Pick<ReadFile<unknown>, 'slug' | 'path' | 'source'>): Finding[] {
  const lines = source.split('\n');
  const body = closingFence(lines) + 1;
  const text = lines.slice(body).join('\n');
  const warning = (line: number, column: number, message: string): Finding => ({
    file: shownPath(path),
    line,
    column,
    level: 'warning',
    rule: 'law',
    message,
  });
  return [
    ...(REQUIRED[slug] ?? [])
      .filter(({ sign }) => !sign.test(text))
      .map(({ message }) => warning(body + 1, 1, message)),
    ...lines.flatMap((line, index) =>
      REPEALED.filter(({ sign }) => sign.test(line)).map(({ sign, message }) =>
        warning(index + 1, line.search(sign) + 1, message),
      ),
    ),
  ];
}
