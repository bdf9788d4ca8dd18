import { readCallout } from '../markdown/callouts.ts';
import { LETTER_OR_NUMERAL } from '../typography/letters.ts';
import type { ArticleText } from './article-text.ts';
import type { Block } from './block.ts';
import { editorialRule, type Level, type Mistake } from './editorial-rule.ts';
import { endsWithFullStop } from './form/full-stop.ts';
import { headings } from './form/headings.ts';
import { textAt } from './head-blocks.ts';
import { houseRules } from './house-rules.ts';

type Advice = { readonly level: Level; readonly message: string };

const warning = (message: string): Advice => ({ level: 'warning', message });
const note = (message: string): Advice => ({ level: 'note', message });
/** What to say of a headline, given without hints. */
export function adviseTitle(title: string): Advice[] {
  const { wished, limit } = houseRules.titleLength;
  const found: Advice[] = [];
  if (title.length > limit)
    found.push(
      warning(
        `Die Überschrift hat ${title.length} Zeichen; mehr als ${limit} sollten es nicht sein. Bitte kürzen.`,
      ),
    );
  else if (title.length > wished)
    found.push(
      note(`Die Überschrift hat ${title.length} Zeichen; bis ${wished} liest sie sich auf einen Blick.`),
    );
  if (endsWithFullStop(title)) found.push(warning('Eine Überschrift endet ohne Punkt. Bitte streichen.'));
  return found;
}

/** Very long words of a headline in which the editor gave no hint where they may break. */
export function longWords(titleWithHints: string): string[] {
  return titleWithHints
    .split(/[\s–—-]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => !word.includes('|') && (word.match(/\p{L}/gu)?.length ?? 0) >= houseRules.longWord);
}

/** What to say of a kicker above a headline. */
export function adviseKicker(kicker: string, title: string): Advice[] {
  const found: Advice[] = [];
  if (kicker.length > houseRules.kickerLength)
    found.push(
      warning(
        `Die Dachzeile hat ${kicker.length} Zeichen; mehr als ${houseRules.kickerLength} sollten es nicht sein. Bitte kürzen.`,
      ),
    );
  if (endsWithFullStop(kicker)) found.push(warning('Eine Dachzeile endet ohne Punkt. Bitte streichen.'));
  if (isRepeated(kicker, title))
    found.push(
      warning(`Die Überschrift wiederholt die Dachzeile „${kicker}“. Bitte eine der beiden ändern.`),
    );
  return found;
}

/** Whether every word of weight in the kicker stands in the headline too, in whatever form. */
function isRepeated(kicker: string, title: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem = (word: string) => (word.length > 5 ? word.replace(/(?:ern|ens|en|er|es|e|s|n)$/, '') : word);
  const weighty = words(kicker).filter((word) => word.length >= 4);
  const known = words(title).map(stem);
  return weighty.length > 0 && weighty.every((word) => known.includes(stem(word)));
}

/** What to say of a standfirst. */
export function adviseStandfirst(standfirst: string): Advice[] {
  const { least, most } = houseRules.standfirstLength;
  const found: Advice[] = [];
  const { length } = standfirst;
  if (length < least || length > most)
    found.push(
      warning(
        `Der Vorspann hat ${length} Zeichen; gut sind ${least} bis ${most}. Bitte ${length < least ? 'ausführlicher' : 'kürzer'} fassen.`,
      ),
    );
  const sentences =
    standfirst.match(/(?<=\p{L}{2}|\p{N}{3}|[“”"])[.!?…]+[“”"]?(?=\s+[\p{Lu}„"]|\s*$)/gu)?.length ?? 0;
  if (sentences > houseRules.standfirstSentences)
    found.push(
      note(`Der Vorspann hat ${sentences} Sätze; gut sind bis zu ${houseRules.standfirstSentences}.`),
    );
  if (!/[.!?…][“”"«»)]*$/u.test(standfirst.trim()))
    found.push(warning('Der Vorspann endet ohne Satzzeichen. Bitte mit . ! oder ? schließen.'));
  return found;
}

/** Lengths of headline, kicker and standfirst, full stops, repetitions, section headings, boxes side by side. */
export const form = editorialRule('form', 'Längen, Zwischentitel und Anordnung', (article) => [
  ...head(article),
  ...headings(article),
  ...longStretches(article),
  ...neighbours(article),
]);

function head({ blocks, data, frontMatter }: ArticleText): Mistake[] {
  const find = (part: Block['part']) => blocks.find((block) => block.part === part && block.room === 'head');
  const [title, kicker, standfirst] = [find('title'), find('kicker'), find('standfirst')];
  const place = (block: Block, advice: readonly Advice[]): Mistake[] =>
    advice.map((one) => ({ ...one, place: block.range(0, block.text.length) }));
  const words = longWords(textAt(data, ['title']) ?? '').map(
    (word): Mistake => ({
      ...note(
        `„${word}“ passt auf Telefonen kaum in eine Zeile. Mit | zeigen, wo getrennt werden darf: Donau|dampfschiff.`,
      ),
      place: title?.range(Math.max(0, title.text.indexOf(word))) ??
        frontMatter?.place(['title']) ?? { line: 1, column: 1 },
    }),
  );
  return [
    ...(title ? place(title, adviseTitle(title.text)) : []),
    ...words,
    ...(kicker ? place(kicker, adviseKicker(kicker.text, title?.text ?? '')) : []),
    ...(standfirst ? place(standfirst, adviseStandfirst(standfirst.text)) : []),
  ];
}

const WORD = new RegExp(`${LETTER_OR_NUMERAL}+(?:[-’'.,]${LETTER_OR_NUMERAL}+)*`, 'gu');

function longStretches({ blocks }: ArticleText): Mistake[] {
  const found: Mistake[] = [];
  let words = 0;
  let isReported = false;
  for (const block of blocks) {
    if (block.part === 'heading') [words, isReported] = [0, false];
    if (block.part !== 'paragraph' || block.room !== 'text' || isReported) continue;
    words += block.text.match(WORD)?.length ?? 0;
    if (words <= houseRules.wordsWithoutHeading) continue;
    isReported = true;
    found.push({
      ...note(
        `Seit ${words} Wörtern steht kein Zwischentitel. Spätestens nach ${houseRules.wordsWithoutHeading} hilft einer beim Lesen. Beispiel: ## Zwischentitel`,
      ),
      place: block.range(0),
    });
  }
  return found;
}

/** Boxes without a paragraph between them push each other out of the margin. */
function neighbours({ tree }: ArticleText): Mistake[] {
  return tree.children.flatMap((node, index) => {
    const before = tree.children[index - 1];
    if (!before || !node.position || !readCallout(node) || !readCallout(before)) return [];
    return [
      {
        ...warning('Zwei Kästen stehen ohne Absatz dazwischen. Bitte einen verschieben.'),
        place: node.position.start,
      },
    ];
  });
}
