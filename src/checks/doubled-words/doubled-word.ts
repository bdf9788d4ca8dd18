import type { Level } from '../editorial-rule.ts';

/** A word that stands twice in a row; `start` is where the second one begins. */
export interface DoubledWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly level: Level;
}
