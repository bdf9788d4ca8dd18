/** What is searched for stands in the page's address, so that it can be shared and gone back to. */
import type { SearchForm } from './search-form.ts';

/** Address → form. */
export function readAddress({ words, section, year }: SearchForm): void {
  const parameters = new URLSearchParams(location.search);
  words.value = parameters.get('q') ?? '';
  section.value = parameters.get('ressort') ?? '';
  year.value = parameters.get('jahr') ?? '';
}

/** Form → address. */
export function writeAddress({ section, year }: SearchForm, query: string): void {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (section.value) parameters.set('ressort', section.value);
  if (year.value) parameters.set('jahr', year.value);
  const text = parameters.toString();
  history.replaceState(null, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
}
