/** What an article is, once its front matter has been read: complete, typed, and in no need of patching downstream. */
import type { Genre, Section } from '../site.ts';

/** Who wrote an article; an editorial office may be an author. */
export interface Author {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly role?: string;
  readonly bio?: string;
  readonly email?: string;
  /** The author's own page elsewhere. */
  readonly url?: string;
  readonly image?: Portrait;
}

/** A picture file as the loader found it; alternative text, caption and credit come from where it is used. */
export interface PictureFile {
  /** Where the file lies, relative to the content folder, e.g. `articles/2024/10/truppen.svg`. */
  readonly file: string;
  /** What its published forms are called, with a digest of the file: `truppen-f92401e672`. */
  readonly name: string;
  readonly format: 'svg' | 'png' | 'jpeg' | 'webp' | 'avif' | 'gif';
  /** Pixels of the file (an SVG's view box). */
  readonly width: number;
  readonly height: number;
}

/** A picture with all that readers are owed about it. */
export interface Picture extends PictureFile {
  /** Alternative text; empty only where the editor said that the picture is decoration. */
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly kind?: 'symbol' | 'ai';
}

/** A picture of an author: their page says who is to be seen. */
export interface Portrait extends PictureFile {
  readonly credit?: string;
}

/** What the text rests on. */
export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
}

/** What was wrong, what is right, and when it was changed. */
export interface Correction {
  readonly date: Date;
  readonly text: string;
}

/** A notice that takes an article's place. */
export interface Withdrawal {
  readonly date: Date;
  readonly reason: string;
  /** What the article was about: never printed, it only says whose subscribers must get the notice. */
  readonly topics: readonly string[];
}

/** What lists and teasers may show of an article; a change of anything else leaves them as they are. */
export type TeaserFacts = Omit<
  Article,
  'authors' | 'corrections' | 'digest' | 'disclosure' | 'formerSlugs' | 'modified' | 'sources' | 'updated'
>;

/** A published (or, in `npm run dev`, a drafted) article. All strings are plain text, typeset, without soft hyphens. */
export interface Article {
  /** `tag:` identifier (RFC 4151) that never changes, whatever happens to title, slug or address. */
  readonly id: string;
  readonly slug: string;
  /** Root-relative address with the site's path, e.g. `/zeitung/artikel/slug/`. */
  readonly path: string;
  /** Absolute address. */
  readonly url: string;
  /** Where the Markdown lies, relative to the content folder. */
  readonly file: string;
  /** Changes when the file does. */
  readonly digest: string;
  readonly title: string;
  /** The headline with soft hyphens where the editor put `|`: for `h1` and teasers only. */
  readonly titleWithHints: string;
  readonly kicker?: string;
  readonly standfirst: string;
  readonly section: Section & { readonly path: string };
  readonly genre: Genre;
  /** The words that open the first paragraph: „Düsseldorf –“, „Berlin (dpa) –“. */
  readonly placeLine?: string;
  readonly authors: readonly Author[];
  readonly topics: readonly string[];
  readonly published: Date;
  readonly updated?: Date;
  /** The latest of published, updated, corrections and withdrawal. */
  readonly modified: Date;
  readonly image?: Picture;
  readonly sources: readonly Source[];
  readonly corrections: readonly Correction[];
  readonly disclosure?: string;
  readonly draft: boolean;
  readonly formerSlugs: readonly string[];
  readonly withdrawn?: Withdrawal;
}
