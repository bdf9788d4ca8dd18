/** Numbers of a headline that its text does not bear out. */
import { matchesIn } from '../../typography/matches.ts';
import { editDistance } from '../edit-distance.ts';
import {
  type Quantity,
  quantitiesIn,
  quantitiesOfText,
  valuesIn,
  valuesInUnit,
  withCounted,
} from './quantities.ts';
import { yearsApart } from './spans-of-years.ts';

/** A number of a headline, with the number of the text that was most likely meant. */
export interface MissingNumber extends Pick<Quantity, 'shown' | 'start' | 'end'> {
  readonly nearest?: string;
}

/** Rounding is fine: 3.000 for 2.987, 3,5 Millionen for 3.512.000; so is „mehr als 900“ for 919, but not „mehr als 990“. */
export function missingNumbers(headline: string, text: string): MissingNumber[] {
  return quantitiesIn(headline).flatMap((quantity) => {
    const inUnit = quantity.unit ? valuesInUnit(text, quantity.unit) : valuesOfNoun(text, quantity.noun);
    if (isBorneOut(quantity, inUnit?.size ? inUnit : valuesIn(text))) return [];
    // „nach elf Jahren“, where it began in 2014 and ended in 2025.
    if (quantity.unit === 'Jahr' && yearsApart(text).has(quantity.value)) return [];
    // „48“ alone would not tell what is wrong where the text has 48 of something else.
    const shown = valuesIn(text).has(quantity.value) ? withCounted(headline, quantity) : quantity.shown;
    const nearest = nearestNumber(quantity, text);
    return [{ ...quantity, shown, ...(nearest && { nearest }) }];
  });
}

const SCORE = /(?<![\p{N}:.,])(\p{N}{1,3}):(\p{N}{1,3})(?![\p{N}:]|[.,]\p{N}|[\s\u00A0]?Uhr)/gu;

/** Scores of a headline, where the text tells scores and this is none of them; „1:2“ is „2:1“ for the others. */
export function missingScores(headline: string, text: string): MissingNumber[] {
  const stated = matchesIn(headline, SCORE);
  if (stated.length === 0) return [];
  const known = matchesIn(text, SCORE).map(([score]) => score);
  if (known.length === 0) return [];
  return stated.flatMap(({ 0: shown, 1: one, 2: other, index }) =>
    known.includes(shown) ||
    known.includes(`${other}:${one}`) ||
    isOnTheWay(headline.slice(0, index), [one, other], known)
      ? []
      : [{ shown, start: index, end: index + shown.length, nearest: nearestScore(shown, known) }],
  );
}

/** „nach dem 2:0“, where it ended 3:1 */
function isOnTheWay(
  before: string,
  score: readonly (string | undefined)[],
  known: readonly string[],
): boolean {
  if (!/(?:nach dem|vor dem|zum|beim)\s$/iu.test(before)) return false;
  const [one, other] = score.map(Number) as [number, number];
  return known.some((final) => {
    const [home, guests] = final.split(':').map(Number) as [number, number];
    return (one <= home && other <= guests) || (other <= home && one <= guests);
  });
}

/** The score that differs from another in the fewest characters. */
function nearestScore(score: string, known: readonly string[]): string {
  const distance = (other: string) => editDistance(score, other, score.length);
  return known.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

/** People are called by many nouns: „drei Tote“ may be „drei Menschen“. */
const PEOPLE =
  /^(?:Mensch|Person|Tot|Verletzt|Opfer|Leut|Mann|Männ|Frau|Kind|Bürg|Gäst|Angestellt|Beschäftigt|Jugendlich|Flüchtling|Soldat|Polizist|Abgeordnet|Mitglied|Insass|Passagier|Nachbar|Geisel|Gefangen|Zeug|Geschwist|Kolleg|Ärzt|.*(?:er|ling|ist|ent|ant|teilnehm|arbeit|besuch|schül))$/iu;

/**
 * What a text says of one noun, where it counts that noun at all: „48 Stimmen“ do not bear out „48 Parkplätze“ beside „84 Parkplätze“. Numbers
 * without a noun may mean it.
 */
function valuesOfNoun(text: string, noun: string | undefined): ReadonlySet<number> | undefined {
  if (noun === undefined) return undefined;
  const known = quantitiesOfText(text).filter(({ unit }) => !unit);
  const arePeople = PEOPLE.test(noun);
  const isMeant = (other: Quantity) =>
    other.noun !== undefined && (other.noun === noun || (arePeople && PEOPLE.test(other.noun)));
  if (!known.some(isMeant)) return undefined;
  // „41 Menschen“ may be „41 Todesfälle“; „vier Wagen“ are no people.
  const meant = known.filter(
    (other) => isMeant(other) || other.noun === undefined || (arePeople && other.value > SMALL),
  );
  return new Set([...meant.map(({ value }) => value), ...(/beide/iu.test(text) ? [2] : [])]);
}

/** Up to here numbers are so common that the same one may count something else. */
const SMALL = 12;

function isBorneOut(stated: Quantity, values: ReadonlySet<number>): boolean {
  return (
    values.has(stated.value) ||
    [...values].some((known) => (known > 20 || !Number.isInteger(known)) && isRounded(stated, known))
  );
}

function isRounded({ value, rough }: Quantity, known: number): boolean {
  if ((rough === 'above' && known < value) || (rough === 'below' && known > value)) return false;
  const distance = Math.abs(known - value);
  const isNear = distance <= 0.15 * known;
  if (rough && isNear && (isRound(value) || distance < lastPlace(value))) return true;
  return isNear && value >= 20 && Number(known.toPrecision(significant(value))) === value;
}

/** How many leading digits of a number are stated: 3.000 → 1, 3.500 → 2. */
function significant(value: number): number {
  return Math.max(1, String(value).replace(/\D/g, '').replace(/0+$/, '').length);
}

/** „rund 1.250“ says little, „über 402“ says nearly all: only round numbers stand for others. */
function isRound(value: number): boolean {
  return significant(value) <= 2 || /5\D*0*$/u.test(String(value));
}

/** The size of the last digit that is stated: 3.420 → 10, 402 → 1. */
function lastPlace(value: number): number {
  return 10 ** (Math.floor(Math.log10(value)) + 1 - significant(value));
}

/** The number of the text that was most likely meant: equally long and near, of the same noun if it is counted, and of no other unit. */
function nearestNumber({ value, unit, noun }: Quantity, text: string): string | undefined {
  const known = quantitiesOfText(text).filter((other) => other.value !== value);
  const alike = known.filter((other) =>
    unit ? other.unit === unit : noun !== undefined && other.noun === noun,
  );
  const countsAlike = alike.length > 0 ? alike : known.filter((other) => !unit || !other.unit);
  return countsAlike
    .filter((other) => other.value > 12 === value > 12 && other.value / value < 3 && value / other.value < 3)
    .sort((one, other) => Math.abs(one.value - value) - Math.abs(other.value - value))[0]?.shown;
}
