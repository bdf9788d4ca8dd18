import { setImmediate as breathe } from 'node:timers/promises';

/** So many things take a few milliseconds at most. */
const AT_A_TIME = 100;

/** Many things, some at a time, with a breath in between: without it nobody could interrupt, and nothing else would go on meanwhile. */
export async function* inTurns<Thing>(things: Iterable<Thing>): AsyncGenerator<readonly Thing[], void> {
  let turn: Thing[] = [];
  for (const thing of things) {
    if (turn.push(thing) < AT_A_TIME) continue;
    yield turn;
    turn = [];
    await breathe();
  }
  yield turn;
}
