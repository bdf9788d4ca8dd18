/** What runs in the reader's browser on `/suche/`, and nowhere else: takes the words, asks Pagefind, prints what it found. */
import { sectionWord, yearWord } from './facets.ts';
import { withoutFunctionWords } from './function-words.ts';
import { entry, summary } from './hit-list.ts';
import { forgetPagefind, loadPagefind } from './pagefind.ts';
import { exactness, withoutGuesses } from './relevance.ts';
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
    const ask = await loadPagefind(indexes, year.value);
    const wanted = withoutFunctionWords(query);
    const found = await ask(wanted, [
      ...(section.value ? [sectionWord(section.value)] : []),
      ...(year.value ? [yearWord(year.value)] : []),
    ]);
    const results = await withoutGuesses(wanted, found);
    let shown = 0;
    const next = async () => {
      const hits = await Promise.all(results.slice(shown, shown + PAGE).map((result) => result.data()));
      if (turn !== asked) return [];
      shown += PAGE;
      more.hidden = results.length <= shown;
      // The sort keeps the order of those that are alike.
      return hits
        .toSorted((a, b) => exactness(wanted, b) - exactness(wanted, a))
        .map((hit) => entry(hit, speech));
    };
    const first = await next();
    if (turn !== asked) return;
    list.replaceChildren(...first);
    status.textContent = summary(results.length, query, speech);
    more.onclick = async () => {
      const entries = await next();
      list.append(...entries);
      entries[0]?.querySelector('a')?.focus();
    };
  } catch {
    if (turn !== asked) return;
    list.replaceChildren();
    status.textContent = speech.failed;
    forgetPagefind();
  }
}
