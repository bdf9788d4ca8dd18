import { SOFT_HYPHEN } from './characters.ts';

const HINT = /(?<=\p{L})\|(?=\p{L})/gu;

/**
 * Turns the editor's hints in a headline into soft hyphens, for `h1` and teasers:
 * `Donau|dampfschiff` → `Donau\u00ADdampfschiff`. A bar that does not stand between two letters is no hint.
 */
export function withSoftHyphens(title: string): string {
  return title.replace(HINT, SOFT_HYPHEN);
}

/** Removes the hints, for everything a machine reads: `<title>`, feeds, slugs, search, the checks. */
export function withoutHints(title: string): string {
  return title.replace(HINT, '');
}
