/**
 * What Astro says while it builds, in the words of this project: how far it is, and warnings about the content. Its own lines are kept
 * back; they are of use only when a build fails for a reason that lies in the code.
 */
import { stripVTControlCharacters } from 'node:util';
import { type Clock, enterPass, phaseOf } from './phases.ts';

interface LogMessage {
  readonly label: string | null;
  readonly level: string;
  readonly message: string;
}

export interface BuildLog {
  /** Files that Astro made or found as they should be, by path in the work folder: pages, feeds, pictures. */
  readonly files: ReadonlySet<string>;
  /** HTML pages rendered in this build. */
  readonly rendered: number;
  /** HTML pages taken over from the build before. */
  readonly restored: number;
  /** Warnings about the content, one line each. */
  readonly warnings: readonly string[];
  /** How many notes about the content there were. */
  readonly notes: number;
  /** Astro's errors, complete with stack traces. */
  readonly errors: readonly string[];
}

/** The label under which the loader reports what it found in the content. */
const FINDINGS = 'umbruch-findings';
const FILE = /^\s*[├└]─ (.*)/;
const GENERATING = /generating static routes/;
const RESTORED = /\((?:restored|cached)\)/;

const empty = () => ({
  files: new Set<string>(),
  rendered: 0,
  restored: 0,
  warnings: [] as string[],
  notes: 0,
  errors: [] as string[],
});
let log = empty();
let latest = '';
let onFile: ((log: BuildLog) => void) | undefined;
let clock: Clock | undefined;

/**
 * Begins a new log; Astro loads the receiver by its address, so there is one log in a process.
 * @param progress is called for each file
 * @param watch is told what Astro is at
 */
export function startBuildLog(progress?: (log: BuildLog) => void, watch?: Clock): BuildLog {
  log = empty();
  onFile = progress;
  clock = watch;
  return log;
}

/** For Astro's `logger.entrypoint`. */
export const buildLogEntrypoint = import.meta.url;

/** Astro's logger interface: makes the receiver of messages. */
function receiver(): { write(message: LogMessage): void } {
  return { write };
}

function write({ label, level, message }: LogMessage): void {
  const text = stripVTControlCharacters(message);
  if (label === FINDINGS) {
    if (level === 'warn') log.warnings.push(text);
    else log.notes++;
  } else if (level === 'error') log.errors.push(text);
  else if (RESTORED.test(text)) {
    // Comes directly after the line of its file.
    if (latest.endsWith('.html')) {
      log.rendered--;
      log.restored++;
    }
  } else if (clock && GENERATING.test(text)) {
    enterPass(clock);
    clock.enter('keys');
  } else {
    const file = FILE.exec(text)?.[1];
    if (file === undefined) return;
    latest = file;
    // Astro puts a slash behind names that come from a route's parameter whole: `/bilder/a.png/`.
    const path = file.replace(/^\/|\/$/g, '');
    log.files.add(path);
    clock?.enter(phaseOf(path));
    if (file.endsWith('.html')) log.rendered++;
    onFile?.(log);
  }
}

export { receiver as default };
