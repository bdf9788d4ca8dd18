/** The picture that networks show beside a shared link: what stands on it, and under which address it is published. */
import { hash } from 'node:crypto';
import { site } from '../site.ts';
import { SOFT_HYPHEN } from '../typography/characters.ts';
import { pathTo } from './addresses.ts';
import type { Article } from './article.ts';
import { kickerLine } from './kicker-line.ts';

/** The words of a sharing picture. */
export interface SharingWords {
  /** With the genre's label: an opinion is one wherever it is shared. */
  readonly kicker?: string;
  /** May hold soft hyphens where a long word can be broken. */
  readonly headline: string;
  readonly section?: string;
}

/** A sharing picture before it is drawn. */
export interface SharingPicture {
  /** File name under `/teilen/`; it changes when the words do, so that networks fetch it anew. */
  readonly name: string;
  /** Root-relative address. */
  readonly path: string;
  /** Pixels: the size that Open Graph consumers agree on. */
  readonly width: 1200;
  readonly height: 630;
  readonly alt: string;
  readonly words: SharingWords;
}

/** Raise it when the drawing changes: addresses and kept pictures are then new ones. */
const DRAWING = 4;

/** The sharing picture of an article. */
export function sharingPicture({
  slug,
  kicker,
  titleWithHints,
  section,
  genre,
}: Pick<Article, 'slug' | 'kicker' | 'titleWithHints' | 'section' | 'genre'>): SharingPicture {
  const line = kickerLine({ genre, kicker }) || undefined;
  return picture(slug, { kicker: line, headline: titleWithHints, section: section.name });
}

const host = new URL(site.url).host;

/** The sharing picture of all other pages. */
export const paperPicture = picture('titelseite', { headline: site.description });

function picture(slug: string, words: SharingWords): SharingPicture {
  const drawn = [DRAWING, site.wordmark, host, words.kicker, words.headline, words.section];
  const digest = hash('sha256', JSON.stringify(drawn)).slice(0, 10);
  const name = `${slug}-${digest}.png`;
  const alt = [site.name, words.kicker, words.headline]
    .filter(Boolean)
    .join(': ')
    .replaceAll(SOFT_HYPHEN, '');
  return { name, path: pathTo(`/teilen/${name}`), width: 1200, height: 630, alt, words };
}
