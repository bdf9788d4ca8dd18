import type { Code, List, ListItem, Nodes, Paragraph, Root, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { announces, continues } from './remark-prose-lists.ts';
import { visit } from './visit.ts';

/**
 * Warns, each with its line, of what Markdown reads in one way and a German editor may have meant in another: `**Frage:**Antwort`, whose
 * stars are printed; a wrapped sentence with two dashes at line starts, which becomes a list; lines with the bullets of other programs, which
 * become none; blanks at the end of a line, which break it; `~~~`, which makes code. The tree stays as it is. What is meant can be written so that nobody is warned.
 */
export function remarkDoubts() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const warn = ({ position }: Nodes, reason: string) => {
      file.message(reason, { place: position, ruleId: 'markdown', source: 'umbruch' }).fatal = false;
    };
    visit(tree, ['text', 'paragraph', 'list', 'code'], (node, index, parent) => {
      if (node.type === 'text') warnOfIdleStars(node, warn);
      if (node.type === 'paragraph') {
        warnOfBreaks(node, source, warn);
        warnOfLostList(node, source, warn);
      }
      if (node.type === 'list' && parent?.type !== 'listItem')
        warnOfBrokenSentence(node, parent?.children[(index ?? 0) - 1], warn);
      if (node.type === 'code') warnOfTildes(node, source, warn);
      return undefined;
    });
  };
}

type Warn = (node: Nodes, reason: string) => void;

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
const BULLET = '[ \\t>]*(?:[•·▪‣◦●○■]|\\p{Ll}\\)|\\d+\\.\\))[ \\t]';
const BULLETS = new RegExp(`^${BULLET}.*\\n${BULLET}`, 'mu');

function warnOfLostList(node: Paragraph, source: string, warn: Warn): void {
  const { start, end } = node.position ?? {};
  if (start?.line === end?.line || !BULLETS.test(source.slice(start?.offset, end?.offset))) return;
  warn(
    node,
    'Diese Zeilen werden zu einem einzigen Absatz: Zeichen wie • oder a) machen keine Liste. Bitte jeden Punkt mit einem Strich und einem Leerzeichen beginnen (- ) oder zwischen die Zeilen je eine Leerzeile setzen.',
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
