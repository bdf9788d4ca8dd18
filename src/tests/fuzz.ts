/** How hard property tests try. */

/**
 * Parameters of `fc.assert`: in `npm test` the same inputs each time, so that a failure belongs to the change and not to the day;
 * with `FUZZ=100` a hundred times as many, other ones each time, to look for what nobody thought of.
 *
 * @param numRuns how many inputs are tried by `npm test`
 */
export function runs(numRuns: number): { numRuns: number; seed?: number } {
  const factor = Number(process.env.FUZZ);
  return factor > 0 ? { numRuns: numRuns * factor } : { numRuns, seed: 20241023 };
}
