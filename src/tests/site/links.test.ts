import { describe, expect, it } from 'vitest';
import { enough, faultsIn, pagesOf, sites } from '../built-site.ts';
import { linkFaults, requestsOf } from '../links-of-site.ts';

describe.each(sites)('the links of $name', (site) => {
  const pages = pagesOf(site);
  const faults = linkFaults(site, pages);

  it('lead to pages, files and places that exist', () => {
    expect(faults.inPages).toEqual([]);
    expect(faults.checkedInPages, 'so few links cannot be all').toBeGreaterThan(
      enough(site, 20 * pages.length - 100),
    );
  });

  it('in stylesheets and feeds lead to files that exist', () => {
    expect(faults.inFiles).toEqual([]);
    expect(faults.checkedInFiles).toBeGreaterThan(10);
  });

  it('that the browser follows by itself stay on this host', () => {
    let requests = 0;
    const faults = faultsIn(pages, (page) =>
      requestsOf(page).flatMap((href) => {
        requests += 1;
        return new URL(href, page.url).origin === new URL(site.url).origin && !/^https?:|^\/\//.test(href)
          ? []
          : [`asks „${href}“; nothing is loaded from another server, and the own one needs no name`];
      }),
    );
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(pages.length);
  });

  it('to other sites tell nobody where the reader came from only by the reader’s choice', () => {
    const pinging = faultsIn(pages, ({ document }) =>
      [...document.querySelectorAll('a[ping]')].map(({ outerHTML }) => outerHTML),
    );
    expect(pinging).toEqual([]);
  });
});
