import { site } from '../site.ts';

const collator = new Intl.Collator(site.locale, { numeric: true });

/** Things in the order in which readers look for their names: Ämter beside Amt, Thema 2 before Thema 10. */
export function byName<Value extends { readonly name: string }>(values: readonly Value[]): Value[] {
  return [...values].sort((a, b) => collator.compare(a.name, b.name));
}
