/**
 * Section and year as words that no article holds: they stand behind each article in the index, and a search that is narrowed asks for them as well.
 * Pagefind's own filters would do the same, but write their files in another order each time; here the same articles make the same bytes.
 */
import { slugify } from '../model/slugs.ts';

/** „Politik“ → `zzpolitikzz`: the end keeps „Wissen“ apart from „Wissenschaft“. */
export function sectionWord(section: string): string {
  return `zz${slugify(section).replaceAll('-', '')}zz`;
}

/** „2024“ → `zz2024zz`. */
export function yearWord(year: string): string {
  return `zz${year}zz`;
}
