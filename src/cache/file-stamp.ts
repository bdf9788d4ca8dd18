import { statSync } from 'node:fs';

/** What tells one state of a file from another without reading it; `missing` where there is none, or none that can be looked at. */
export function fileStamp(path: string): string {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
    return `${size}.${mtimeNs}.${ctimeNs}.${ino}`;
  } catch {
    return 'missing';
  }
}

/** As `fileStamp`, of a file that nobody writes into: a link more or less, which gives it another time of change, leaves its bytes as they are. */
export function lastingStamp(path: string): string {
  try {
    const { size, mtimeNs, ino } = statSync(path, { bigint: true });
    return `${size}.${mtimeNs}.${ino}`;
  } catch {
    return 'missing';
  }
}
