import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

const SOURCE = readFileSync('src/site.ts', 'utf8').split('\n');

/** What is told of `site.ts` in such an environment, by line of the file. */
async function told(release: string, address: string | undefined, values: object = {}) {
  vi.stubEnv('RELEASE', release);
  vi.stubEnv('SITE_URL', address);
  vi.stubEnv('SITE_VALUES', JSON.stringify(values));
  vi.resetModules();
  const { sitePlaceholders } = await import('./site-placeholders.ts');
  return sitePlaceholders().map(({ file, line, level, message }) => {
    expect(message).toMatch(/Erwartet wird .* Beispiel: /);
    expect(SOURCE[line - 1]).toMatch(/https:|authority:|email:/);
    return `${file} ${level} ${/„(.*?)“/.exec(message)?.[1]}`;
  });
}

/** As the paper comes to whoever adopts it. */
const sample = {
  url: 'https://umbruch.example',
  tag: { authority: 'umbruch.example', year: 2024 },
  publisher: { email: 'redaktion@umbruch.example' },
};
const OTHERS = ['src/site.ts warning umbruch.example', 'src/site.ts warning redaktion@umbruch.example'];

describe('the sample paper of site.ts', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it('does not come out under an address that nobody can visit', async () => {
    expect(await told('1', undefined, sample)).toEqual([
      'src/site.ts error https://umbruch.example/',
      ...OTHERS,
    ]);
  });

  it('comes out under an address of its own, with a word on what still names the sample', async () => {
    expect(await told('1', 'https://zeitung.de/', { ...sample, url: 'https://zeitung.de' })).toEqual(OTHERS);
  });

  it('may be tried out, as a release under a sample address that is given, and in any other build', async () => {
    expect(await told('1', 'https://umbruch.example/', sample)).toEqual([]);
    expect(await told('', undefined, sample)).toEqual([]);
  });

  it('is nobody’s any more once all has been changed', async () => {
    const own = {
      url: 'https://zeitung.de',
      tag: { authority: 'zeitung.de', year: 2026 },
      publisher: { email: 'post@zeitung.de' },
    };
    expect(await told('1', undefined, own)).toEqual([]);
  });
});
