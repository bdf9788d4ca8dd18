import { expect, test } from 'vitest';
import { neighbours } from './trail.ts';

test('turns from a page to those on both sides of it, and past neither end', () => {
  const page = (name: string) => ({ name, path: `/archiv/${name}/`, articles: [] });
  const pages = [page('2024-12'), page('2024-11'), page('2024-09')];
  const [december, november, september] = pages.map(({ name, path }) => ({ name, path }));
  expect(neighbours(pages, 1)).toEqual({ before: september, after: december });
  expect(neighbours(pages, 0)).toEqual({ before: november, after: undefined });
  expect(neighbours(pages, 2)).toEqual({ before: undefined, after: november });
});
