/** What a relative „das“ may refer to. */
import { FUNCTION_WORDS, isRole } from '../name-words.ts';

const DETERMINER = '[Dd]as|[Ee]in|[KkMmSs]ein|[Ii]hr|[Uu]nser|[Dd]ieses|[Jj]e[nd]es';
const PRONOUN =
  '[Uu]nseres|[Mm]eines|[Ss]eines|[Ee]ines|[Ii]hres|[Ee]twas|[Aa]lles|[Nn]ichts|[Vv]ieles|[Mm]anches|[Ee]iniges';
const NEUTER_OBJECT = new RegExp(
  `(?<!\\p{L})(?:(?:${DETERMINER})\\s(?:[\\p{L}\\p{N}-]+\\s)*?\\p{Lu}|(?:${PRONOUN})(?!\\p{L}))`,
  'u',
);
const NEUTER = new RegExp(
  `(?<!\\p{L})(?:${DETERMINER}|${PRONOUN}|beim|vom|zum|im|am|ins|ans|dem|einem|keinem|diesem|was)(?!\\p{L})`,
  'iu',
);
/** „am Montag“, „im Jahr“: no „das“ refers to a time. */
const TIME =
  /(?<!\p{L})(?:am\s\p{L}*(?:tag|woch|abend|morgen|mittag)|im\s(?:\p{Ll}+\s)?(?:Jahr|Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Frühjahr|Sommer|Herbst|Winter))(?!\p{L})/giu;
/** What „das Gericht“ finds or says is not itself. */
const SPEAKER =
  /(?<!\p{L})das\s\p{L}*(?:gericht|amt|ministerium|institut|kabinett|präsidium|unternehmen|parlament|team|land|bündnis|komitee)(?!\p{L})/giu;

/** „Ein Händler“, „ihr Lehrer“, but „ein Kind“ */
const SOMEBODY = /(?<!\p{L})(?:[Ee]in|[KkMmSs]ein|[Ii]hr|[Uu]nser)\s(?:\p{Ll}+er\s)?(\p{Lu}[\p{L}-]+)/gu;

/** „Vorarbeiter“, „Minister“, „Agent“, but „Kind“ and „Fenster“ */
const isSomebody = (noun: string) =>
  (isRole(noun) && !/(?:Kind|Mädchen)$/iu.test(noun)) ||
  (BY_ENDING.test(noun) && !NEUTER_ALL_THE_SAME.test(noun));
const BY_ENDING = /(?:er|or|ist|ent|ant|loge|ling|eur)$/u;
const NEUTER_ALL_THE_SAME =
  /(?:(?:theat|fenst|zimm|wass|mess|lag|feu|opf|led|must|wett|fieb|klost|orchest|regist|pflast|alt|uf|ruderu|silb|kupf|cov|post|cent|semest|papi|tempo|tal|quarti|klavi|manöv|gewitt|abenteu|bi|fut|gitt|kloss|gatt|back|rats|aug|gelächt)er|[lt]abor|tor|talent|patent|ment|gerüst|restaurant|prozent|event|kontingent|ding)$/iu;

/** „Das Problem ist“, „Ein Gutachten zeigt“, „Das Amt hat gestern mitgeteilt“: nothing stands behind the verb that it may have for its subject, so what stands before it is that. */
const SUBJECT_ALONE =
  /(?:^|[.!?:;„“”"]\s?)(?!(?:Weil|Wenn|Da|Dass|Ob|Obwohl|Als|Während|Nachdem|Bevor|Solange|Sobald|Falls|Damit|Wer|Was|Wie|Wo)\s)(?:Das|Ein|Kein|Sein|Ihr|Mein|Unser|Dieses|Jedes)\s(?:[\p{Ll}\p{N}]+\s){0,3}\p{Lu}[\p{L}-]*(?:\s(?:de[rsm]|vo[nm]|i[mn]|a[mn]|aus|zu[mr]?|für|über|bei|nach)\s[^.,;:!?]*?)?\s(?:ist|sei|war|bleibt|\p{Ll}{2,}t|\p{Ll}{2,}te|(?:hat|habe|hatte)\s(?:\p{Ll}+\s)*\p{Ll}+(?:t|en))$/u;

/** Whether the last clause of a text, in which somebody says or thinks something, has an object of the neuter gender. */
export function hasNeuterObject(text: string): boolean {
  if (SUBJECT_ALONE.test(text)) return false;
  const clause = (text.split(/[.!?:;,–„“”"]\s?/u).at(-1) as string)
    .replace(TIME, '')
    .replace(SPEAKER, '')
    .replace(SOMEBODY, (words, noun) => (isSomebody(noun) ? '' : words));
  return NEUTER_OBJECT.test(clause);
}

/** „die große Halle“, „der Vereinigten Staaten“, „einen Brief“, „drei Briefe“, „Zeitung“: of another gender, or more than one. */
const OF_OTHER_GENDER =
  /(?<![\p{L}\p{N}])(?:[Dd](?:er|ie|en)|(?:[Ee]in|[KkMmSs]ein|[Ii]hr|[Uu]nser|[Dd]ies|[Jj]ed|[Aa]ll|[Vv]iel|[Mm]ehrer|[Ee]inig)e[nr]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\p{N}[\p{N}.,]*)\s(?:[\p{Ll}\p{N}-]+e[nr]?\s){0,2}(?:Vereinigten\s|Europäischen\s|Deutschen\s)?\p{Lu}[\p{L}-]+|\p{Lu}\p{L}+(?:ung|heit|keit|schaft|tion|erin|innen)(?!\p{L})/gu;
/** „Bürgermeister Karl Muster“ */
const NAMED = /(?<![\p{L}-])((?:\p{L}+-)?\p{Lu}\p{L}+)(?:\s\p{Lu}[\p{L}-]+){1,2}/gu;
/** May name anything. */
const QUOTED = /„[^„“”]*[“”]/gu;
const FIRST_WORD = /^\p{Lu}\p{L}*/u;

/** „…, man müsse davon ausgehen“: a clause of its own, not „…, die er liebt“ and „…, ein Verein in Wien“, behind which „das“ may refer to what stands before. */
const OWN_CLAUSE =
  /^.*,\s(?=(?:(?:und|aber|doch|denn)\s)?(?:weil|wenn|dass|ob|obwohl|als|während|nachdem|bevor|wie|wo|er|sie|es|man|wir|ich)\s)/su;

/** Whether the last sentence of a text has any word that may be of the neuter gender, and to which a „das“ that follows may refer. */
export function mayReferBack(text: string): boolean {
  const sentence = (
    text
      .replace(QUOTED, 'X')
      .split(/[.!?:](?:\s|$)|[„“”"»«()–]\s?/u)
      .at(-1) as string
  )
    .replace(OWN_CLAUSE, '')
    .replace(FIRST_WORD, (word) => (FUNCTION_WORDS.has(word.toLowerCase()) ? word.toLowerCase() : word));
  const rest = sentence
    .replace(NAMED, (words, role) => (isRole(role) ? '' : words))
    .replace(OF_OTHER_GENDER, '')
    .replace(TIME, '');
  return /\p{Lu}/u.test(rest) || NEUTER.test(rest);
}
