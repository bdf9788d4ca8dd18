import type { ArticleText } from './article-text.ts';
import { loadDictionary } from './dictionary.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { type NameWord, nameWordsOf } from './name-words.ts';
import { doubleNamesOf, similarDoubleNames } from './names/double-names.ts';
import { judgePair, order, type Pair } from './names/judge-pair.ts';
import { similarPairs } from './names/similar-pairs.ts';
import { type Spelling, spellingsOf } from './names/spellings.ts';

/** `Selenskyj` beside `Selenski`, `Claus Kreß` beside `Claus Kress`: one name in two spellings. */
export const names = editorialRule('names', 'ein Name in zwei Schreibweisen', async (article) => {
  const reported = new Set<Spelling>();
  const areReported = (one: Spelling, other: Spelling) => reported.has(one) && reported.has(other);
  const found: Mistake[] = [];
  for (const [one, other] of similarPairs(spellingsOf(nameWordsOf(article)), areReported)) {
    const pair = judgePair(one, other, await loadDictionary());
    if (!pair || reported.has(pair.wrong)) continue;
    reported.add(pair.wrong);
    found.push(...mistakes(pair, article));
  }
  const doubles = doubleNamesOf(nameWordsOf(article));
  if (doubles.length < 2) return found;
  const isTold = ({ places }: Spelling) =>
    found.some(({ place }) => places.some((own) => isWithin(place, own)));
  for (const [one, other] of similarDoubleNames(doubles, await loadDictionary()))
    if (!isTold(one) && !isTold(other))
      found.push(...mistakes(order(one, other, await loadDictionary()), article));
  return found;
});

/** Whether a finding points at a part of a name. */
function isWithin(place: Mistake['place'], { block, start, end }: NameWord): boolean {
  const { line, column } = 'start' in place ? place.start : place;
  const own = block.range(start, end);
  return line === own.start.line && column >= own.start.column && column < own.end.column;
}

const MOST_PLACES = 3;

function mistakes({ right, wrong, isOpen }: Pair, article: ArticleText): Mistake[] {
  const times = ({ places }: Spelling) => (places.length === 1 ? 'einmal' : `${places.length}-mal`);
  const advice = article.frontMatter
    ? ' Sind es zwei Namen: checks: [{ off: names, reason: "…" }] im Kopf.'
    : '';
  const pointAt = (here: Spelling, there: Spelling): Mistake[] => {
    const first = there.places[0] as NameWord;
    const line = first.block.range(first.start).start.line;
    return here.places.slice(0, MOST_PLACES).map(({ block, start, end, word }) => ({
      level: 'warning',
      message: `„${word}“ (${times(here)}) oder „${there.word}“ (${times(there)}, zuerst Zeile ${line})? Bitte einheitlich schreiben.${advice}`,
      place: block.range(start, end),
    }));
  };
  return [...pointAt(wrong, right), ...(isOpen ? pointAt(right, wrong).slice(0, 1) : [])];
}
