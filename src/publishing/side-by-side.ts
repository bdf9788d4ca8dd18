/** What waits for the disk or for another thread most of the time is done side by side. */
import { availableParallelism } from 'node:os';

/** Node hands files to four threads. */
const AT_ONCE = Math.min(4, 2 * availableParallelism());

/**
 * Does something with each of many things, a few at a time. After a failure nothing new is begun, and what is under way is waited for.
 * @throws the first error
 */
export async function sideBySide<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const queue = things.values();
  let failed = false;
  const worker = async () => {
    for (const thing of queue) {
      if (failed) return;
      await work(thing).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const end = ends.find(({ status }) => status === 'rejected');
  if (end?.status === 'rejected') throw end.reason;
}
