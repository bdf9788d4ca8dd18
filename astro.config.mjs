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
  outDir: join(cache, 'work'),
  experimental: { incrementalBuild: true },
  build: { inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // The articles' folder may lie anywhere; the pages only ever show what the door gives out.
  vite: {
    server: { fs: { strict: true } },
    // What has not changed stays where it is; what no longer belongs is swept after the build.
    build: { assetsInlineLimit: 0, emptyOutDir: false },
  },
});
