import type { Code, List, ListItem, Nodes, Paragraph, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { announces, continues } from './remark-prose-lists.ts';
import { visit } from './visit.ts';

/**
 * Warns, each with its line, of what Markdown reads in one way and a German editor may have meant in another: `**Frage:**Antwort`, whose
 * stars are printed; a wrapped sentence with two dashes at line starts, which becomes a list; lines with the bullets of other programs, which
 * become none, nor lines with tabs a table; a line right below a list; blanks at the end of a line, which break it; a word that was divided there; `~~~`, which makes code. The tree stays as it is. What is meant can be written so that nobody is warned.
 */
export function remarkDoubts() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const warn = ({ position }: Placed, reason: string) => {
      file.message(reason, { place: position, ruleId: 'markdown', source: 'umbruch' }).fatal = false;
    };
    visit(tree, ['text', 'paragraph', 'list', 'code'], (node, index, parent) => {
      if (node.type === 'text') warnOfIdleStars(node, warn);
      if (node.type === 'paragraph') {
        warnOfBreaks(node, source, warn);
        warnOfLostLines(node, source, warn);
        warnOfHyphen(node, source, warn);
      }
      if (node.type === 'list' && parent?.type !== 'listItem') {
        warnOfBrokenSentence(node, parent?.children[(index ?? 0) - 1], warn);
        if (parent?.type === 'root') warnOfSwallowedLine(node, source, warn);
      }
      if (node.type === 'code') warnOfTildes(node, source, warn);
      return undefined;
    });
  };
}

type Placed = Pick<Nodes, 'position'>;
type Warn = (node: Placed, reason: string) => void;

/** Markdown wants a space or a mark behind the closing stars. */
function warnOfIdleStars(node: Text, warn: Warn): void {
  const idle = /(?<![\p{L}\p{N}*])\*\*[^\s*][^*]*\*\*/u.exec(node.value)?.[0];
  if (idle === undefined) return;
  warn(
    node,
    `Die Sternchen erscheinen im Text, statt ihn hervorzuheben: „${idle.slice(0, 60)}“. Nach den letzten Sternchen fehlt ein Leerzeichen, oder ein Satzzeichen gehört hinter sie.`,
  );
}

/** Blanks at the end of a line, and a next line that goes on with a small letter. */
const BREAK_IN_SENTENCE = / {2,}\n[ \t>]*\p{Ll}/uy;
const BOX_MARK = /^[ \t>]*\[!/;

/** One warning a paragraph: where one line has such blanks, often all have. */
function warnOfBreaks({ children }: Paragraph, source: string, warn: Warn): void {
  const broken = children.find(({ type, position }) => {
    if (type !== 'break') return false;
    const at = position?.start.offset ?? 0;
    BREAK_IN_SENTENCE.lastIndex = at;
    // The mark of a box has its line to itself.
    return (
      BREAK_IN_SENTENCE.test(source) && !BOX_MARK.test(source.slice(source.lastIndexOf('\n', at - 1) + 1, at))
    );
  });
  if (!broken) return;
  warn(
    broken,
    'Die Zeile endet auf Leerzeichen und bricht deshalb mitten im Satz um. Bitte die Leerzeichen streichen; ist der Umbruch gemeint, steht statt ihrer ein umgekehrter Schrägstrich: \\',
  );
}

/** What other programs begin the items of lists with. */
const BULLET =
  '[ \\t>]*(?:(?:[•·▪‣◦●○■]|o(?=\\t)|\\p{Ll}\\)|\\d+\\.\\)|[-*+](?=\\u00A0))[ \\t\\u00A0]|\\d+\\.(?=\\p{L}))';
/** Muster: – **Frage:** – Ort: */
const LABEL = '[ >]*\\**\\p{Lu}[\\p{L}.-]*(?: \\p{Lu}[\\p{L}.-]*){0,2}:\\**[ \\t]+\\S';

/** Lines that an editor sees below each other and Markdown joins. */
const LOST: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  {
    pattern: new RegExp(`^${BULLET}.*\\n${BULLET}`, 'mu'),
    reason:
      'Zeichen wie • oder a) machen keine Liste. Bitte jeden Punkt mit einem Strich und einem Leerzeichen beginnen (- ) oder zwischen die Zeilen je eine Leerzeile setzen.',
  },
  {
    pattern: /^[*+-] .*\n[*+-] /u,
    reason:
      'Sie beginnen mit verschiedenen Zeichen und sind deshalb keine Liste. Bitte jeden Punkt mit einem Strich und einem Leerzeichen beginnen (- ).',
  },
  {
    // A tab between words, twice: what a table of a word processor leaves.
    pattern: /^[ >]*[^\s>][^\t\n]*\t+[^\s][^\n]*\n[ >]*[^\s>][^\t\n]*\t+\S/mu,
    reason:
      'Tabulatoren machen keine Tabelle. Beispiel: | Ort | Zahl | und darunter |---|---:|, jede Zeile zwischen senkrechten Strichen.',
  },
  {
    pattern: new RegExp(`^${LABEL}.*\\n${LABEL}`, 'mu'),
    reason:
      'Soll jede für sich stehen, wie Frage und Antwort, gehört dazwischen eine Leerzeile; in einer Liste beginnt jede mit einem Strich und einem Leerzeichen (- ).',
  },
];

