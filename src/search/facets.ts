/**
 * The section as a word that no article holds: it stands behind each article in the index, and a search that is narrowed asks for it as well.
 * Pagefind's own filters would do the same, but write their files in another order each time; here the same articles make the same bytes.
 */
import { slugify } from '../model/slugs.ts';

/** „Politik“ → `zzpolitikzz`: the end keeps „Wissen“ apart from „Wissenschaft“. */
export function sectionWord(section: string): string {
  return `zz${slugify(section).replaceAll('-', '')}zz`;
}
