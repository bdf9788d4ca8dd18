/** How feeds write moments, and which moment a feed itself carries. */
import { latest } from '../model/dates.ts';
import type { FeedItem } from './item.ts';

/** Date → `2024-10-23T15:30:00Z`: `Z`, since two readers drop offsets. */
export function isoUtc(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The latest change of any item; `undefined` for a feed without items. Never the moment of the build, or each release looked new. */
export function lastChange(items: readonly FeedItem[]): Date | undefined {
  return latest(items.map(({ modified }) => modified));
}
