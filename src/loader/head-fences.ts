/** Where the head of a file begins and ends: two lines of three strokes, or what was meant for them. */
import { FENCE, isKeyLine } from './head-keys.ts';
import { secondHead } from './second-head.ts';
import { textUnderKeys } from './text-under-keys.ts';

/** Index of the line that closes the head of a file whose fences are right. */
export function closingFence(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && FENCE.test(line));
}

interface Told {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** What word processors and slips make of `---`; below the head it would be another thing. */
const MEANT_FENCE = /^[-–—]{2,}[\s\p{C}]*$/u;
/** Other marks that are taken for a fence where a key follows. */
const OTHER_FENCE = /^\\?(?:[-–—]+|([+=*_~]){3,})[\s\p{C}]*$/u;
/** So many lines of something else may stand above a head. */
const MOST_ABOVE = 10;

interface Fenced {
  /** The lines above the text; those that hold nothing of the head are empty. */
  readonly head: readonly string[];
  /** Whether what follows is surely no more of the head. */
  readonly isBounded: boolean;
  readonly mistakes: readonly Told[];
}

/**
 * @param lines of the file
 * @param example a line as it may stand in the head
 * @param known all keys that may stand there
 * @returns the lines of the head, from the first one of the file on, and what is wrong with the fences where one is meant; or why there is
 * no head
 */
export function fencedHead(
  lines: readonly string[],
  example: string,
  known: readonly string[],
): Fenced | { readonly problem: Told } {
  const problem = (message: string) => ({ problem: { line: 1, message } });
  if (lines.every((line) => line.trim() === ''))
    return problem('Die Datei ist leer. Erwartet wird ein Kopf, darunter der Text.');
  const open = openOf(lines, known);
  const mistakes = mistakesAbove(lines, open?.fence ?? 0, example);
  if (open === undefined) return { problem: mistakes[0] as Told };
  const { fence, from } = open;
  const above = new Array<string>(from).fill('');
  const close = closeOf(lines, from, lines[fence] as string);
  const text = textUnderKeys(lines, from, close, known);
  // Two lines are needed for the fences that were forgotten.
  if (text !== undefined && text > 1) {
    const message = `Der Kopf der Datei ist nicht geschlossen: Nach den Angaben fehlt eine Zeile mit drei Strichen (---). Erwartet wird sie vor „${shown(lines[text])}“.`;
    mistakes.push({ line: text + 1, message });
    return { head: [...above, ...lines.slice(from, text)], isBounded: true, mistakes };
  }
  if (close === -1)
    return problem(
      'Der Kopf der Datei ist nicht geschlossen: Nach den Angaben fehlt eine Zeile mit drei Strichen (---).',
    );
  const last = lines[close] as string;
  if (!FENCE.test(last))
    mistakes.push({
      line: close + 1,
      message: `Der Kopf der Datei ist nicht richtig geschlossen: Erwartet wird eine Zeile mit genau drei Strichen (---), gekommen ist ${cameFor(last)}. Manche Schreibprogramme machen aus Strichen einen langen.`,
    });
  const isBounded = mistakes.length === 0 || !GOES_ON.test(nextOf(lines, close));
  const head = [...above, ...lines.slice(from, close), ''];
  const second = secondHead(lines, from, close, known);
  if (!second) return { head, isBounded, mistakes };
  mistakes.push({
    line: second.first + 1,
    message: `Das ist eine Angabe des Kopfes, der weiter oben geschlossen ist (---): „${shown(lines[second.first])}“ erschiene als Text. Erwartet wird ein einziger Kopf am Anfang der Datei.`,
  });
  if (!second.goesOn) return { head, isBounded, mistakes };
  const between = new Array<string>(second.first - close - 1).fill('');
  return {
    head: [...head, ...between, ...lines.slice(second.first, second.close), ''],
    isBounded: true,
    mistakes,
  };
}

/** What is wrong with the upper fence, of which one stands at `fence` or is meant there. */
function mistakesAbove(lines: readonly string[], fence: number, example: string): Told[] {
  const [first = ''] = lines;
  if (!FENCE.test(first)) {
    const came = first.trim() === '' ? 'eine leere Zeile' : cameFor(first);
    const message = `Der Kopf der Datei fehlt: Die erste Zeile muss aus drei Strichen bestehen (---), gekommen ist ${came}. Darunter stehen die Angaben, nach ihnen noch einmal ---. Beispiel: ${example}`;
    return [{ line: 1, message }];
  }
  if (fence === 0) return [];
  const message =
    'Die drei Striche (---) stehen hier zweimal. Erwartet wird über den Angaben eine einzige Zeile mit Strichen. Bitte diese streichen.';
  return [{ line: fence + 1, message }];
}

/** The line that was meant for the upper fence, or would stand in its place, and the first one of the head below it. */
function openOf(
  lines: readonly string[],
  known: readonly string[],
): { fence: number; from: number } | undefined {
  const first = lines.findIndex((line) => line.trim() !== '');
  const [opening = ''] = lines;
  const isMeant = FENCE.test(opening) || MEANT_FENCE.test(opening.replace(/^[\s\p{C}]+/u, ''));
  if (isMeant) {
    const again = nextIndex(lines, 0);
    const isTwice = FENCE.test(lines[again] ?? '') && isKeyLine(nextOf(lines, again), known);
    return isTwice ? { fence: again, from: again + 1 } : { fence: 0, from: 1 };
  }
  for (let at = first; at < first + MOST_ABOVE; at += 1) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (isKeyLine(line, known)) return { fence: at, from: at };
    if (OTHER_FENCE.test(line.replace(/^[\s\p{C}]+/u, '')) && isKeyLine(nextOf(lines, at), known))
      return { fence: at, from: at + 1 };
  }
  return undefined;
}

/** A key, what stands in a list or group, or another fence: more of a head. */
const GOES_ON = /^(?:[a-z]\w*:|\s|- |---)/;

function nextIndex(lines: readonly string[], from: number): number {
  return lines.findIndex((line, index) => index > from && line.trim() !== '');
}

function nextOf(lines: readonly string[], from: number): string {
  return lines[nextIndex(lines, from)] ?? '';
}

/** The beginning of a line, without quotation marks. */
function shown(line = ''): string {
  return line
    .replace(/[„“”»«]/g, '')
    .trim()
    .slice(0, 60)
    .trim();
}

/** A line as it came; what nobody sees in it is named. */
function cameFor(line: string): string {
  const unseen = /[^\S \t]|\p{C}/u.exec(line)?.[0].codePointAt(0);
  const name = unseen?.toString(16).toUpperCase().padStart(4, '0');
  return `„${line.trimEnd().slice(0, 60)}“${name ? ` mit dem unsichtbaren Zeichen U+${name}` : ''}`;
}

/** @param opening the upper fence: where it was made of other marks, so may be the lower one */
function closeOf(lines: readonly string[], from: number, opening: string): number {
  const close = lines.findIndex((line, index) => index >= from && MEANT_FENCE.test(line));
  if (close !== -1) return close;
  const isOther = OTHER_FENCE.test(opening) && !FENCE.test(opening);
  return lines.findIndex(
    (line, index) =>
      index >= from && (/^\.\.\.[ \t]*$/.test(line) || (isOther && line.trim() === opening.trim())),
  );
}
