import { afterEach, expect, test, vi } from 'vitest';
import { readArguments } from './read-arguments.ts';

afterEach(() => vi.restoreAllMocks());

/** What a command that takes `--count` and one name says to its arguments: its settings, or what it prints and its exit code. */
function answerTo(...args: string[]): unknown {
  const said: unknown[] = [];
  for (const stream of ['log', 'error'] as const)
    vi.spyOn(console, stream).mockImplementation((text) => void said.push(stream, text));
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(String(code));
  });
  try {
    return readArguments(
      'Hilfe',
      { args, allowPositionals: true, options: { count: { type: 'string', default: '1' } } },
      ({ values: { count }, positionals }) => {
        if (Number.isNaN(Number(count))) throw new Error(`--count erwartet eine Zahl.`);
        return [Number(count), ...positionals];
      },
    );
  } catch (error) {
    return [...said, Number((error as Error).message)];
  }
}

test.each([
  [
    ['--count', '3', 'a'],
    [3, 'a'],
  ],
  [[], [1]],
  [['--help'], ['log', 'Hilfe', 0]],
  [
    ['-h', '--count', 'x'],
    ['log', 'Hilfe', 0],
  ],
  [
    ['--count', 'x'],
    ['error', '--count erwartet eine Zahl.\n\nHilfe', 2],
  ],
  [
    ['--cuont', '3'],
    ['error', 'Die Option --cuont gibt es nicht.\n\nHilfe', 2],
  ],
  [['--count'], ['error', 'Bei --count passt die Angabe nicht.\n\nHilfe', 2]],
])('%j → %j', (args, answer) => {
  expect(answerTo(...args)).toEqual(answer);
});
