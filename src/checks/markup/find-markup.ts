/** Markup of other programs in a text, by what it looks like. */
import { matchesIn } from '../../typography/matches.ts';
import type { Level } from '../editorial-rule.ts';

/** Markup that this paper does not read. */
export interface LeftMarkup {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  readonly message: string;
}

interface Pattern {
  readonly pattern: RegExp;
  /** What it is, and what to write instead. */
  readonly what: string;
  readonly instead: string;
}

const LINK = 'Beispiel: [Text](https://example.org/)';
const LETTERS = 'Bitte den Text aus der Quelle noch einmal kopieren.';
/** „[sic]“ and „[…]“ stand in quotations. */
const TEXT = String.raw`(?!…|\.\.\.|sic\b|\^)[^\][\n]{1,80}`;
const ADDRESS = String.raw`(?:https?:|www\.|mailto:|\.{1,2}/|[^)\]\s]+\.md\b)`;

/** In all texts. */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: /\[\^[^\]\s]{1,20}\]|(?<=[\p{L}.,!?“”"«»])\[\d{1,3}\]|^\[\d{1,3}\](?=\s)/gmu,
    what: 'Fußnoten gibt es hier nicht',
    instead: 'Quellen gehören in den Kopf (sources), Erklärungen in den Text.',
  },
  {
    pattern: /!?\[\[(?!Platzhalter:)[^\]\n]{1,80}\]\]/gu,
    what: 'Doppelte eckige Klammern sind hier kein Link',
    instead: 'Beispiel: [](./anderer-artikel.md)',
  },
  {
    pattern: new RegExp(String.raw`\[${TEXT}\]\s+\(${ADDRESS}[^)\n]*\)`, 'gu'),
    what: 'Zwischen den Klammern dieses Links steht ein Leerzeichen',
    instead: LINK,
  },
  {
    pattern: new RegExp(String.raw`\([^()\n]{1,80}\)\[${ADDRESS}[^\]\n]*\]`, 'gu'),
    what: 'Die Klammern dieses Links sind vertauscht',
    instead: LINK,
  },
  {
    pattern: new RegExp(String.raw`\[${TEXT}\]\[[\w-]{0,20}\]`, 'gu'),
    what: 'Diesem Link fehlt die Adresse',
    instead: LINK,
  },
  {
    pattern: /^\[[^\]\n]{1,40}\]:\s+https?:[^\n]*/gmu,
    what: 'Diese Adresse hat einen Namen, den schon eine andere hat',
    instead: LINK,
  },
  {
    pattern: /~~(?=[^\s~])[^~\n]{1,200}~~/gu,
    what: 'Durchstreichen gibt es hier nicht',
    instead: 'Was berichtigt wird, steht im Kopf (corrections).',
  },
  {
    pattern: /(?<![=\p{L}\p{N}])==(?=[^\s=])[^=\n]{1,200}==(?!=)/gu,
    what: 'Farbig markieren gibt es hier nicht',
    instead: 'Hervorgehoben wird mit **fett** und *kursiv*.',
  },
  {
    pattern:
      /\{\{[^}\n]{0,200}\}\}|\{%[^\n]{0,200}?%\}|\{\/\*|\{(?:\+\+|--|>>)[^}\n]{0,200}\}|\{[#.:][^}\n]{0,80}\}$/gmu,
    what: 'Befehle in geschweiften Klammern kennt diese Zeitung nicht',
    instead: 'Bitte streichen.',
  },
  {
    pattern: /\[\/?[a-z_-]{2,20}(?:\s+[\w-]+=["„“][^\]\n]*)\]|\[\/[a-z_-]{2,20}\]|\[TOC\]/gu,
    what: 'Befehle in eckigen Klammern kennt diese Zeitung nicht',
    instead: 'Bitte streichen.',
  },
  {
    pattern: /^:::+[^\n]*$/gmu,
    what: 'Kästen werden hier anders geschrieben',
    instead: 'Beispiel: > [!info] Titel',
  },
  {
    pattern: /^\[[ xX]\] /gu,
    what: 'Kästchen zum Abhaken gibt es hier nicht',
    instead: 'Bitte streichen.',
  },
  {
    pattern: /^={3,}$/gmu,
    what: 'Eine Linie aus Gleichheitszeichen macht hier keine Überschrift',
    instead: 'Beispiel: ## Zwischentitel',
  },
  {
    pattern: /^\|[^\n]*\|\n\|[^\n]*\|$/gmu,
    what: 'Dieser Tabelle fehlt die zweite Zeile, die Kopf und Inhalt trennt',
    instead: 'Beispiel: | Ort | Zahl | und darunter |---|---:|',
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])(?![^*]*\*\*)[^\n]{0,40}/gu,
    what: 'Diese Sternchen heben nichts hervor, weil die schließenden fehlen',
    instead: 'Beispiel: **fett**',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])__(?=[^\s_])[^\n]{0,40}/gu,
    what: 'Diese Unterstriche heben nichts hervor',
    instead: 'Beispiel: **fett**',
  },
  {
    pattern: /^(?:import|export) [^\n]* from ["„][^\n]*/gmu,
    what: 'Programmzeilen haben hier keine Wirkung',
    instead: 'Bitte streichen.',
  },
  {
    pattern:
      /&(?:amp|quot|lt|gt|nbsp|shy|szlig|euro|hellip|[nm]dash|[bl]dquo|rdquo|[aouAOU]uml|#\d{2,6}|#x[\da-fA-F]{2,6});|&nbsp\b/gu,
    what: 'Hier ist ein Zeichen verschlüsselt stehen geblieben',
    instead: LETTERS,
  },
  {
    pattern: /\\u[\da-fA-F]{4}|=(?:C[23]|E2)(?:=[89AB][\dA-F])+/gu,
    what: 'Hier ist ein Zeichen verschlüsselt stehen geblieben',
    instead: LETTERS,
  },
  {
    // UTF-7: ä ö ü ß „ “ – in letters; „+IBM-“ is a dash, unless IBM is meant.
    pattern: /\S*\+(?!IBM-\p{L})(?:A[A-P]|IB)[AEIMQUYcgkosw048](?:[A-Za-z0-9+/]{2,})?-\S*/gu,
    what: 'Hier ist ein Zeichen verschlüsselt stehen geblieben',
    instead: LETTERS,
  },
  {
    pattern: /\p{L}+\?+\p{Ll}[\p{L}?]*/gu,
    what: 'Hier sind wohl Buchstaben verloren gegangen',
    instead: LETTERS,
  },
  {
    pattern: /\[\/?(?:b|i|u|url|img|quote|size|color)(?:=[^\]\n]*)?\]/giu,
    what: 'Befehle in eckigen Klammern kennt diese Zeitung nicht',
    instead: 'Bitte streichen.',
  },
  {
    pattern: /^\+(?:[-=]+\+)+$/gmu,
    what: 'Tabellen werden hier anders geschrieben',
    instead: 'Beispiel: | Ort | Zahl | und darunter |---|---:|',
  },
  {
    pattern: /Fehler! (?:Textmarke|Verweisquelle|Linkreferenz|Hyperlink-Referenz)[^.\n]*/gu,
    what: 'Das hat ein Schreibprogramm hinterlassen',
    instead: 'Bitte ersetzen, was fehlt.',
  },
  {
    pattern: /\blorem ipsum\b|\b(?:TODO|FIXME)\b/giu,
    what: 'Das sieht nach einem Platzhalter aus',
    instead: 'Bitte ersetzen.',
  },
];

