import { describe, expect, it } from 'vitest';
import { faultsIn, pagesOf, sites } from '../built-site.ts';

describe.each(sites)('every page of $name', (site) => {
  const pages = pagesOf(site);

  it('names its own address as the canonical one', () => {
    const lasting = pages.filter(({ isMoved, path }) => !isMoved && path !== '/404.html');
    expect(
      faultsIn(lasting, ({ document, url }) => {
        const canonical = [...document.querySelectorAll('link[rel=canonical]')].map((link) =>
          link.getAttribute('href'),
        );
        return canonical.length === 1 && canonical[0] === url
          ? []
          : [`canonical is ${canonical.join(', ') || 'missing'}, should be ${url}`];
      }),
    ).toEqual([]);
    expect(lasting.length).toBeGreaterThan(10);
  });

  it('announces the feed', () => {
    expect(
      faultsIn(pages, ({ document }) => {
        const feeds = [...document.querySelectorAll('link[rel=alternate][type="application/rss+xml"]')];
        const named = feeds.filter((link) => link.getAttribute('title'));
        const addresses = named.map((link) => new URL(link.getAttribute('href') ?? '', site.url).href);
        return addresses.includes(`${site.url}rss.xml`)
          ? []
          : ['<link rel="alternate" type="application/rss+xml" title="…"> is missing'];
      }),
    ).toEqual([]);
  });

  it('that cannot be found has no address to be kept by search engines', () => {
    const missing = pages.find(({ path }) => path === '/404.html');
    expect(missing?.document.querySelector('link[rel=canonical]')).toBeNull();
    expect(missing?.document.querySelector('meta[name=robots]')?.getAttribute('content')).toMatch(/noindex/);
  });

  it('is answered under that address, and a missing one with the 404 page', async () => {
    // Former addresses lead on, see below.
    for (const { path, html } of pages.filter(({ path, isMoved }) => path !== '/404.html' && !isMoved)) {
      const answer = await fetch(site.address + path.slice(1));
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).toBe(html);
    }
    const answer = await fetch(`${site.address}gibt-es-nicht/`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toContain('</html>');
  });
});

describe('a renamed article', () => {
  const site = sites.find(({ url }) => url.endsWith('/zeitung/'));
  const pages = site ? pagesOf(site) : [];

  it.each(['/artikel/erster-name/', '/artikel/zweiter-name/'])('is still found at %s', (former) => {
    const page = pages.find(({ path }) => path === former);
    const target = '/zeitung/artikel/neuer-name/';
    expect(page?.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      `0; url=${target}`,
    );
    expect(page?.document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `https://example.org${target}`,
    );
    expect(page?.document.querySelector(`main a[href="${target}"]`)?.textContent).toBe(
      'Ein Artikel, der zweimal umbenannt wurde',
    );
    expect(page?.document.querySelector('meta[name=robots]')?.getAttribute('content')).toMatch(/noindex/);
  });
});

describe('a withdrawn article', () => {
  const site = sites.find(({ url }) => url.endsWith('/zeitung/'));
  const pages = site ? pagesOf(site) : [];

  it('keeps its address and says why it is gone', () => {
    const page = pages.find(({ path }) => path === '/artikel/was-nicht-stimmte/');
    expect(page?.document.querySelector('main')?.textContent).toContain(
      'Der Artikel beruhte auf einer Verwechslung.',
    );
  });

  it('is linked from no list but that of the corrections', () => {
    expect(
      faultsIn(pages, ({ document }) =>
        document.querySelector('a[href*="was-nicht-stimmte"]') ? ['links to it'] : [],
      ),
    ).toEqual(['/korrekturen/: links to it']);
  });
});
