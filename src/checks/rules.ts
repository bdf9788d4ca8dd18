/** All editorial rules, in the order of the design. To add one: a file beside this one, and a line here. */
import { dates } from './dates.ts';
import { doubledWords } from './doubled-words.ts';
import type { EditorialRule } from './editorial-rule.ts';
import { grammar } from './grammar.ts';
import { names } from './names.ts';
import { numberForm } from './number-form.ts';
import { numbersInText } from './numbers-in-text.ts';
import { pullQuotes } from './pull-quotes.ts';
import { quotationMarks } from './quotation-marks.ts';
import { quotedHeadlines } from './quoted-headlines.ts';
import { spacing } from './spacing.ts';

export const rules: readonly EditorialRule[] = [
  pullQuotes,
  quotedHeadlines,
  quotationMarks,
  names,
  doubledWords,
  spacing,
  numbersInText,
  dates,
  numberForm,
  grammar,
];
