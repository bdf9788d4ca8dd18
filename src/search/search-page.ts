/** What runs in the reader's browser on `/suche/`, and nowhere else: takes the words, asks Pagefind, prints what it found. */
import { isMeant } from './extract.ts';
import { sectionWord } from './facets.ts';
import { entry, summary } from './hit-list.ts';
import { forgetPagefind, loadPagefind } from './pagefind.ts';
import { readAddress, writeAddress } from './search-address.ts';
import { findSearchForm, type SearchForm } from './search-form.ts';
import { moveByKey } from './search-keys.ts';

/** Each hit brings its whole text: with more of them at once a query over 3,000 articles would take more than 200 kB. */
const PAGE = 6;
const PAUSE = 250;

/** Counts searches, so that the answer to an older one never overwrites that to a newer. */
let asked = 0;

/** Makes the search work; until then the page shows the way to the archive instead. */
export function startSearch(): void {
  const page = findSearchForm();
  if (!page) return;
  const { form, indexes, words } = page;
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
  words.addEventListener('focus', () => void loadPagefind(indexes), { once: true });
  if (words.value !== '') void search(page);
}

async function search(page: SearchForm): Promise<void> {
  const { indexes, words, section, year, status, list, more, speech } = page;
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
    const pagefind = await loadPagefind(indexes, year.value);
    const narrowed = section.value ? `${query} ${sectionWord(section.value)}` : query;
    const { results } = await pagefind.search(narrowed);
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
    forgetPagefind();
  }
}
