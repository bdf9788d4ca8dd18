import { createRequire } from 'node:module';
import { SOFT_HYPHEN } from './characters.ts';

interface Hyphenation {
  hyphenateSync(text: string, options: { readonly hyphenChar: string }): string;
}

const require = createRequire(import.meta.url);
let german: Hyphenation | undefined;

/**
 * A German word → its syllables: `Schleuse` → `Schleu`, `se`. Soft hyphens that are there part it too.
 * The patterns are a file of 750 kB: they are read when the first word asks for them.
 */
export function syllables(word: string): string[] {
  german ??= require('hyphen/de/index.js') as Hyphenation;
  return german.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
}
