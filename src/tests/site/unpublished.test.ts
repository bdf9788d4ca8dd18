import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filesOf, sites } from '../built-site.ts';
import { buildSite, inAnotherPlace } from '../global-setup.ts';

const invented = sites.find(({ url }) => url.endsWith('/zeitung/'));

describe('what is not published yet', () => {
  const site = invented as NonNullable<typeof invented>;
  const files = filesOf(site).map((file) => ({ file, bytes: readFileSync(join(site.folder, file)) }));

  it.each([
    ['a draft', ['Quittengeheimnis', 'Quittenkunde', 'quittenkunde', 'noch-nicht-fertig']],
    [
      'an article under embargo',
      ['Mispelmeldung', 'Mispelkunde', 'mispelkunde', 'kommt-erst-spaeter', 'alte-mispelmeldung'],
    ],
    ['the text of a withdrawn article', ['Zwetschgenröster', 'Hagebuttenkompott']],
  ])('%s leaves no trace: neither in pages nor in feeds nor in names', (_, words) => {
    const traces = files.flatMap(({ file, bytes }) =>
      words
        .filter((word) => file.includes(word) || bytes.includes(word))
        .map((word) => `${file} holds „${word}“`),
    );
    expect(traces).toEqual([]);
  });

  it('the words are in the articles, so that their absence tells something', () => {
    const published = files.filter(({ bytes }) => bytes.includes('Grundstücksverkehrsgenehmigung'));
    expect(published.length).toBeGreaterThan(2);
    const articles = join(site.contentDir, 'articles');
    const source = readdirSync(articles, { recursive: true })
      .filter((name) => String(name).endsWith('.md'))
      .map((name) => readFileSync(join(articles, String(name)), 'utf8'))
      .join('\n');
    for (const word of [
      'Quittengeheimnis',
      'Quittenkunde',
      'Mispelmeldung',
      'Mispelkunde',
      'Zwetschgenröster',
      'Hagebuttenkompott',
    ])
      expect(source).toContain(word);
  });

  it('stays hidden whatever a shell has set', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'umbruch-shell-'));
    onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
    const elsewhere = await inAnotherPlace(site, 'shell');
    await buildSite(elsewhere, join(temporary, 'site'), {
      // Written otherwise: so the build compiles its program in this environment, and does not borrow one.
      SITE_URL: site.url.replace(/\/$/, ''),
      NODE_ENV: 'development',
      DEV: '1',
      MODE: 'development',
    });
    expect(filesOf({ ...site, folder: join(temporary, 'site') })).toEqual(filesOf(site));
  });

  it('its pictures are not there either, under whatever name', () => {
    const secret = hash(readFileSync(join(site.contentDir, 'articles/2024/11/geheim.png')));
    expect(
      files
        .filter(({ file, bytes }) => file.includes('geheim') || hash(bytes) === secret)
        .map(({ file }) => file),
    ).toEqual([]);
  });
});

describe.each(sites)('the output of $name', (site) => {
  it('holds nothing that only the build needs', () => {
    const files = filesOf(site);
    // The search is the one program that readers are sent; `.well-known` is where machines look.
    const meant =
      /^(?:_astro\/SearchForm\.[^/]+\.js|pagefind\/\d+\/pagefind\.js|\.well-known\/tdmrep\.json)$/;
    const leftovers = files
      .filter((file) => !meant.test(file))
      .filter((file) =>
        /(^|\/)(\.|_worker|entry|chunks\/|pages\/|manifest_|renderers|server\/|prerender)|README|\.(m?js|cjs|map|ts|astro|tsbuildinfo|log|lock)$/.test(
          file,
        ),
      );
    expect(leftovers).toEqual([]);
    expect(files).toContain('index.html');
  });

  it('names no folder of the machine that built it', () => {
    const here = process.cwd();
    const telling = filesOf(site).filter((file) => readFileSync(join(site.folder, file)).includes(here));
    expect(telling).toEqual([]);
  });
});

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
