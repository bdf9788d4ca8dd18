import { expect, it } from 'vitest';
import { byPlace, countFindings, type Finding, formatFinding } from './finding.ts';

const finding = (given: Partial<Finding> = {}): Finding => ({
  file: 'content/a.md',
  line: 3,
  column: 1,
  level: 'error',
  rule: 'links',
  message: 'Etwas fehlt.',
  ...given,
});

it('prints a finding in the form that editors of code can jump to', () => {
  expect(formatFinding(finding())).toBe('content/a.md:3:1  error  Etwas fehlt.  links');
});

it('prints nothing that steers a terminal', () => {
  const message = '„\u001B[2J\u202Etitle\t“ ist falsch.';
  expect(formatFinding(finding({ message }))).toContain('  „\uFFFD[2J\uFFFDtitle\uFFFD“ ist falsch.  ');
});

it('orders findings by file, then line, column and rule', () => {
  const ordered = [
    finding(),
    finding({ rule: 'pictures' }),
    finding({ column: 2 }),
    finding({ line: 20 }),
    finding({ file: 'content/b.md', line: 1 }),
  ];
  expect([...ordered].reverse().sort(byPlace)).toEqual(ordered);
});

it('counts in German, one and many', () => {
  const warning = finding({ level: 'warning' });
  expect(countFindings([])).toBe('nichts gefunden');
  expect(countFindings([finding(), warning])).toBe('1 Fehler, 1 Warnung');
  expect(countFindings([warning, warning, finding({ level: 'note' })])).toBe('2 Warnungen, 1 Hinweis');
});
