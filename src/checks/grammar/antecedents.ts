/** What a relative „das“ may refer to. */
import { FUNCTION_WORDS, isRole } from '../name-words.ts';

const OBJECT =
  'das|ein|kein|sein|ihr|mein|unser|dieses|jenes|jedes|etwas|alles|nichts|vieles|manches|einiges';
const NEUTER_OBJECT = new RegExp(`(?<!\\p{L})(?:${OBJECT})(?!\\p{L})`, 'iu');
const NEUTER = new RegExp(
  `(?<!\\p{L})(?:${OBJECT}|beim|vom|zum|im|am|ins|ans|dem|einem|keinem|diesem|was)(?!\\p{L})`,
  'iu',
);
/** „am Montag“, „im Jahr“: no „das“ refers to a time. */
const TIME =
  /(?<!\p{L})(?:am\s\p{L}*(?:tag|woch|abend|morgen|mittag)|im\s(?:\p{Ll}+\s)?(?:Jahr|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter))(?!\p{L})/giu;
/** What „das Gericht“ finds or says is not itself. */
const SPEAKER =
  /(?<!\p{L})das\s\p{L}*(?:gericht|amt|ministerium|institut|kabinett|präsidium|unternehmen|parlament|team|land|bündnis|komitee)(?!\p{L})/giu;

/** „Ein Händler“, „ihr Lehrer“, but „ein Kind“ */
const SOMEBODY = /(?<!\p{L})(?:[Ee]in|[KkMmSs]ein|[Ii]hr|[Uu]nser)\s(?:\p{Ll}+er\s)?(\p{Lu}\p{L}+)/gu;

/** Whether the last clause of a text, in which somebody says or thinks something, has an object of the neuter gender. */
export function hasNeuterObject(text: string): boolean {
  const clause = (text.split(/[.!?:;,–„“”"]\s?/u).at(-1) as string)
    .replace(TIME, '')
    .replace(SPEAKER, '')
    .replace(SOMEBODY, (words, noun) => (isRole(noun) && !/(?:Kind|Mädchen)$/iu.test(noun) ? '' : words));
  return NEUTER_OBJECT.test(clause);
}

/** „die große Halle“, „einen Brief“, „Zeitung“: of another gender, or more than one. */
const OF_OTHER_GENDER =
  /(?<!\p{L})(?:[Dd](?:er|ie|en)|(?:[Ee]in|[KkMmSs]ein|[Ii]hr|[Uu]nser|[Dd]ies|[Jj]ed|[Aa]ll)e[nr]?)\s(?:\p{Ll}+e[nr]?\s)?\p{Lu}[\p{L}-]+|\p{Lu}\p{L}+(?:ung|heit|keit|schaft|tion)(?!\p{L})/gu;
const FIRST_WORD = /^\p{Lu}\p{L}*/u;

/** Whether the last sentence of a text has any word that may be of the neuter gender. */
export function mayReferBack(text: string): boolean {
  const sentence = (text.split(/[.!?:„“”"»«()–]\s?/u).at(-1) as string).replace(FIRST_WORD, (word) =>
    FUNCTION_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : word,
  );
  const rest = sentence.replace(OF_OTHER_GENDER, '').replace(TIME, '');
  return /\p{Lu}/u.test(rest) || NEUTER.test(rest);
}
