/** The names that passages open with, in an interview or among several voices: „Muster (Partei): Nein.“ */
import { oncePer } from '../model/once-per.ts';
import { isFullName, NAME, nameTheSame } from './attributed-to.ts';
import { speechAt } from './comparison/speech.ts';
import { isRole } from './name-words.ts';
import type { Place } from './verbatim.ts';

/** Muster (Partei): Nein. */
const LABEL = new RegExp(`^(${NAME})(?:\\s+\\([^)]*\\)|,\\s[^.!?:;„"»]*)?:\\s+`, 'u');
/** Age or office behind a name: „, 72, Rentnerin“ */
const ABOUT_PERSON = /^(?:,\s\p{N}{1,3}[,:]|\s\(\p{N}{1,3}\)|,\s(?:\p{Ll}+e[rn]?\s)?(\p{Lu}[\p{L}-]+))/u;

/** What a passage opens with, in an interview or among several voices. */
export interface Label {
  readonly name: string;
  /** Where the words behind begin. */
  readonly end: number;
  /** Whether what stands behind the name says that it is a person's. */
  readonly isPerson: boolean;
}

/** The name and colon that a passage opens with. */
export function labelOf(text: string): Label | undefined {
  const [label, name] = LABEL.exec(text) ?? [];
  if (label === undefined || name === undefined) return undefined;
  const [about, office] = ABOUT_PERSON.exec(label.slice(name.length)) ?? [];
  const isPerson = about !== undefined && (office === undefined || isRole(office));
  return { name, end: label.length, isPerson: isPerson && isFullName(name) };
}

/** The label of each passage. */
export const labelsOf = oncePer((passages: readonly string[]) => passages.map((text) => labelOf(text)));

/**
 * Whom the text names by a label as the one who speaks at a place: where the speaker opens other passages and so is heard there alone
 * („Muster: Ja.“, „Beispiel: Nein.“), or where it names somebody else for sure („Karl Beispiel, 72: Nein.“). In an interview an answer goes
 * on until the next name.
 */
export function labelledAt(
  { passage, start }: Place,
  title: string,
  passages: readonly string[],
): string | undefined {
  const labels = labelsOf(passages);
  const times = (name: string) => labels.filter((other) => other?.name === name).length;
  const own = labels.filter((other) => other && nameTheSame(title, other.name)).length;
  const label = labels[passage];
  const speech = speechAt(passages, passage, start);
  const isLabelled = label && speech && speech.start <= label.end + 1;
  if (own === 0) {
    const isAnother = label?.isPerson && !nameTheSame(title, passages[passage]?.slice(0, label.end) ?? '');
    return isLabelled && isAnother ? label.name : undefined;
  }
  if (label !== undefined) return (isLabelled ?? times(label.name) > 1) ? label.name : undefined;
  if (own === 1 || speech !== undefined) return undefined;
  const last = labels.slice(0, passage).findLast((other) => other !== undefined && times(other.name) > 1);
  return last?.name ?? 'die Redaktion';
}
