/**
 * What runs in the reader's browser on `/suche/`, and nowhere else: takes the words, asks Pagefind, prints what it found. Texts are set as
 * text, never as HTML.
 */
import { extract, type Hit, isMeant } from './extract.ts';
import { sectionWord, yearWord } from './facets.ts';

interface FoundArticle extends Hit {
  readonly url: string;
  readonly meta: { readonly title: string; readonly ressort: string; readonly datum: string };
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(term: string): Promise<{ results: readonly { data(): Promise<FoundArticle> }[] }>;
}

/** Words and settings that the page hands over: the site's own modules stay out of the browser. */
interface Speech {
  readonly busy: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly failed: string;
  readonly locale: string;
  readonly timeZone: string;
}

interface Page {
  readonly form: HTMLFormElement;
  readonly words: HTMLInputElement;
  readonly section: HTMLSelectElement;
  readonly year: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly speech: Speech;
}

const PAGE = 10;
/** Exact words before words that only begin alike; a long article is as good as a short one. */
const RANKING = { termSimilarity: 10, pageLength: 0.2 };
const PAUSE = 250;

let loading: Promise<Pagefind> | undefined;
/** Counts searches, so that the answer to an older one never overwrites that to a newer. */
let asked = 0;

/** Makes the search work; until then the page shows the way to the archive instead. */
export function startSearch(): void {
  const page = findPage();
  if (!page) return;
  const { form, words } = page;
  const instead = document.getElementById('ohne-suche');
  form.hidden = false;
  if (instead) instead.hidden = true;
  readAddress(page);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void search(page), PAUSE);
  };
  words.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    void search(page);
  });
  document.addEventListener('keydown', (event) => moveByKey(event, page));
  addEventListener('popstate', () => {
    readAddress(page);
    void search(page);
  });
  // The program is fetched when the reader comes to the field, not before.
  words.addEventListener('focus', () => void load(page), { once: true });
  if (words.value !== '') void search(page);
}

function findPage(): Page | undefined {
  const form = document.querySelector<HTMLFormElement>('form[data-pagefind]');
  const part = (name: string) => document.getElementById(name);
  if (!form) return undefined;
  return {
    form,
    words: form.elements.namedItem('q') as HTMLInputElement,
    section: form.elements.namedItem('ressort') as HTMLSelectElement,
    year: form.elements.namedItem('jahr') as HTMLSelectElement,
    status: part('suche-stand') as HTMLElement,
    list: part('suche-treffer') as HTMLElement,
    more: part('suche-mehr') as HTMLButtonElement,
    speech: JSON.parse(form.dataset.speech ?? '{}') as Speech,
  };
}

function load({ form }: Page): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${form.dataset.pagefind}pagefind.js`).then(
    async (pagefind: Pagefind) => {
      await pagefind.options({ noWorker: true, baseUrl: '/', ranking: RANKING });
      return pagefind;
    },
  );
  return loading;
}

async function search(page: Page): Promise<void> {
  const { words, section, year, status, list, more, speech } = page;
  const turn = ++asked;
  const query = words.value.trim();
  writeAddress(page, query);
  more.hidden = true;
  if (query === '') {
    list.replaceChildren();
    status.textContent = '';
    return;
  }
  status.textContent = speech.busy;
  try {
    const pagefind = await load(page);
    const facets = [
      ...(section.value ? [sectionWord(section.value)] : []),
      ...(year.value ? [yearWord(year.value)] : []),
    ];
    const { results } = await pagefind.search([query, ...facets].join(' '));
    const first = await Promise.all(results.slice(0, PAGE).map((result) => result.data()));
    if (turn !== asked) return;
    const meant = first.filter((found) => isMeant(query, found));
    const total = meant.length === 0 ? 0 : results.length - (first.length - meant.length);
    list.replaceChildren(...meant.map((found) => entry(found, speech)));
    status.textContent = summary(total, query, speech);
    let shown = PAGE;
    more.hidden = meant.length === 0 || results.length <= shown;
    more.onclick = async () => {
      const next = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
      if (turn !== asked) return;
      shown += PAGE;
      const entries = next.map((found) => entry(found, speech));
      list.append(...entries);
      more.hidden = results.length <= shown;
      entries[0]?.querySelector('a')?.focus();
    };
  } catch {
    if (turn !== asked) return;
    list.replaceChildren();
    status.textContent = speech.failed;
    loading = undefined;
  }
}

function summary(total: number, query: string, { none, one, many, locale }: Speech): string {
  // The function form: a reader may well type „$&“.
  if (total === 0) return none.replace('{query}', () => query);
  return total === 1 ? one : many.replace('{count}', total.toLocaleString(locale));
}

function entry(found: FoundArticle, { locale, timeZone }: Speech): HTMLElement {
  const { title, ressort, datum } = found.meta;
  const link = element('a', title);
  link.setAttribute('href', found.url);
  const heading = element('h2');
  heading.append(link);
  const date = element(
    'time',
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(datum)),
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

/** Arrow keys go from the field to the hits and back; „/“ leads to the field, Escape empties it. */
function moveByKey(event: KeyboardEvent, { words, list, form }: Page): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const isInField = document.activeElement === words;
  const target = {
    ArrowDown: isInField ? links[0] : at >= 0 ? links[at + 1] : undefined,
    ArrowUp: at === 0 ? words : links[at - 1],
    '/': form.contains(document.activeElement) ? undefined : words,
  }[event.key];
  if (target && (event.key !== 'ArrowUp' || at >= 0)) {
    event.preventDefault();
    target.focus();
  } else if (event.key === 'Escape' && at >= 0) words.focus();
}

function readAddress({ words, section, year }: Page): void {
  const parameters = new URLSearchParams(location.search);
  words.value = parameters.get('q') ?? '';
  section.value = parameters.get('ressort') ?? '';
  year.value = parameters.get('jahr') ?? '';
}

/** The address holds the search, so that it can be kept and passed on. */
function writeAddress({ section, year }: Page, query: string): void {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  if (section.value) parameters.set('ressort', section.value);
  if (year.value) parameters.set('jahr', year.value);
  const text = parameters.toString();
  history.replaceState(null, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
}
