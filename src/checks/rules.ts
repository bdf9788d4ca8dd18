/** All editorial rules, in the order of their weight. To add one: a file beside this one, and a line here. */
import { attribution } from './attribution.ts';
import { dates } from './dates.ts';
import { doubledWords } from './doubled-words.ts';
import type { EditorialRule } from './editorial-rule.ts';
import { form } from './form.ts';
import { grammar } from './grammar.ts';
import { markup } from './markup.ts';
import { names } from './names.ts';
import { numberForm } from './number-form.ts';
import { numbersInText } from './numbers-in-text.ts';
import { pictures } from './pictures.ts';
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
  attribution,
  form,
  markup,
  pictures,
];
