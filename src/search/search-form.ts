/** The parts of the page `/suche/` that the search works with. */

/** Words and settings that the page hands over: the site's own modules stay out of the browser. */
export interface Speech {
  readonly busy: string;
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly failed: string;
  readonly locale: string;
}

/** Where the index of a volume of the archive lies. */
export interface VolumeIndex {
  /** Address with a slash at its end. */
  readonly folder: string;
  readonly years: readonly string[];
}

/** What readers type, choose and see. */
export interface SearchForm {
  readonly form: HTMLFormElement;
  /** Newest first. */
  readonly indexes: readonly VolumeIndex[];
  readonly words: HTMLInputElement;
  readonly section: HTMLSelectElement;
  readonly year: HTMLSelectElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly speech: Speech;
}

/** The parts of this page; `undefined` where it has no search. */
export function findSearchForm(): SearchForm | undefined {
  const form = document.querySelector<HTMLFormElement>('form[data-pagefind]');
  const part = (name: string) => document.getElementById(name);
  if (!form) return undefined;
  return {
    form,
    indexes: JSON.parse(form.dataset.pagefind ?? '[]') as VolumeIndex[],
    words: form.elements.namedItem('q') as HTMLInputElement,
    section: form.elements.namedItem('ressort') as HTMLSelectElement,
    year: form.elements.namedItem('jahr') as HTMLSelectElement,
    status: part('suche-stand') as HTMLElement,
    list: part('suche-treffer') as HTMLElement,
    more: part('suche-mehr') as HTMLButtonElement,
    speech: JSON.parse(form.dataset.speech ?? '{}') as Speech,
  };
}
