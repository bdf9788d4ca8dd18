import { expect, it } from 'vitest';
import { inTurns } from './in-turns.ts';

it('gives out everything in order, and lets others have their turn before the end', async () => {
  let isInterrupted = false;
  setImmediate(() => {
    isInterrupted = true;
  });
  const seen: number[] = [];
  let before = 0;
  for await (const some of inTurns(Array(250).keys())) {
    if (!isInterrupted) before += some.length;
    seen.push(...some);
  }
  expect(seen).toEqual([...Array(250).keys()]);
  expect(before).toBe(100);
});
