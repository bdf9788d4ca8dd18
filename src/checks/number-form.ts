import { NUMERAL } from '../typography/letters.ts';
import { isProse } from './article-text.ts';
import type { Block } from './block.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { houseRules } from './house-rules.ts';
import {
  findLongNumbers,
  findPlainThousands,
  findPointedNumbers,
  findSpacedThousands,
  withPoints,
} from './number-form/amounts.ts';
import { hits, type NumberHit } from './number-form/hits.ts';

const clockWith = (separator: string) =>
  new RegExp(
    `(?<![\\p{N}.:,])(?:[01]?\\d|2[0-4])${separator}[0-5]\\d(?=\\s?(?:[–-]|bis|und|oder)\\s?[\\d.:]+\\s?Uhr|[\\s\\u00A0]?Uhr)`,
    'gu',
  );
const COLON_TIME = clockWith(':');
const POINT_TIME = clockWith('\\.');
const RANGE =
  /(?<!\p{L})(von|zwischen)\s(\p{N}+(?:[.,:]\p{N}+)*)\s?[–—-]\s?(\p{N}+(?:[.,:]\p{N}+)*)(?![\p{N}\p{L}/–-])/giu;
const DECIMAL_POINT =
  /(?<![\p{N}.,:])\p{N}{1,3}\.\p{N}{1,2}(?=[\s\u00A0](?:Prozent|Millionen|Milliarden|Mio|Mrd|Grad|Euro|Dollar|Meter|Kilometer|Prozentpunkte?|Punkten?|Sekunden|Minuten|Stunden|Kilo|Kilogramm|Liter|Zentimeter|Hektar|Franken|Tonnen|%))/gu;

/** What all of the following hold but numbers with points: one look that spares most passages the others. */
const SUSPECT = new RegExp(
  `\\d[ \\u00A0\\u202F]?\\d{3}|${NUMERAL}(?:\\s?[–—-]\\s?\\p{N}|\\.\\p{N}{1,2}[\\s\\u00A0])|Uhr`,
  'u',
);

/** `10000`, `3000` beside `10.000`, `10:30` beside `10.30 Uhr`, `von 10–12`, `1.5 Prozent`. */
export const numberForm = editorialRule('number-form', 'Schreibweise von Zahlen und Uhrzeiten', (article) => {
  // Tables have their own habits; lists of sources and links do not belong to the house.
  const all = article.blocks.filter((block) => isProse(block) && block.part !== 'cell');
  const blocks = all.filter(({ masked }) => SUSPECT.test(masked));
  const each = (find: (text: string) => NumberHit[], message: (hit: NumberHit) => string): Mistake[] =>
    blocks.flatMap((block) => find(block.masked).map((hit) => mistake(block, hit, message(hit))));
  return [
    ...each(
      findLongNumbers,
      ({ text }) => `„${text}“ ist schwer zu lesen. Besser mit Punkt: ${withPoints(text)}.`,
    ),
    ...mixedThousands(blocks, all),
    ...mixedTimes(blocks),
    ...each(
      (text) => hits(text, RANGE, /\p{N}\s?[–—-]\s?\p{N}/u),
      ({ text }) => {
        const [, word, from, to] = new RegExp(RANGE.source, 'iu').exec(text) as unknown as string[];
        return `„${text}“: Nach „${word}“ wird ausgeschrieben. Besser: ${word} ${from} ${word?.toLowerCase() === 'von' ? 'bis' : 'und'} ${to}.`;
      },
    ),
    ...each(
      (text) => hits(text, DECIMAL_POINT, /\p{N}\.\p{N}{1,2}[\s\u00A0]/u),
      ({ text }) =>
        `„${text}“: Vor den Nachkommastellen steht im Deutschen ein Komma. Besser: ${text.replace('.', ',')}.`,
    ),
  ];
});

function mixedThousands(blocks: readonly Block[], all: readonly Block[]): Mistake[] {
  const plain = blocks.flatMap((block) =>
    [...findPlainThousands(block.masked), ...findSpacedThousands(block.masked)].map((hit) => ({
      block,
      hit,
    })),
  );
  if (plain.length === 0) return [];
  const pointed = all.flatMap((block) => findPointedNumbers(block.masked))[0];
  if (!pointed) return [];
  return plain.map(({ block, hit }) =>
    mistake(
      block,
      hit,
      `„${hit.text}“ steht neben „${pointed.text}“: zwei Schreibweisen in einem Artikel. Besser mit Punkt: ${withPoints(hit.text.replace(/\D/g, ''))}.`,
    ),
  );
}

function mixedTimes(blocks: readonly Block[]): Mistake[] {
  const colons = blocks.flatMap((block) =>
    hits(block.masked, COLON_TIME, /Uhr/).map((hit) => ({ block, hit })),
  );
  const points = blocks.flatMap((block) =>
    hits(block.masked, POINT_TIME, /Uhr/).map((hit) => ({ block, hit })),
  );
  if (colons.length === 0 || points.length === 0) return [];
  const colonsAreFew =
    colons.length === points.length ? houseRules.timeSeparator === '.' : colons.length < points.length;
  const [few, many] = colonsAreFew ? [colons, points] : [points, colons];
  return few.map(({ block, hit }) => {
    const better = colonsAreFew ? hit.text.replace(':', '.') : hit.text.replace('.', ':');
    return mistake(
      block,
      hit,
      `„${hit.text}“ steht neben „${many[0]?.hit.text}“: zwei Schreibweisen der Uhrzeit in einem Artikel. Besser: ${better} Uhr.`,
    );
  });
}

function mistake(block: Block, { start, end }: NumberHit, message: string): Mistake {
  return { level: 'warning', message, place: block.range(start, end) };
}
