import { expect, it } from 'vitest';
import { mergeConflicts, withFirstVersions } from './merge-conflict.ts';

const CONFLICT = 'a\n<<<<<<< HEAD\nb\n||||||| davor\nc\n=======\nd\n>>>>>>> fassung\ne';

it('tells of each place where two versions stand', () => {
  expect(mergeConflicts(`${CONFLICT}\n${CONFLICT}`).map(({ line }) => line)).toEqual([2, 11]);
  expect(mergeConflicts('Titel\n=======\n')).toEqual([]);
});

it('chooses the first version and keeps every line in its place', () => {
  expect(withFirstVersions(CONFLICT).split('\n')).toEqual(['a', '', 'b', '', '', '', '', '', 'e']);
  expect(withFirstVersions('> a\n<<<<<<< HEAD\n> b\n=======\n> c\n>>>>>>> x\nd')).toBe(
    '> a\n>\n> b\n>\n>\n>\nd',
  );
});
