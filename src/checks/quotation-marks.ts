import type { ArticleText } from './article-text.ts';
import type { Block } from './block.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';

/** A quotation mark without its partner. */
export interface LoneMark {
  readonly at: number;
  readonly side: 'open' | 'close';
  /** What stands from the mark on, for the message. */
  readonly words: string;
}

const MARK = /[„“”"«»‚]|(?<!,),,(?=[\p{L}\p{N}])|‘/gu;
const OPENS_AFTER = /[\s([{\u00A0–—/:,„»«‚>*_-]$/u;
const CLOSES_BEFORE = /^[\s)\]}.,;:!?…–—/“”‘’'"<*_-]/u;

/**
 * Finds marks that have no partner within a text. Directions are read from the shape („ opens) and else from the neighbours, so that
 * „…“, „…", "…", »…«, «…» and “…” all pair up. Single marks count only where they are certain: ‚ must be closed by ‘ or ’.
 */
export function findLoneMarks(text: string): LoneMark[] {
  const lone: LoneMark[] = [];
  const open: { at: number; inner: boolean }[] = [];
  const wordsFrom = (at: number) =>
    text
      .slice(at, at + 40)
      .replace(/\s+/g, ' ')
      .trim();
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const side = sideOf(
      mark,
      text.slice(Math.max(0, index - 1), index),
      text.slice(index + mark.length),
      open.length,
    );
    if (side === 'none') continue;
    if (side === 'open') open.push({ at: index, inner: mark === '‚' });
    else if (open.at(-1)?.inner) {
      const inner = open.pop() as { at: number };
      // „… ‚…“: the inner quotation was not closed, unless an apostrophe's shape did it.
      const closedByApostrophe = /[’'](?![\p{L}\p{N}])/u.test(text.slice(inner.at, index + 1));
      if (mark !== '‘') {
        if (!closedByApostrophe) lone.push({ at: inner.at, side: 'open', words: wordsFrom(inner.at) });
        if (!open.pop()) lone.push({ at: index, side: 'close', words: wordsBefore(text, index) });
      }
    } else if (mark === '‘') {
    } else if (!open.pop()) lone.push({ at: index, side: 'close', words: wordsBefore(text, index) });
  }
  for (const { at, inner } of open) {
    if (inner && /[’'](?![\p{L}\p{N}])/u.test(text.slice(at))) continue;
    lone.push({ at, side: 'open', words: wordsFrom(at) });
  }
  return lone.sort((one, other) => one.at - other.at);
}

function sideOf(mark: string, before: string, after: string, depth: number): 'open' | 'close' | 'none' {
  if (mark === '„' || mark === ',,') return 'open';
  if (mark === '‚') return /^[\p{L}\p{N}([]/u.test(after) && !/[\p{L}\p{N}]/u.test(before) ? 'open' : 'none';
  const opens = before === '' || OPENS_AFTER.test(before);
  const closes = after === '' || CLOSES_BEFORE.test(after);
  if (mark === '‘') return closes ? 'close' : 'none';
  // Inches and seconds: 27"-Monitor, 10" unterwegs.
  if (mark === '"' && /\d/.test(before) && depth === 0) return 'none';
  // Arrows.
  if ((mark === '»' || mark === '«') && opens && closes && /^\s|^$/.test(before) && /^\s|^$/.test(after))
    return 'none';
  if (opens && !closes) return 'open';
  if (closes && !opens) return 'close';
  return depth > 0 ? 'close' : 'open';
}

function wordsBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 39), at + 1)
    .replace(/\s+/g, ' ')
    .trim();
}

/** After this a quotation is over, whatever its marks say: „Das wissen wir nicht, sagte Müller. */
const OVER =
  /[,?!…–][“”"«»]? (?:so |sagt|meint|erklär|beton|schreib|schrieb|berichte|kritisier|fordert|teilt|heißt|hieß|warnt|kündigt|versicher|ergänz|räumt|bestätig|fügt|lautet|erläuter|glaubt|hofft|urteilt|versprach|verspricht|klagt|rief |ruft |fragt|lobt|mahnt|bedauert|schimpft|spottet|schwärmt)/u;

/** „Wir hoffen, mehr zu tun. „Aber das dauert.“: the next quotation begins, so the one before was over. */
const BEGINS_ANEW = /[.!?…]\s„/u;

/** What runs over a paragraph are sentences; „das Drama „Nordlicht der Regisseurin …“ is a title that was not closed. */
const OPENS_SENTENCE = /(?:^|[.:!?…–—,“”«»"„‚(]\s*)$/u;

/**
 * Lone marks of blocks that follow each other. A quotation may run over several paragraphs: then each may open it again, and only the last
 * closes it.
 */
export function findLoneMarksIn(texts: readonly string[]): LoneMark[][] {
  const found = texts.map(findLoneMarks);
  for (const [index, lone] of found.entries()) {
    const last = lone.at(-1);
    const text = texts[index] as string;
    if (
      last?.side !== 'open' ||
      !OPENS_SENTENCE.test(text.slice(0, last.at)) ||
      OVER.test(text.slice(last.at)) ||
      BEGINS_ANEW.test(text.slice(last.at))
    )
      continue;
    const end = closingBlock(texts, found, index);
    if (end === undefined) continue;
    lone.pop();
    const after = found[end] as LoneMark[];
    if (after[0]?.side === 'close') after.shift();
  }
  return found;
}

/** The block that goes on with a quotation: the next one that opens it again, or the next with marks, if it closes it. */
function closingBlock(
  texts: readonly string[],
  found: readonly LoneMark[][],
  from: number,
): number | undefined {
  for (let index = from + 1; index < Math.min(texts.length, from + 5); index++) {
    const text = texts[index] as string;
    if (found[index]?.[0]?.side === 'close') return index;
    if (index === from + 1 && /^\s*(?:[„»«"“]|,,)/u.test(text)) return index;
    if (/[„“”"«»]/u.test(text)) return undefined;
  }
  return undefined;
}

const MESSAGES: Readonly<Record<LoneMark['side'], (words: string) => string>> = {
  open: (words) =>
    `Das Anführungszeichen wird nicht geschlossen: „${words.replace(/^[„“"«»‚]|^,,/u, '')}…“. Bitte am Ende des Zitats “ setzen.`,
  close: (words) =>
    `Vor diesem schließenden Anführungszeichen fehlt das öffnende: „…${words.replace(/[“”"«»]$/u, '')}“. Bitte am Anfang des Zitats „ setzen.`,
};

/** `„Das wissen wir nicht, sagte er.`: quotation marks that do not pair up. */
export const quotationMarks = editorialRule(
  'quotation-marks',
  'Anführungszeichen ohne Gegenstück',
  (article) =>
    groups(article).flatMap((blocks) =>
      findLoneMarksIn(blocks.map(({ masked }) => masked)).flatMap((lone, index) =>
        lone.map(
          ({ at, side, words }): Mistake => ({
            level: 'error',
            message: MESSAGES[side](words),
            place: (blocks[index] as Block).range(at),
          }),
        ),
      ),
    ),
);

/** Blocks among which a quotation may run on: the running text as a whole, and the passages of each box; all others stand alone. */
function groups({ blocks, boxes }: ArticleText): Block[][] {
  const text = blocks.filter(
    ({ part, room }) => part === 'paragraph' && (room === 'text' || room === 'quotation'),
  );
  const boxed = boxes.map((box) => box.blocks.filter(({ part }) => part === 'paragraph'));
  const together = new Set([text, ...boxed].flat());
  return [text, ...boxed, ...blocks.filter((block) => !together.has(block)).map((block) => [block])];
}
