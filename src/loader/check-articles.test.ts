import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { articleForms, articleSchema } from '../model/schema.ts';
import type { Target } from './article-state.ts';
import { checkArticles } from './check-articles.ts';
import { listContent } from './content-files.ts';
import { noMemory } from './memory.ts';
import { readContentFile } from './read-file.ts';

test('threads find out the same as one alone, in the same order', async () => {
  const root = resolve('src/tests/site-content');
  const { files } = await listContent(root, 'articles');
  const articles = await Promise.all(
    files.map((file) => readContentFile(file, articleSchema, articleForms, noMemory)),
  );
  const targets = new Map(
    articles.map(({ file, slug }): [string, Target] => [
      file,
      { slug, path: `/artikel/${slug}/`, title: slug, published: true },
    ]),
  );
  const read = (enough: number) => checkArticles(root, articles, targets, noMemory, enough);
  const begun = await read(Number.POSITIVE_INFINITY);
  const alone = await begun.finish();
  expect(alone.length).toBeGreaterThan(10);
  expect(alone.flatMap(([, { findings }]) => findings)).not.toEqual([]);
  const facts = alone.map(([article, { pictures, links }]) => [
    article,
    expect.objectContaining({ pictures, links }),
  ]);
  expect([...begun.facts]).toEqual(facts);
  const together = await read(1);
  expect([...together.facts]).toEqual(facts);
  expect(await together.finish()).toEqual(alone);
});
