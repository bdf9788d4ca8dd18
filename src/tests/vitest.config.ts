/** `vitest run --config src/tests/vitest.config.ts [--project unit|site]`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { testPaper } from './test-paper.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** These need a built site: `global-setup.ts` builds and serves it once for all of them. */
const builtSite = ['site', 'browser', 'feeds'].map((folder) => `src/tests/${folder}/**/*.test.ts`);

// For the tests and for every program that they start.
Object.assign(process.env, testPaper);

export default defineConfig({
  root,
  // Beside the site's own caches, out of sight of git.
  cacheDir: `${root}/node_modules/.cache/vitest`,
  test: {
    // Browser tests wait more than they compute: two at a time, however few cores there are.
    maxWorkers: 2,
    // Long enough for any machine: how fast something is belongs into the bench.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: builtSite },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: builtSite,
          globalSetup: 'src/tests/global-setup.ts',
        },
      },
    ],
  },
});
