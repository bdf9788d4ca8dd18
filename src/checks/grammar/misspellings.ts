/** Words that are wrong however they are meant: `wiederspiegeln`, `Standart`, `seid 2020`. */
import { matchesIn } from '../../typography/matches.ts';
import type { GrammarSlip } from './grammar-slip.ts';

/** Spellings that are always wrong, with what is meant. `$1` takes over what the pattern holds. */
const SPELLINGS: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/(?<!\p{L})([Ww])ieder(spieg\p{L}+|sprech\p{L}*|spruch\p{L}*|sprach\p{L}*|spräch\p{L}*|sproch\p{L}*|stand(?:s|es)?|stände\p{L}*|steh\p{L}*|leg(?:en|t|te|ten)|rechtlich\p{L}*|ruf\p{L}*|wärtig\p{L}*|will\p{L}*|sach\p{L}*)(?!\p{L})/gu, '$1ider$2'],
  [/(?<!\p{L})(\p{L}*)([Ss])tandart(?!e)/gu, '$1$2tandard'],
  [/(?<!\p{L})([Vv])orr?aus(?<=rr\p{L}*)(\p{L}*)/gu, '$1oraus$2'],
  [/(?<!\p{L})([Ee])ntgült/gu, '$1ndgült'],
  [/(?<!\p{L})([Ee])ntgeld/gu, '$1ntgelt'],
  [/(?<!\p{L})([Nn])ähmlich/gu, '$1ämlich'],
  [/(?<!\p{L})([Gg])arnicht(s?)(?!\p{L})/gu, '$1ar nicht$2'],
  [/(?<!\p{L})([Dd])esweiteren(?!\p{L})/gu, '$1es Weiteren'],
  [/(?<!\p{L})([Ii])nsbesonders(?!\p{L})/gu, '$1nsbesondere'],
  [/(?<!\p{L})([Ee])inzigst(e[rnms]?)(?!\p{L})/gu, '$1inzig$2'],
  [/(?<!\p{L})([Aa])gress(iv|ion|or)/gu, '$1ggress$2'],
  [/Rythm/gu, 'Rhythm'],
  [/rythm/gu, 'rhythm'],
  [/(?<!\p{L})Lybien/gu, 'Libyen'],
  [/(?<!\p{L})(L)ybisch/giu, '$1ibysch'],
  [/(?<!\p{L})K(?:ommitt?ee|omittee)/gu, 'Komitee'],
  [/(?<!\p{L})([Rr])eperatur/gu, '$1eparatur'],
  [/(?<!\p{L})([Tt])erasse/gu, '$1errasse'],
  [/(?<!\p{L})([Ii])nterr?ess?ant(?<=rr\p{L}*)/gu, '$1nteressant'],
  [/(?<!\p{L})([Ss])ympatisch/gu, '$1ympathisch'],
  [/(?<!\p{L})([Mm])aschiene/gu, '$1aschine'],
  [/(?<!\p{L})([Gg])allerie/gu, '$1alerie'],
  [/(?<!\p{L})([Vv])erwandschaft/gu, '$1erwandtschaft'],
  [/(?<!\p{L})(\p{L}*)([Ee])rgebniss(?!\p{L})/gu, '$1$2rgebnis'],
  [/(?<!\p{L})([Mm])aßgeblig/gu, '$1aßgeblich'],
  [/(?<!\p{L})([Ee])igendlich/gu, '$1igentlich'],
  [/(?<!\p{L})([Ww])ahrscheinlig/gu, '$1ahrscheinlich'],
  [/(?<!\p{L})([Vv])ieleicht/gu, '$1ielleicht'],
  [/(?<!\p{L})([Zz])umindestens(?!\p{L})/gu, '$1umindest'],
  [/(?<!\p{L})([Aa])kkustisch/gu, '$1kustisch'],
  [/(?<!\p{L})([Pp])arralel/gu, '$1arallel'],
  [/(?<!\p{L})([Aa])uthenzität/gu, '$1uthentizität'],
]; // biome-ignore format: a table reads better in rows

/** „Das spiegelt sich in den Zahlen wieder.“ */
const MIRRORED = /(?<=(?<!\p{L})spiegel(?:te?n?|n)\s(?:[^.,;:!?]{0,100}\s)?)wieder(?=[.,;:!?]|$)/gu;

const SEID =
  /(?<!\p{L})([Ss])eid(?=\s+(?:(?:[\p{Ll}\p{N}]+\s+){1,4}(?:Jahren|Jahrzehnten|Jahrhunderten|Monaten|Wochen|Tagen|Stunden)(?!\p{L})|\p{N}{4}|\p{N}+\s+(?:Jahr|Monat|Woche|Tag|Stunde)|(?:einem?|einer|dem|der|den|vielen|einigen|mehreren|wenigen|langem|langer|kurzem|Kurzem|Langem|Jahren|Jahrzehnten|Monaten|Wochen|Tagen|Stunden|gestern|heute|Anfang|Ende|Mitte|Beginn|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)(?!\p{L})))/gu;

/** One look at what none of them lacks spares nearly every paragraph the table. Capitals at the start of words are left out. */
const SUSPECT =
  /spiegel(?:t|n)|ieder(?:sp|st[aäe]|leg|recht|ruf|wärt|will|sach)|tandart|orraus|ntgült|ntgeld|ähmlich|arnicht|esweiteren|nsbesonders|inzigst|[Aa]gress|ythm|[Ll][Yy][Bb]|Komm?it+e|eperatur|erasse|nterress?ant|ympatisch|aschiene|allerie|erwandschaft|rgebniss(?!\p{L})|aßgeblig|igendlich|scheinlig|ieleicht|umindestens|kkustisch|arralel|uthenzität|[Ss]eid/u;

/** Finds misspelt words, each with what is meant. */
export function misspellings(text: string): GrammarSlip[] {
  if (!SUSPECT.test(text)) return [];
  return [...SPELLINGS, [MIRRORED, 'wider'] as const, [SEID, '$1eit'] as const].flatMap(([pattern, right]) =>
    matchesIn(text, pattern).map((match) => {
      const end = match.index + match[0].length;
      const whole = match[0] + (/^\p{L}*/u.exec(text.slice(end))?.[0] ?? '');
      const meant =
        right.replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? '') + whole.slice(match[0].length);
      return {
        start: match.index,
        end: match.index + whole.length,
        message: `„${whole}“: Gemeint ist „${meant}“.`,
      };
    }),
  );
}
