import { once } from 'node:events';
import { setImmediate as breathe } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { toldLater } from './told-later.ts';

it('keeps a failure for whoever waits for it later', async () => {
  const unhandled = once(process, 'unhandledRejection');
  const work = toldLater(Promise.reject(new Error('The disk is full.')));
  expect(await Promise.race([unhandled, breathe()])).toBeUndefined();
  await expect(work).rejects.toThrow('The disk is full.');
});
