/** Calendar months of the publication's time zone. */
import { site } from '../site.ts';
import { isoDay } from './dates.ts';
import { groupedBy } from './groups.ts';

/** A month of a year. */
export interface CalendarMonth {
  /** `2024-10` */
  readonly id: string;
  readonly year: number;
  /** „Oktober 2024“ */
  readonly name: string;
}

const nameFormat = new Intl.DateTimeFormat(site.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Values by the month of their date, the newest month first; within a month in the order in which they come. */
export function byMonth<Value>(
  values: readonly Value[],
  dateOf: (value: Value) => Date,
): (CalendarMonth & { readonly values: readonly Value[] })[] {
  const groups = groupedBy(values, (value) => [isoDay(dateOf(value)).slice(0, 7)]);
  return [...groups]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([id, values]) => {
      const [year, month] = id.split('-').map(Number) as [number, number];
      return { id, year, name: nameFormat.format(Date.UTC(year, month - 1)), values };
    });
}
