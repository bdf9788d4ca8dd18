/** The search by keyboard. */
import type { SearchForm } from './search-form.ts';

/** Arrow keys go from the field to the hits and back; „/“ leads to the field, Escape empties it. */
export function moveByKey(event: KeyboardEvent, { words, list, form }: SearchForm): void {
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
