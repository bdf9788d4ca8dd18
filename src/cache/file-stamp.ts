import { type BigIntStats, statSync } from 'node:fs';

/** What tells one state of a file from another without reading it; `missing` where there is none, or none that can be looked at. */
export function fileStamp(path: string): string {
  return stampOf(path, ({ size, mtimeNs, ctimeNs, ino }) => [size, mtimeNs, ctimeNs, ino]);
}

/** As `fileStamp`, of a file that editions may share: a link more or less, which gives it another time of change, leaves its bytes as they are. */
export function lastingStamp(path: string): string {
  return stampOf(path, ({ size, mtimeNs, ino }) => [size, mtimeNs, ino]);
}

function stampOf(path: string, facts: (stats: BigIntStats) => readonly bigint[]): string {
  try {
    return facts(statSync(path, { bigint: true })).join('.');
  } catch {
    return 'missing';
  }
}
