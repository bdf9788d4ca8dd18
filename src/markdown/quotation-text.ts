import type { Element, Text } from 'hast';
import { withoutOuterMarks } from './callouts.ts';
import { visit } from './visit.ts';

const INNER: Readonly<Record<string, string>> = { '„': '‚', '“': '‘', '”': '‘', '»': '›', '«': '‹' };

/**
 * Puts paragraphs between „ and “, in place. Marks that are there already are not doubled, marks within become single ones:
 * `Er sagte „Nein“` → `„Er sagte ‚Nein‘“`.
 */
export function setInQuotationMarks(paragraphs: readonly Element[]): void {
  const texts: Text[] = [];
  for (const paragraph of paragraphs) visit(paragraph, 'text', (text) => void texts.push(text));
  const first = texts[0];
  const last = texts.at(-1);
  if (!first || !last) return;
  const whole = texts
    .map(({ value }) => value)
    .join('')
    .trim();
  if (withoutOuterMarks(whole) !== whole) {
    first.value = first.value.trimStart().slice(1);
    last.value = last.value.trimEnd().slice(0, -1);
  }
  for (const text of texts) text.value = text.value.replace(/[„“”»«]/g, (mark) => INNER[mark] ?? mark);
  first.value = `„${first.value.trimStart()}`;
  last.value = `${last.value.trimEnd()}“`;
}
