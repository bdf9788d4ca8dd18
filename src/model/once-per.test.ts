import { expect, test, vi } from 'vitest';
import { oncePer } from './once-per.ts';

test('what is made of an object is made once, also if it is empty; another object has its own', () => {
  const make = vi.fn((words: readonly string[]) => words.join(' '));
  const joined = oncePer(make);
  const [some, none] = [['ein', 'Satz'], []];
  expect([some, none, some, none].map(joined)).toEqual(['ein Satz', '', 'ein Satz', '']);
  expect(joined(['ein', 'Satz'])).toBe('ein Satz');
  expect(make).toHaveBeenCalledTimes(3);
});
