import { expect, test } from 'vitest';
import { articleContext } from '../markdown/article-context.ts';
import { renderBody } from '../markdown/pipeline.ts';
import { keepBody, keptBody } from './body-cache.ts';

test('a body is given back as it was kept, and its tree without places in the Markdown', () => {
  const made = ['a body of this test'];
  const context = articleContext({
    file: 'a.md',
    published: true,
    picture: () => ({ problem: 'none' }),
    article: () => undefined,
  });
  const body = renderBody('„Grün“ steht\nin *zwei* Zeilen.', context);
  const { html, words, tree } = keepBody(made, body);
  expect(html).toBe('<p>„Grün“ steht\nin <em>zwei</em> Zeilen.</p>');
  const kept = keptBody(made);
  expect(kept).toMatchObject({ html, words });
  expect(kept?.tree()).toEqual(
    JSON.parse(JSON.stringify(tree(), (key, value) => (key === 'position' ? undefined : value))),
  );
});
