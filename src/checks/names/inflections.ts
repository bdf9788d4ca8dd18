/** Forms of one word: they look like two spellings of a name and are none. */
import { plain } from './plain-word.ts';

const ENDINGS: ReadonlySet<string> = new Set([
  '', 's', 'es', 'n', 'en', 'ns', 'ens', 'e', 'er', 'ern', 'ers', 'em', 'r', 'in', 'innen', 'is', 'a', 'i', 'ier', 'aner', 'isch', 'ische',
  'ischen', 'sche', 'schen', 'ie', 'ien', 'ein', 'chen', 'ner', 'nerin', 'erin', 'erinnen', 'ei', 'eien', 'o',
]); // biome-ignore format: a list reads better in rows
/** Endings that stand for each other: das große, ein großer; des Strichs, die Striche; Mario and Maria. Not -in and -en: Austin is not Austen. */
const EXCHANGED = [
  ['e', 'en', 'er', 'es', 'em', 'ern', 's'],
  ['n', 's'],
  ['a', 'o'],
  ['y', 'ies'],
  ['us', 'i'],
] as const;

/** A word without one of some endings; `undefined` if it has none of them or too little is left. */
function stemOf(word: string, endings: readonly string[]): string | undefined {
  const ending = endings.filter((one) => word.endsWith(one)).sort((x, y) => y.length - x.length)[0];
  return ending === undefined || word.length - ending.length < 3 ? undefined : word.slice(0, -ending.length);
}

/** Endings by which names of men and women differ in other languages. */
const SLAVIC = /(?:skyj|skij|skyi|ski|sky|skaja|skaya|ska|ow|owa|ew|ewa|in|ina|ova|ov|ý|á)$/u;

/** Whether two words are forms of one: Kölner and Köln, Sprecher and Sprecherin, Ukrainer and Ukrainerin, Selenskyj and Selenska. */
export function isInflection(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  // Plain forms are equal where only ß, an umlaut or an accent differs: Rat and Räte are forms, Kreß and Kress are spellings.
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const ending = long.startsWith(short) ? long.slice(short.length) : undefined;
  // No ending repeats the last letter: Lehmann is no form of Lehman.
  if (ending !== undefined && ENDINGS.has(ending) && !(ending.length === 1 && short.endsWith(ending)))
    return true;
  for (const endings of EXCHANGED) {
    const stems = [a, b].map((word) => stemOf(word, endings));
    if (stems[0] !== undefined && stems[0] === stems[1]) return true;
  }
  const [endOne, endOther] = [SLAVIC.exec(a)?.[0], SLAVIC.exec(b)?.[0]];
  const isFemale = (ending: string) => /a$|á$/u.test(ending);
  return (
    endOne !== undefined &&
    endOther !== undefined &&
    isFemale(endOne) !== isFemale(endOther) &&
    a.slice(0, -endOne.length) === b.slice(0, -endOther.length)
  );
}
