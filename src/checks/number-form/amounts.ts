/** Amounts of four and more digits: with points, as the house writes them, and without. */
import { houseRules } from '../house-rules.ts';
import { hits, type NumberHit } from './hits.ts';

/** What makes a run of digits a name of something, not an amount. */
const LABEL =
  /(?:Nr\.|Nummer|Az\.?|Aktenzeichen|Konto|IBAN|BIC|ISBN|ISSN|Tel\.?|Telefon|Fax|Hotline|PLZ|Postleitzahl|Postfach|Artikel|Drucksache|Flug|Kennzeichen|Code|ID|D-|A-|CH-|F-|#|№|§|Seite|S\.|Version|Modell|Typ|Klasse|Linie|Zimmer|Raum|Asteroid|NGC|HD|Zug|ICE|RE|Rufnummer)\s?$/u;
/** Looked at from the first digit, of which there are fewer than of letters. */
const FIRST_DIGIT = '[1-9](?<!(?:[\\p{L}\\p{N}.,:/#+_-]|\\p{N}[ \\u00A0\\u202F])[1-9])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}_/]|[.,:]\\p{N}|[ \\u00A0\\u202F]\\p{N}{2})';
const PLAIN = new RegExp(`${FIRST_DIGIT}\\d{3,}${NOT_BEFORE}`, 'gu');
const POINTED = /(?<![\p{L}\p{N}.,:/-])\d{1,3}(?:\.\d{3})+(?![\p{N}]|\.\d)/gu;
/** „50667 Köln“ after a street's number or „in“; amounts end in zeros more often than post codes do. */
const POST_CODE_BEFORE = /(?:\p{N}\p{L}?, |,\s|\bin |\bnach |\baus |\n)$/u;

/** Amounts of five and more digits without a point: 10000. */
export function findLongNumbers(text: string): NumberHit[] {
  return hits(text, PLAIN, /\d{4}/).filter(({ start, end, text: digits }) => {
    if (digits.length <= houseRules.digitsWithPoint) return false;
    const before = text.slice(0, start);
    if (LABEL.test(before)) return false;
    const isPostCode =
      digits.length === 5 &&
      !digits.endsWith('00') &&
      POST_CODE_BEFORE.test(before) &&
      /^\s\p{Lu}/u.test(text.slice(end));
    return !isPostCode;
  });
}

const UNITS =
  'Euro|Dollar|Franken|Pfund|Rubel|Yuan|Yen|Kilometer|Meter|Zentimeter|Hektar|Quadratmeter|Quadratkilometer|Liter|Tonnen|Kilogramm|Kilo|Gramm|Watt|Kilowatt|Megawatt|Grad|Prozent|Punkte|Menschen|Personen|Mann|Frauen|Männer|Kinder|Soldaten|Soldatinnen|Einwohner|Mitglieder|Mitarbeiter|Beschäftigte|Arbeitsplätze|Stellen|Stimmen|Tote|Verletzte|Flüchtlinge|Zuschauer|Besucher|Teilnehmer|Demonstranten|Unternehmen|Wohnungen|Jahre|Stunden|Tage|Mal|Stück|Seiten|Fälle|Haushalte|Polizisten|Schüler|Studenten|Studierende|Fahrzeuge|Autos|Kampftruppen|Truppen|Wörter|Belege|Plätze|Zeichen|Karten|Bücher|Exemplare|Gäste|Häuser|Betriebe|Höfe|Tiere|Bäume|Gemeinden|Schulen|Patienten|Anrufe|Anfragen|Anträge|Unterschriften|Anwohner|Beamte|Betten|Kilowattstunden|Megawattstunden|Höhenmeter|Kalorien|Gulden|Mark|Kronen|Schilling|Blatt|Paar|Kisten|Rupien|km|m|kg|t|€|\\$';
const AMOUNT_BEFORE =
  /(?:rund|etwa|circa|ca\.|mehr als|weniger als|über|fast|knapp|gut|bis zu|insgesamt|jeweils|mindestens|höchstens|je)\s$/iu;
/** „weniger als 2013“, „über 1990“ */
const MAY_PRECEDE_YEAR = /(?:über|als|je)\s$/iu;
/** „mit 2000 Sandsäcken“, „die 1180 Plätze“: behind these no year precedes a noun. */
const COUNTED_BEFORE = /(?<!\p{L})(?:mit|für|die|den|alle|ihre|seine|diese)\s$/iu;
const UNIT_AFTER = new RegExp(`^[\\s\\u00A0](?:${UNITS})n?(?![\\p{L}])`, 'u');

/** „1 900 Plätze“: a plural. */
const NOUN_AFTER = /^[\s\u00A0]\p{Lu}\p{Ll}+[enrs](?!\p{L})/u;

/** Amounts of four digits without a point: 3000. A number between 1000 and 2100 is a year unless a unit follows. */
export function findPlainThousands(text: string): NumberHit[] {
  return hits(text, PLAIN, /\d{4}/).filter(({ start, end, text: digits }) => {
    if (digits.length !== 4) return false;
    const before = text.slice(0, start);
    const after = text.slice(end);
    if (LABEL.test(before) || /^[-–](?:\p{L}|\p{N})|^er/u.test(after)) return false;
    if (UNIT_AFTER.test(after)) return true;
    const value = Number(digits);
    if (value <= 2100)
      return (
        (AMOUNT_BEFORE.test(before) &&
          (!(value < 1900 ? /über\s$/u : MAY_PRECEDE_YEAR).test(before) || NOUN_AFTER.test(after))) ||
        (COUNTED_BEFORE.test(before) && NOUN_AFTER.test(after)) ||
        isRound(value, before, after) ||
        (value < 1900 && SAID_TO_BE.test(before))
      );
    // „Peugeot 3008“, „Windows 7000“: a name, unless a noun is counted.
    return /^[\s\u00A0](?:\p{Ll}+en?\s)?\p{Lu}/u.test(after) || !/\p{Lu}[\p{L}\p{N}-]*\s$/u.test(before);
  });
}

/** „Die Polizei zählte 900, die Veranstalter sprachen von 1500.“ */
const SAID_TO_BE =
  /(?<!\p{L})(?:sprach|sprachen|spricht|sprechen|rede[nt]|redeten?|geh[ent]{1,2}|ging(?:en)?)\s(?:sogar\s|nur\s)?von\s$|(?<!\p{L})(?:zählten?|zählt|sind|waren|kamen|meldeten?)\s(?:es\s|sie\s)?$/u;

/** „darunter 1100 Lastwagen“: a year so long ago is seldom round, and said to be one. */
function isRound(value: number, before: string, after: string): boolean {
  return (
    value < 1900 &&
    value % 100 === 0 &&
    !/(?:um|vor|nach|seit|bis|ab|von|zwischen|und|Jahr(?:e|en|es)?|anno)\s$/iu.test(before) &&
    NOUN_AFTER.test(after)
  );
}

const SPACED = /(?<![\p{L}\p{N}.,:/-]|\p{N}\s)[1-9]\d{0,2}(?:[ \u00A0\u202F]\d{3})+(?![\p{N}]|[.,]\d)/gu;

/** Amounts with spaces for points: 10 000 Soldaten. Only where something is counted, lest a telephone number be taken for one. */
export function findSpacedThousands(text: string): NumberHit[] {
  return hits(text, SPACED, /\d[ \u00A0\u202F]\d{3}/).filter(
    ({ start, end, text: digits }) =>
      (digits.endsWith('000') || UNIT_AFTER.test(text.slice(end)) || NOUN_AFTER.test(text.slice(end))) &&
      !LABEL.test(text.slice(0, start)),
  );
}

/** Amounts with points: 10.000. */
export function findPointedNumbers(text: string): NumberHit[] {
  return hits(text, POINTED, /\d\.\d{3}/);
}

/** `10000` → `10.000` */
export function withPoints(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}
