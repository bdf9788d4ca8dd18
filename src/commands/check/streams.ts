/** Where a command writes, and how it shows that it is still at work. */

/** Where a command writes; the terminal, or a test. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** A line that is overwritten by the next; `undefined` where nobody watches. */
  readonly progress?: (text: string) => void;
}

const PATIENCE = 2000;

/** Does some work and shows that something is going on when it takes longer than two seconds. */
export async function watched<T>(
  { progress }: Streams,
  paths: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  if (!progress) return work();
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds * 1000 >= PATIENCE) progress(`Prüfe ${paths.length} Dateien … ${Math.round(seconds)} s`);
  }, 500);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    progress('');
  }
}
