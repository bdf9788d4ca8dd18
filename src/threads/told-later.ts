/**
 * Work that goes on beside other work and is waited for later. Node ends a process in which a promise has failed that nobody waits for yet.
 * @returns the same promise: who waits for it is told of a failure, and nobody else
 */
export function toldLater<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}
