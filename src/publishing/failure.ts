/** What went wrong while building, in one line for people who did not write the program. */
import { stripVTControlCharacters } from 'node:util';

/** Thrown where something cannot be done as things stand; the message is German, for people. */
export class Refused extends Error {}

/** What the disk says, by error code. */
const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'Der Datenträger ist voll.',
  EDQUOT: 'Das Kontingent auf dem Datenträger ist erschöpft.',
  EACCES: 'Hier fehlt die Berechtigung.',
  EPERM: 'Hier fehlt die Berechtigung.',
  EROFS: 'Der Datenträger ist schreibgeschützt.',
  EBUSY: 'Der Ordner ist ein Einhängepunkt oder in Gebrauch.',
  EIO: 'Der Datenträger meldet einen Fehler beim Lesen oder Schreiben.',
  EMFILE: 'Es sind zu viele Dateien offen.',
  ENFILE: 'Es sind zu viele Dateien offen.',
};

/** What was refused, or what the disk says to an error or to one of its causes, in German; `undefined` for any other error. */
export function foreseenFailure(error: unknown): string | undefined {
  if (error instanceof Refused) return error.message;
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const {
      message,
      code = codeIn(message),
      path,
      dest,
    } = cause as NodeJS.ErrnoException & { dest?: string };
    const reason = code === undefined ? undefined : DISK[code];
    // Of a copy, a link or a rename nobody says at which end it failed.
    const places = [path, dest].filter((place) => place !== undefined).join(' → ');
    if (reason) return places ? `${reason} (${places})` : reason;
    const [, unwritten] = /Failed to write file in (.+)/.exec(message) ?? [];
    if (unwritten)
      return `Eine Datei ließ sich nicht schreiben, womöglich ist der Datenträger voll. (${unwritten})`;
  }
  return undefined;
}

/** Error of any kind → German message without a stack trace. Of an error in a page it names the file, as far as Astro tells it. */
export function failureMessage(error: unknown): string {
  const foreseen = foreseenFailure(error);
  if (foreseen !== undefined) return foreseen;
  const { message, id, loc } = (error ?? {}) as {
    message?: string;
    id?: string;
    loc?: { file?: string; line?: number };
  };
  const place = [loc?.file ?? id, loc?.line].filter((part) => part !== undefined).join(':');
  const lines = stripVTControlCharacters(message ?? String(error))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // Bundlers count their errors in the first line and name them in the next ones.
  const told = lines.slice(0, lines[0]?.endsWith(':') ? 3 : 1).join(' ');
  return `Fehler im Programm${place ? ` (${place})` : ''}: ${told}`;
}

/** Bundlers hand on the text of an error and not its code. */
function codeIn(message: string): string | undefined {
  return /\bE[A-Z]{3,}(?=: )/.exec(message)?.[0];
}
