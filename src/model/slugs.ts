const TRANSLITERATIONS: Record<string, string> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', å: 'aa', œ: 'oe',
  ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'ng',
}; // biome-ignore format: a table reads better in rows

/**
 * German text → ASCII letters: ä→ae, ö→oe, ü→ue, ß→ss, other Latin letters lose their marks (é→e, ł→l).
 * Case is lowered; characters of other scripts and punctuation stay as they are.
 */
export function transliterate(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæøåœłđðþıħŋ]/g, (letter) => TRANSLITERATIONS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

/**
 * Any text → a slug of lower-case ASCII letters, digits and single hyphens: „Über die Größe!“ → `ueber-die-groesse`.
 * Cut to `MAX_SLUG`. Gives `''` where nothing of the text can be kept.
 */
export function slugify(text: string): string {
  return transliterate(text)
    .replace(/['’‘]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_SLUG)
    .replace(/-+$/, '');
}

/** The longest slug: names of 255 bytes are the most that disks take, and addresses, pictures and compressed files append to it. */
export const MAX_SLUG = 150;

/** Whether a text is a slug as `slugify` writes them, and short enough for the name of a file. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
