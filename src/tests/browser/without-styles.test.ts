import { describe, expect, it } from 'vitest';
import { DESK, pagesOfEveryKind, useBrowser } from './visit.ts';

const articles = pagesOfEveryKind().filter(({ page }) => page.isArticle);
const words = (text: string | null | undefined) =>
  (text ?? '').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();

describe.each(articles)('without styles $name', ({ address, page: { document } }) => {
  const visit = useBrowser();
  const bare = () =>
    visit(
      address,
      { viewport: DESK },
      (page) => page.evaluate(() => document.body.innerText),
      (page) =>
        page.route(address, async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(
            /<style[\s\S]*?<\/style>|<link[^>]*rel="stylesheet"[^>]*>/g,
            '',
          );
          await route.fulfill({ response, body });
        }),
    );

  it('reads in order: headline, standfirst, text', async () => {
    const lines = (await bare()).split('\n').map(words);
    const article = document.querySelector('article') as Element;
    const order = [
      document.querySelector('.skip'),
      article.querySelector('.kicker'),
      article.querySelector('h1'),
      article.querySelector('.standfirst'),
      ...[...article.children].filter((element) => element.matches('p:not([class]), h2, h3')),
    ].flatMap((element) => (element ? [words(element.textContent)] : []));
    const places = order.map((text) => lines.indexOf(text));
    expect(
      order.filter((_, at) => places[at] === -1),
      'each has a line of its own',
    ).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(order.length, order.join(' | ')).toBeGreaterThan(3);
  });
});
