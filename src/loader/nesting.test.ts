import { expect, it } from 'vitest';
import { nestedTooDeep } from './nesting.ts';

it.each([
  ['brackets', ['title: x', `topics: ${'['.repeat(31)}`], 2],
  ['braces over many lines', Array.from({ length: 40 }, () => 'a: {'), 31],
  ['lists in lists on one line', [`topics: x`, `${'- '.repeat(40)}x`], 2],
  ['keys in keys', Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}a:`), 31],
  ['questions', [`${'? '.repeat(40)}x`], 1],
])('finds %s', (_, lines, line) => {
  expect(nestedTooDeep(lines)).toEqual({ line });
});

it.each([
  [
    'what an article says',
    ['image: { src: ./a.svg, alt: "[…] {x}" }', 'checks: [{ off: names, reason: "x" }]'],
  ],
  ['many keys of one level', Array.from({ length: 500 }, () => '  a: [b]')],
  ['many closed brackets', [`title: "${'[…] '.repeat(100)}"`]],
  ['closing brackets alone', [`title: "${']'.repeat(100)}"`, 'topics: [a]']],
  ['a dash line of a text', [`title: "${'- '.repeat(100)}"`]],
])('lets %s be', (_, lines) => {
  expect(nestedTooDeep(lines)).toBeUndefined();
});
