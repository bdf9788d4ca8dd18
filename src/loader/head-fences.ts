/** Where the head of a file begins and ends: two lines of three strokes, or what was meant for them. */

export const FENCE = /^---[ \t]*$/;

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

interface Fenced {
  readonly head: readonly string[];
  /** Counted from 0. */
  readonly close: number;
  readonly isBounded: boolean;
  readonly mistakes: readonly Told[];
}

/**
 * @param lines of the file
 * @param example a line as it may stand in the head
 * @returns the lines of the head, where its lower fence is or should be, and what is wrong with the fences, where one is meant; or why there
 * is none. `isBounded` says whether what follows is surely no more of the head.
 */
export function fencedHead(lines: readonly string[], example: string): Fenced | { readonly problem: Told } {
  const problem = (message: string) => ({ problem: { line: 1, message } });
  if (lines.every((line) => line.trim() === ''))
    return problem('Die Datei ist leer. Erwartet wird ein Kopf, darunter der Text.');
  const mistakes: Told[] = [];
  const [first = ''] = lines;
  if (!FENCE.test(first)) {
    const came = first.trim() === '' ? 'eine leere Zeile' : cameFor(first);
    const message = `Der Kopf der Datei fehlt: Die erste Zeile muss aus drei Strichen bestehen (---), gekommen ist ${came}. Darunter stehen die Angaben, nach ihnen noch einmal ---. Beispiel: ${example}`;
    if (!MEANT_FENCE.test(first.replace(/^[\s\p{C}]+/u, ''))) return problem(message);
    mistakes.push({ line: 1, message });
  }
  const close = closeOf(lines);
  if (close === -1) {
    const message =
      'Der Kopf der Datei ist nicht geschlossen: Nach den Angaben fehlt eine Zeile mit drei Strichen (---).';
    const end = endOf(lines);
    if (end === -1) return problem(message);
    return {
      head: lines.slice(1, end),
      close: end,
      isBounded: true,
      mistakes: [...mistakes, { line: 1, message }],
    };
  }
  const last = lines[close] as string;
  if (!FENCE.test(last))
    mistakes.push({
      line: close + 1,
      message: `Der Kopf der Datei ist nicht richtig geschlossen: Erwartet wird eine Zeile mit genau drei Strichen (---), gekommen ist ${cameFor(last)}. Manche Schreibprogramme machen aus Strichen einen langen.`,
    });
  const isBounded = mistakes.length === 0 || !GOES_ON.test(nextOf(lines, close));
  return { head: lines.slice(1, close), close, isBounded, mistakes };
}

/** A key, what stands in a list or group, or another fence: more of a head. */
const GOES_ON = /^(?:[a-z]\w*:|\s|- |---)/;

function nextOf(lines: readonly string[], from: number): string {
  return lines.find((line, index) => index > from && line.trim() !== '') ?? '';
}

/** The blank line behind which no more of the head can follow, where its lower fence is missing. */
function endOf(lines: readonly string[]): number {
  return lines.findIndex((line, index) => {
    const next = nextOf(lines, index);
    return index > 1 && line.trim() === '' && next !== '' && !GOES_ON.test(next);
  });
}

/** A line as it came; what nobody sees in it is named. */
function cameFor(line: string): string {
  const unseen = /[^\S \t]|\p{C}/u.exec(line)?.[0].codePointAt(0);
  const name = unseen?.toString(16).toUpperCase().padStart(4, '0');
  return `„${line.trimEnd().slice(0, 60)}“${name ? ` mit dem unsichtbaren Zeichen U+${name}` : ''}`;
}

function closeOf(lines: readonly string[]): number {
  const close = lines.findIndex((line, index) => index > 0 && MEANT_FENCE.test(line));
  return close === -1 ? lines.findIndex((line) => /^\.\.\.[ \t]*$/.test(line)) : close;
}
