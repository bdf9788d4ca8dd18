import { describe, expect, test } from 'vitest';
import { failureMessage, Refused } from './failure.ts';

const withCode = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: something`), { code, path });

describe('a failure is told in one line', () => {
  test.each([
    ['of the disk', withCode('ENOSPC'), 'Der Datenträger ist voll.'],
    ['with its place', withCode('EROFS', 'dist/x'), 'Der Datenträger ist schreibgeschützt. (dist/x)'],
    [
      'with both its places, where a file is brought from one to the other',
      Object.assign(withCode('ENOSPC', 'work/a'), { dest: 'dist/a' }),
      'Der Datenträger ist voll. (work/a → dist/a)',
    ],
    ['of which somebody has found words', new Refused('So geht es nicht.'), 'So geht es nicht.'],
    [
      'that caused another',
      new Error('build failed', { cause: withCode('EACCES') }),
      'Hier fehlt die Berechtigung.',
    ],
    [
      'that a bundler hands on as text',
      new Error('Build failed with 1 error:\n\n[plugin x] Error: ENOSPC: no space left on device, copyfile'),
      'Der Datenträger ist voll.',
    ],
    [
      'whose reason a bundler keeps to itself',
      new Error('Build failed with 1 error:\n[UNHANDLEABLE_ERROR] …\nFailed to write file in work/a.mjs'),
      'Eine Datei ließ sich nicht schreiben, womöglich ist der Datenträger voll. (work/a.mjs)',
    ],
    [
      'in a page, with file and line',
      Object.assign(new Error('x is not defined\nmore'), { loc: { file: 'src/pages/a.astro', line: 3 } }),
      'Fehler im Programm (src/pages/a.astro:3): x is not defined',
    ],
    ['that is no error at all', 'quatsch', 'Fehler im Programm: quatsch'],
  ])('%s', (_case, error, message) => {
    expect(failureMessage(error)).toBe(message);
  });
});
