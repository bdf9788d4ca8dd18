import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOf, pagesOf, sites } from '../built-site.ts';
import type { BuiltSite } from '../sites.ts';

const publicFolder = fileURLToPath(new URL('../../../public', import.meta.url));

/** What the first bytes of pictures say. */
const PICTURES: Readonly<Record<string, RegExp>> = {
  '.png': /^\x89PNG\r\n/,
  '.jpg': /^\xff\xd8\xff/,
  '.webp': /^RIFF[\s\S]{4}WEBP/,
  '.avif': /^[\s\S]{4}ftypavif/,
  '.svg': /^\s*<(?:\?xml|svg)/,
};

/** Text that the pages of src/pages print. */
const PRINTED = /\.(?:html|xml|json|webmanifest|txt|opml|md)$/;
/** What Pagefind writes: its scripts, and the index in its own binary form. */
const SEARCH =
  /^pagefind\/\d+\/(?:[\w-]+\.(?:js|css|json)|wasm\.[\w-]+\.pagefind|[\w.-]+\.pf_meta|(?:fragment|index|filter)\/[\w-]+\.pf_\w+)$/;
/** Scripts that pages may load, none of them on an article. */
const SCRIPTS = /^(?:_astro\/[\w.-]+|suche)\.js$/;

describe.each(sites)('every file of $name', (site) => {
  it('comes from the content, from public, or from a package that is known', () => {
    const names = contentPictures(site);
    const unknown = filesOf(site).filter((file) => !isKnown(site, file, names));
    expect(unknown, 'name in this test where such files come from').toEqual([]);
  });

  it('that is a page loads nothing from elsewhere', () => {
    const loaded = pagesOf(site).flatMap(({ path, document }) =>
      [
        ...document.querySelectorAll(
          'script[src], link[href]:not([rel=canonical], [rel=alternate], [rel=license]), img, source, iframe, video, audio, object, embed',
        ),
      ]
        .flatMap((element) =>
          ['src', 'href', 'srcset', 'data', 'poster'].map((name) => element.getAttribute(name) ?? ''),
        )
        .filter((address) => /(?:^|[\s,])(?:https?:)?\/\//.test(address) && !address.startsWith(site.url))
        .map((address) => `${path} loads ${address}`),
    );
    expect(loaded).toEqual([]);
  });
});

function isKnown(site: BuiltSite, file: string, names: ReadonlySet<string>): boolean {
  const bytes = readFileSync(join(site.folder, file));
  const original = join(site.folder, file.replace(/\.(?:br|gz)$/, ''));
  if (file.endsWith('.br'))
    return existsSync(original) && brotliDecompressSync(bytes).equals(readFileSync(original));
  if (file.endsWith('.gz')) return existsSync(original) && gunzipSync(bytes).equals(readFileSync(original));
  if (existsSync(join(publicFolder, file)))
    return digest(bytes) === digest(readFileSync(join(publicFolder, file)));
  const picture = PICTURES[extname(file)]?.test(bytes.subarray(0, 64).toString('latin1')) === true;
  if (file.startsWith('teilen/')) return picture;
  if (file.startsWith('bilder/'))
    return picture && names.has(basename(file).replace(/-[\da-f]{10}(?:-\d+)?\.\w+$/, ''));
  return (
    PRINTED.test(file) || SEARCH.test(file) || SCRIPTS.test(file) || ['_headers', '_redirects'].includes(file)
  );
}

/** Names of the pictures in the content, without their endings. */
function contentPictures(site: BuiltSite): Set<string> {
  return new Set(
    readdirSync(site.contentDir, { recursive: true })
      .map(String)
      .filter((name) => extname(name) in PICTURES || /\.jpe?g$/.test(name))
      .map((name) => basename(name, extname(name))),
  );
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
