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
