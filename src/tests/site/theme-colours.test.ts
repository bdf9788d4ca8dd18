import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultsIn, pagesOf, sites, textOf } from '../built-site.ts';

const themes = readFileSync(new URL('../../styles/themes.css', import.meta.url), 'utf8');
const [light, dark] = [...themes.matchAll(/--paper: (#[0-9a-f]{6});/g)].map(([, colour]) => colour);

describe.each(sites)('the colours round the page of $name', (site) => {
  it('are those of the paper, light and dark', () => {
    expect(light).toMatch(/^#/);
    expect(dark).not.toBe(light);
    expect(
      faultsIn(pagesOf(site), ({ document }) => {
        const colours = [...document.querySelectorAll('meta[name=theme-color]')].map(
          (meta) => `${meta.getAttribute('media')} ${meta.getAttribute('content')}`,
        );
        const wanted = [`(prefers-color-scheme: light) ${light}`, `(prefers-color-scheme: dark) ${dark}`];
        return colours.join() === wanted.join() ? [] : [`${colours.join()}, should be ${wanted.join()}`];
      }),
    ).toEqual([]);
  });

  it('are the same where the site is kept on a home screen', () => {
    const manifest = JSON.parse(textOf(site, 'site.webmanifest'));
    expect([manifest.background_color, manifest.theme_color]).toEqual([light, light]);
  });
});
