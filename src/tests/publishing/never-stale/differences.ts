/** How one edition differs from another, so that whoever reads it knows where to look. */
import type { Edition } from './paper-copy.ts';

/** Characters before and after the first difference. */
const AROUND = 30;
/** Files that are told of; a change of a frame is in all of them. */
const MOST = 8;

/**
 * @param found what was built
 * @param expected what should have been built
 * @returns one line for each file that is missing, left over or other than expected, with the place where it begins to be; empty if all is well
 */
export function differences(found: Edition, expected: Edition): string[] {
  const paths = [...new Set([...found.keys(), ...expected.keys()])].sort();
  const differing = paths.filter((path) => !isSame(found.get(path), expected.get(path)));
  // A compressed file differs because its file does.
  const told = differing.filter((path) => !isCompressedFrom(path, differing));
  const lines = told.map((path) => line(path, found.get(path), expected.get(path)));
  return lines.length > MOST ? [...lines.slice(0, MOST), `and ${lines.length - MOST} more`] : lines;
}

function isCompressedFrom(path: string, differing: readonly string[]): boolean {
  const file = path.replace(/\.(?:br|gz)$/, '');
  return file !== path && differing.includes(file);
}

function isSame(a: Buffer | undefined, b: Buffer | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b);
}

function line(path: string, found: Buffer | undefined, expected: Buffer | undefined): string {
  if (found === undefined) return `${path} is missing`;
  if (expected === undefined) return `${path} is left over`;
  const at = found.findIndex((byte, index) => byte !== expected[index]);
  const start = at < 0 ? Math.min(found.length, expected.length) : at;
  if ([found, expected].some((bytes) => bytes.includes(0)))
    return `${path} is other from byte ${start} on: ${found.length} bytes instead of ${expected.length}`;
  return `${path} is other from byte ${start} on: ${excerpt(found, start)} instead of ${excerpt(expected, start)}`;
}

function excerpt(bytes: Buffer, at: number): string {
  const text = bytes.subarray(Math.max(0, at - AROUND), at + AROUND).toString('utf8');
  return JSON.stringify(text);
}
