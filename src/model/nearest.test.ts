import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const known = ['title', 'standfirst', 'section', 'authors', 'updated'];

it.each([
  ['standfrist', 'standfirst'],
  ['titel', 'title'],
  ['Section', 'section'],
  ['author', 'authors'],
  ['aktualisiert', undefined],
  ['x', undefined],
])('for %s an editor meant %s', (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});
