import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { cacheFolder } from './src/cache/build-cache.ts';
import { basePath } from './src/model/addresses.ts';
import { site } from './src/site.ts';

const cache = cacheFolder();

export default defineConfig({
  site: new URL(`${site.url}/`).origin,
  base: basePath === '' ? '/' : basePath,
  trailingSlash: 'always',
  cacheDir: join(cache, 'astro'),
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // The articles' folder may lie anywhere; the pages only ever show what the door gives out.
  vite: {
    server: { fs: { strict: true } },
    build: { assetsInlineLimit: 0 },
  },
});