function warnOfLostLines(node: Paragraph, source: string, warn: Warn): void {
  const { start, end } = node.position ?? {};
  if (start?.line === end?.line) return;
  const text = source.slice(start?.offset, end?.offset);
  const reason = LOST.find(({ pattern }) => pattern.test(text))?.reason;
  if (reason !== undefined) warn(node, `Diese Zeilen werden zu einem einzigen Absatz: ${reason}`);
}

/**
 * „Gemein-“ at the end of a line, as pages of print have it; „Haupt-“ before „und Nebensatz“ is meant so. The hyphen comes first, and is
 * looked behind of: to begin with each letter of a text would cost more than all other doubts.
 */
const HYPHEN =
  /-\n(?<=(\p{L}\p{Ll}+-)\n)[ \t>]*(?!(?:und|oder|sowie|bzw|bis|noch|statt|aber|wie|als|beziehungsweise)(?!\p{L}))\p{Ll}/u;

function warnOfHyphen({ position }: Paragraph, source: string, warn: Warn): void {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || start.line === end?.line) return;
  const found = HYPHEN.exec(source.slice(start.offset, end?.offset));
  if (!found) return;
  const word = found[1] as string;
  const before = source.slice(0, start.offset + found.index + 1 - word.length);
  const point = {
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
  warn(
    { position: { start: point, end: { ...point, column: point.column + word.length } } },
    `Der Trennstrich am Ende der Zeile erschiene mitten im Wort, mit einem Leerzeichen dahinter: „${word}“. Bitte das Wort zusammenschreiben.`,
  );
}

/** A line that ends without ending a sentence. */
const UNFINISHED = /(?:[\p{L}\p{N},;]|(?<![.!?…])[“”"«»)])\s*$/u;

function warnOfBrokenSentence(list: List, before: Nodes | undefined, warn: Warn): void {
  if (before?.type !== 'paragraph' || !continues(before, list) || announces(before)) return;
  // A line that is emphasised as a whole is a title.
  const isText = before.children.length > 1 || before.children[0]?.type === 'text';
  if (!isText || !UNFINISHED.test(textOf(before)) || !list.children.some(goesOn)) return;
  warn(
    list,
    'Hier wird aus einem Satz eine Liste, weil Zeilen mit einem Strich beginnen. Ist ein Gedankenstrich gemeint, schreibt man ihn lang (–) oder ans Ende der Zeile davor; ist eine Liste gemeint, endet die Zeile davor mit einem Doppelpunkt.',
  );
}

/**
 * „- zwei“ and right below it „Der Text geht weiter“: Markdown takes the line for the rest of the item. So does everybody where a long line
 * was wrapped: then the first word of the next one would not have fitted any more.
 */
function warnOfSwallowedLine(list: List, source: string, warn: Warn): void {
  const { start, end } = list.position ?? {};
  const lines = source.slice(start?.offset, end?.offset).split('\n');
  const longest = Math.max(...lines.map(({ length }) => length));
  const at = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    const [word = ''] = line.split(/\s/, 1);
    return before?.trim() && /^[„"»]?\p{Lu}/u.test(line) && before.length + 1 + word.length <= longest;
  });
  if (at === -1 || start === undefined) return;
  const shown = (lines[at] ?? '').slice(0, 60);
  const point = { line: start.line + at, column: 1 };
  warn(
    { position: { start: point, end: { ...point, column: shown.length + 1 } } },
    `Nach der Liste fehlt eine Leerzeile: „${shown}“ wird zum Ende eines Punktes. Gehört die Zeile dazu, wird sie mit zwei Leerzeichen eingerückt.`,
  );
}

function goesOn(item: ListItem): boolean {
  return /^[„"‚'(]?\p{Ll}/u.test(textOf(item));
}

const TILDES = /^~{3,}[ \t]*\n.*~{3,}[ \t]*$/s;

function warnOfTildes(code: Code, source: string, warn: Warn): void {
  if (code.lang || !TILDES.test(source.slice(code.position?.start.offset, code.position?.end.offset))) return;
  warn(
    code,
    'Zwischen diesen Tilden und den nächsten erscheint alles in Schreibmaschinenschrift. Eine Trennlinie schreibt man als drei Striche: ---; ist Code gemeint, steht ``` davor und danach.',
  );
}
