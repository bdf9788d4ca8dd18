import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { basePath } from './src/model/addresses.ts';
import { site } from './src/site.ts';

// What Astro keeps between builds belongs to one content folder and one address: two papers never mix through a cache.
const edition = createHash('sha256')
  .update(`${resolve(site.contentDir)}\n${site.url}`)
  .digest('hex')
  .slice(0, 12);

export default defineConfig({
  site: new URL(`${site.url}/`).origin,
  base: basePath === '' ? '/' : basePath,
  trailingSlash: 'always',
  cacheDir: `./node_modules/.cache/umbruch/${edition}/astro`,
  outDir: process.env.ASTRO_OUT_DIR ?? `./node_modules/.cache/umbruch/${edition}/work`,
  experimental: { incrementalBuild: true },
  build: { inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // The articles' folder may lie anywhere; the pages only ever show what the door gives out.
  vite: { server: { fs: { strict: true } }, build: { assetsInlineLimit: 0 } },
});
