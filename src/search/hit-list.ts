/** Hits as readers see them. Texts are set as text, never as HTML. */
import { extract } from './extract.ts';
import type { FoundArticle } from './pagefind.ts';
import type { Speech } from './search-form.ts';

/** „12 Treffer“, in the words of the page. */
export function summary(total: number, query: string, { none, one, many, locale }: Speech): string {
  // The function form: a reader may well type „$&“.
  if (total === 0) return none.replace('{query}', () => query);
  return total === 1 ? one : many.replace('{count}', total.toLocaleString(locale));
}

/** One hit as a list item: headline, passage, section and date. */
export function entry(found: FoundArticle, { locale }: Speech): HTMLElement {
  const { title, ressort, datum } = found.meta;
  const link = element('a', title);
  link.setAttribute('href', found.url);
  const heading = element('h2');
  heading.append(link);
  const date = element(
    'time',
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(datum)),
  );
  date.setAttribute('datetime', datum);
  const facts = element('p', `${ressort} · `);
  facts.className = 'facts';
  facts.append(date);
  const passage = element('p');
  passage.append(
    ...extract(found).map(({ text, marked }) =>
      marked ? element('mark', text) : document.createTextNode(text),
    ),
  );
  const item = element('li');
  item.append(heading, passage, facts);
  return item;
}

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
