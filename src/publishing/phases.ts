/** Where a build's time goes: one clock that is handed from phase to phase, so that all of them together are the whole. */

/**
 * `start`: Node, and the site's program where it has to be compiled; `reading`: files and front matter;
 * `markdown`: parsing, editorial rules and bodies of changed articles; `keys`: what is made and whether it has changed;
 * `sharing`: pictures of shared links; `writing`: the edition; `compression`: its compressed files.
 */
export const phases = [
  'start', 'reading', 'markdown', 'keys', 'pages', 'feeds', 'pictures', 'sharing', 'search', 'writing', 'compression',
] as const; // biome-ignore format: a list of names
export type Phase = (typeof phases)[number];

/** Seconds by phase. */
export type Seconds = Readonly<Record<Phase, number>>;

/** Counts the time of each phase. */
export interface Clock {
  /** From now on (or a moment of `performance.now()` that has passed since the last call) time counts for that phase. */
  enter(phase: Phase, at?: number): void;
  /** Counts time that was taken within another phase for its own. */
  move(from: Phase, to: Phase, seconds: number): void;
  /** Shares a phase out, itself included, in proportion to how long something was at work for each. */
  share(phase: Phase, work: ReadonlyMap<Phase, number>): void;
  /** The seconds of all phases up to now. */
  read(): Seconds;
}

/** Starts with the process: what Node needs to load is the first phase. */
export function startClock(now: () => number = () => performance.now()): Clock {
  const spent = Object.fromEntries(phases.map((phase) => [phase, 0])) as Record<Phase, number>;
  let current: Phase = 'start';
  let since = 0;
  const enter = (phase: Phase, at = now()) => {
    spent[current] += (at - since) / 1000;
    since = at;
    current = phase;
  };
  return {
    enter,
    move: (from, to, seconds) => {
      spent[from] -= seconds;
      spent[to] += seconds;
    },
    share: (phase, work) => {
      enter(phase);
      const whole = [...work.values()].reduce((sum, one) => sum + one, 0);
      const seconds = spent[phase];
      for (const [other, one] of work) {
        spent[phase] -= (seconds * one) / whole;
        spent[other] += (seconds * one) / whole;
      }
    },
    read: () => {
      enter(current);
      return { ...spent };
    },
  };
}

/** The loader's pass (`readContent`) runs in modules of its own; it leaves marks in the process's timeline: when it began, had read, was done. */
const passMarks = ['umbruch pass begins', 'umbruch pass has read', 'umbruch pass ends'] as const;

/** Counts the marks of the pass: between them lie reading and Markdown. */
export function enterPass(clock: Clock): void {
  const at = (name: string) => performance.getEntriesByName(name, 'mark').at(-1)?.startTime;
  const [begin, read, end] = passMarks.map(at);
  if (begin === undefined || read === undefined || end === undefined) return;
  clock.enter('reading', begin);
  clock.enter('markdown', read);
  clock.enter('start', end);
}

/** The phase in which a file is made, by its path in the work folder. */
export function phaseOf(path: string): Phase {
  if (path.startsWith('teilen/')) return 'sharing';
  if (path.startsWith('bilder/')) return 'pictures';
  if (/\.(?:html|md)$/.test(path)) return 'pages';
  return 'feeds';
}
