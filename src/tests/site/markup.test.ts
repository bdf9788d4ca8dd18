import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { describe, expect, it } from 'vitest';
import { faultsIn, pagesOf, sites } from '../built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // How Astro and hast print markup is not a fault of ours.
      'doctype-style': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      // Advice for search results; our headlines may have up to 110 characters.
      'long-title': 'off',
      // What comes from our own server needs no checksum.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

describe.each(sites)('every page of $name', (site) => {
  const pages = pagesOf(site);

  it('is valid HTML', async () => {
    const faults: string[] = [];
    for (const { path, html } of pages) {
      const { results } = await validator.validateString(html, path);
      for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages))
        faults.push(`${path}:${line}:${column} ${message} (${ruleId})`);
    }
    expect(pages.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });

  it('says in which language it is', () => {
    const lang = site.isOwn ? /^[a-z]{2,3}$/ : /^de$/;
    expect(
      faultsIn(pages, ({ document }) =>
        lang.test(document.documentElement.lang) ? [] : ['set lang on <html>'],
      ),
    ).toEqual([]);
    expect(new Set(pages.map(({ document }) => document.documentElement.lang)).size).toBe(1);
  });

  it('has one headline, and headings that skip no level', () => {
    expect(
      faultsIn(pages, ({ document }) => {
        const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
          Number(tagName[1]),
        );
        const headlines = levels.filter((level) => level === 1).length;
        return [
          ...(headlines === 1 ? [] : [`has ${headlines} h1, should have one`]),
          ...levels.flatMap((level, at) =>
            at > 0 && level > (levels[at - 1] as number) + 1 ? [`h${level} follows h${levels[at - 1]}`] : [],
          ),
        ];
      }),
    ).toEqual([]);
  });

  it('has a title and a description of its own', () => {
    const described = pages.filter(({ isMoved, path }) => !isMoved && path !== '/404.html');
    expect(
      faultsIn(described, ({ document }) =>
        document.querySelector('meta[name=description][content]:not([content=""])')
          ? []
          : ['has no description'],
      ),
    ).toEqual([]);
    const titles = pages.filter(({ isMoved }) => !isMoved).map(({ document }) => document.title);
    expect(titles.filter((title, at) => title === '' || titles.indexOf(title) !== at)).toEqual([]);
    expect(
      titles.filter((title) => title.includes('\u00AD')),
      'a title in the browser’s tab carries no soft hyphens',
    ).toEqual([]);
  });

  it('has one main part and, unless it only leads on, a skip link before all else', () => {
    expect(
      faultsIn(pages, ({ document, isMoved }) => {
        const first = document.querySelector('body a[href], body button, body input, body summary');
        const target = first?.getAttribute('href') ?? '';
        return [
          ...(document.querySelectorAll('main').length === 1 ? [] : ['needs exactly one <main>']),
          ...(isMoved || (target.startsWith('#') && document.querySelector(target)?.matches('main, main *'))
            ? []
            : ['the first link should lead to the main part']),
        ];
      }),
    ).toEqual([]);
  });

  it('runs no script, the search apart', () => {
    const reading = pages.filter(({ path }) => path !== '/suche/');
    expect(
      faultsIn(reading, ({ document }) => [
        ...[...document.querySelectorAll('script:not([type="application/ld+json"])')].map(({ outerHTML }) =>
          outerHTML.slice(0, 100),
        ),
        ...[...document.querySelectorAll('*')].flatMap((element) =>
          element
            .getAttributeNames()
            .filter((name) => name.startsWith('on'))
            .map((name) => `${name} on <${element.localName}>`),
        ),
        ...[...document.querySelectorAll('[href^="javascript:" i]')].map(({ outerHTML }) => outerHTML),
      ]),
    ).toEqual([]);
  });

  it('has a strict policy: nothing is allowed that it does not name, and nothing runs', () => {
    expect(
      faultsIn(pages, ({ document, path }) => {
        const metas = [...document.querySelectorAll('meta[http-equiv="content-security-policy" i]')];
        const policy = metas.map((meta) => meta.getAttribute('content')).join('; ');
        const isSearch = path === '/suche/';
        return [
          ...(/\bdefault-src 'none'/.test(policy) ? [] : [`default-src 'none' is missing: ${policy}`]),
          ...(/\bbase-uri 'none'/.test(policy) && /\bform-action '(?:none|self)'/.test(policy)
            ? []
            : ['base-uri and form-action do not fall back to default-src: name them']),
          ...(/unsafe-inline|unsafe-eval'(?!\S)|\*|https?:|data:/.test(
            policy.replaceAll("'wasm-unsafe-eval'", isSearch ? '' : '$&'),
          )
            ? [`too much is allowed: ${policy}`]
            : []),
          ...(!isSearch && /script-src/.test(policy) ? ['allows scripts'] : []),
        ];
      }),
    ).toEqual([]);
  });

  it('styles nothing by attribute', () => {
    expect(
      faultsIn(pages, ({ document }) =>
        [...document.querySelectorAll('[style]')].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      ),
      'a strict policy blocks style attributes: write a class',
    ).toEqual([]);
  });

  it('names the order of its cascade layers before any style', () => {
    expect(
      faultsIn(pages, ({ document, isMoved }) => {
        const first = document.querySelector('style, link[rel=stylesheet]')?.textContent?.trim() ?? '';
        return isMoved || /^@layer reset, ?tokens,/.test(first)
          ? []
          : ['the first style should be the @layer statement'];
      }),
    ).toEqual([]);
  });
});
