/** Spans of years that a text states without calling them years. */

/** „zwischen 2009 und 2019“: ten years. */
export function yearsBetween(text: string): number[] {
  return Array.from(
    text.matchAll(/((?:1\d|20)\d\d)\s?(?:und|bis|[–-])\s?((?:1\d|20)\d\d)/gu),
    ([, from, to]) => Number(to) - Number(from),
  );
}

/** „Muster, 71, klettert“ */
export function agesIn(text: string): number[] {
  return Array.from(text.matchAll(/\p{L},\s(\p{N}{1,3})(?=[,.])/gu), ([, age]) => Number(age));
}

/** Years that lie between any two that a text names. */
export function yearsApart(text: string): ReadonlySet<number> {
  const years = Array.from(text.matchAll(/(?<![\p{N}.,])(?:1\d|20)\d\d(?!\p{N}|[.,]\p{N})/gu), Number);
  return new Set(years.flatMap((year) => years.map((other) => other - year)));
}