/** In the texts of the front matter, where no Markdown is read. */
const IN_HEAD: readonly Pattern[] = [
  {
    pattern: /<\/?(?:a|b|i|u|p|br|em|strong|span|div|su[bp]|h[1-6])(?:\s[^<>\n]*)?\/?>/giu,
    what: 'Im Kopf stehen Texte ohne Auszeichnung',
    instead: 'Bitte streichen.',
  },
  {
    pattern: /\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\s]+\)/gu,
    what: 'Im Kopf stehen Texte ohne Auszeichnung',
    instead: 'Bitte streichen.',
  },
];

const PLACEHOLDER: Pattern = {
  pattern: /\[\[Platzhalter:[^\]\n]*\]\]/gu,
  what: 'Der Platzhalter ist noch einzusetzen',
  instead: 'Ein Artikel darf ihn behalten, solange er Entwurf ist (draft: true).',
};

/** Without one of these there is none. */
const SIGNS = /[[\]{~=|*_<&\\+]|[a-zäöüß]\?+[a-zäöüß]|:::|Fehler!|lorem|TODO|FIXME|^(?:import|export) /im;

/**
 * Finds markup of other programs in a text: it would be published as it stands there.
 * @param isHead whether the text stands in the front matter
 * @param isDraft whether nobody is to read it yet
 */
export function findMarkup(text: string, isHead = false, isDraft = false): LeftMarkup[] {
  if (!SIGNS.test(text)) return [];
  const told = ({ pattern, what, instead }: Pattern, level: Level): LeftMarkup[] =>
    matchesIn(text, pattern).map((match) => {
      const [found] = match;
      const start = match.index;
      const shown = found.replace(/\s+/g, ' ').slice(0, 60);
      const message = `${what}: „${shown}“ erschiene so, wie es hier steht. ${instead}`;
      return { start, end: start + found.length, level, message };
    });
  return [
    ...told(PLACEHOLDER, isDraft ? 'warning' : 'error'),
    ...[...PATTERNS, ...(isHead ? IN_HEAD : [])].flatMap((pattern) => told(pattern, 'warning')),
  ];
}
