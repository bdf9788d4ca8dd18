import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

test('everything is done once, several things at a time', async () => {
  const done: number[] = [];
  let now = 0;
  let most = 0;
  const things = Array.from({ length: 20 }, (_, index) => index);
  await sideBySide(things, async (thing) => {
    most = Math.max(most, ++now);
    await wait(1);
    now--;
    done.push(thing);
  });
  expect(done.sort((a, b) => a - b)).toEqual(things);
  expect(most).toBeGreaterThan(1);
});

test('after a failure nothing new begins, and what is under way comes to its end', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const things = Array.from({ length: 50 }, (_, index) => index);
  const all = sideBySide(things, async (thing) => {
    begun.push(thing);
    if (thing === 0) throw new Error('kein Platz');
    await wait(20);
    ended.push(thing);
  });
  await expect(all).rejects.toThrow('kein Platz');
  expect(begun.length).toBeLessThan(10);
  expect([0, ...ended]).toEqual(begun);
});
