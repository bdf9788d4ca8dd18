import { afterEach, expect, it, vi } from 'vitest';
import { ContentError, type Finding } from '../model/finding.ts';
import { tellFailure } from './tell-failure.ts';

const finding = (level: Finding['level']): Finding => ({
  file: 'content/articles/a.md',
  line: 3,
  column: 1,
  level,
  rule: 'form',
  message: 'Fehlt.',
});
const disk = Object.assign(new Error('EROFS: read-only'), { code: 'EROFS', path: 'dist' });

afterEach(() => vi.restoreAllMocks());

it.each([
  [
    'mistakes with their number, notes only counted',
    new ContentError([finding('error'), finding('note')]),
    'content/articles/a.md:3:1  error  Fehlt.  form\n\n1 Fehler, 1 Hinweis',
  ],
  ['the disk in one line', disk, 'Der Datenträger ist schreibgeschützt. (dist)'],
  [
    'what nobody has foreseen with more below it',
    new TypeError('x is not a function'),
    'Fehler im Programm: x is not a function\nMehr dazu',
  ],
])('tells %s', (_case, error, lines) => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  tellFailure(error, 'Mehr dazu');
  expect(told.mock.calls.flat().join('\n')).toBe(lines);
});

it('shows where the program failed, if nothing else is to stand there', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  tellFailure(new TypeError('x is not a function'));
  expect(told.mock.calls.flat().join('\n')).toMatch(/\n\s+at .*tell-failure\.test\.ts/);
});
