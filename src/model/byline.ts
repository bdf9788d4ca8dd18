/** The byline (Autorenzeile): who wrote an article, in the words that stand under its headline. */
import { site, wording } from '../site.ts';
import type { Author } from './article.ts';

/** A piece of the byline: words, or the name of an author, which leads to their page. */
export type BylinePart = string | Author;

const list = new Intl.ListFormat(site.locale, { type: 'conjunction' });

const isPerson = ({ kind }: Author) => kind === 'person';
const isOffice = ({ kind }: Author) => kind === 'organization';

/** The order in which authors are named, on pages and to machines; in each group the editor's order is kept. */
export function personsFirst(authors: readonly Author[]): Author[] {
  return [...authors.filter(isPerson), ...authors.filter(isOffice)];
}

/**
 * Persons first, behind „Von“; offices after them, set off, because „Von A und Redaktion“ is no German:
 * `Von`, A, `und`, B, `·`, Redaktion. Offices alone stand without „Von“.
 */
export function byline(authors: readonly Author[]): BylinePart[] {
  const persons = authors.filter(isPerson);
  const offices = authors.filter(isOffice);
  return [
    ...(persons.length > 0 ? [wording.article.by, ...joined(persons)] : []),
    ...(persons.length > 0 && offices.length > 0 ? ['\u00A0· '] : []),
    ...joined(offices),
  ];
}

/** A, `, `, B, ` und `, C. The names may be equal, so they are counted, not looked up. */
function joined(authors: readonly Author[]): BylinePart[] {
  let next = 0;
  return list
    .formatToParts(authors.map(({ name }) => name))
    .map(({ type, value }) => (type === 'element' ? (authors[next++] as Author) : value));
}
