/**
 * Damerau–Levenshtein distance (optimal string alignment): letters inserted, left out, exchanged, or two neighbours swapped.
 * @param most gives up beyond it and answers `most + 1`
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  // What both begin and end with costs nothing.
  let from = 0;
  let [end, otherEnd] = [one.length, other.length];
  while (from < end && from < otherEnd && one[from] === other[from]) from++;
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  return distanceOfRest(one.slice(from, end), other.slice(from, otherEnd), most);
}

function distanceOfRest(one: string, other: string, most: number): number {
  if (one === '' || other === '') return one.length + other.length;
  // Rests differ at both ends: one edit is enough for one letter, or for two that are swapped.
  if (most === 1 && Math.max(one.length, other.length) > 2) return most + 1;
  const width = other.length + 1;
  let beforeLast = new Array<number>(width).fill(most + 1);
  let last = Array.from({ length: width }, (_, index) => index);
  let row = new Array<number>(width).fill(most + 1);
  for (let i = 1; i <= one.length; i++) {
    // Further from the diagonal all is further than `most`.
    const left = Math.max(1, i - most);
    row[left - 1] = left === 1 ? i : most + 1;
    let least = row[left - 1] as number;
    for (let j = left; j < Math.min(width, i + most + 1); j++) {
      const isSame = one[i - 1] === other[j - 1];
      let steps = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps = Math.min(steps, (beforeLast[j - 2] as number) + 1);
      row[j] = steps;
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[width - 1] as number, most + 1);
}
