import { expect, test } from 'vitest';
import { killBuilds } from '../../commands/soak/killed-builds.ts';

test('a build that is killed at any moment leaves a whole edition, and the next build is as good as new', async () => {
  const { faults, looks } = await killBuilds(3);
  expect(faults).toEqual([]);
  expect(looks).toBeGreaterThan(100);
});
