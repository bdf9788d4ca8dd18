/** In which sizes and formats a picture is published: pure arithmetic, so that pages, feeds and the maker of the files agree. */
import { pathTo } from './addresses.ts';
import type { PictureFile } from './article.ts';

/** One published file of a picture. */
export interface PictureForm {
  /** File name under `/bilder/`, e.g. `truppen-f92401e672-960.webp`; it changes when the picture does. */
  readonly name: string;
  /** Root-relative address. */
  readonly path: string;
  readonly format: 'svg' | 'webp' | 'jpeg' | 'png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a page shows: `modern` by width for browsers that choose, `fallback` for all others. A drawing is its own only form. */
export interface PageForms {
  readonly modern: readonly PictureForm[];
  readonly fallback: PictureForm;
}

type Measured = Pick<PictureFile, 'name' | 'format' | 'width' | 'height'>;

/** A phone, a phone of double density or a column, and the whole width of a page. */
const WIDTHS = [480, 960, 1440];
const FALLBACK_WIDTH = 960;
const FEED_WIDTH = 1200;
/** A portrait is as large as a stamp: on a plain screen, on one of double density, on a phone of triple density. */
const PORTRAIT_WIDTHS = [240, 480, 720];
const TYPES = { svg: 'image/svg+xml', webp: 'image/webp', jpeg: 'image/jpeg', png: 'image/png' } as const;

/** Media type of a form. */
export function mediaType({ format }: Pick<PictureForm, 'format'>): string {
  return TYPES[format];
}

/** The forms that a page needs; none is wider than the picture itself. */
export function pageForms(picture: Measured): PageForms {
  return formsOf(picture, WIDTHS, FALLBACK_WIDTH);
}

/** Whether a picture is so high that it would fill a screen if it were as wide as a page: squares and portrait formats. */
export function isTall({ width, height }: Pick<PictureFile, 'width' | 'height'>): boolean {
  return height > 0.8 * width;
}

/** The forms that an author's page needs of a portrait. */
export function portraitForms(picture: Measured): PageForms {
  return formsOf(picture, PORTRAIT_WIDTHS, PORTRAIT_WIDTHS[1] as number);
}

function formsOf(picture: Measured, sizes: readonly number[], fallbackWidth: number): PageForms {
  if (picture.format === 'svg') {
    const name = `${picture.name}.svg`;
    return {
      modern: [],
      fallback: {
        name,
        path: pathTo(`/bilder/${name}`),
        format: 'svg',
        width: picture.width,
        height: picture.height,
      },
    };
  }
  const widths = new Set(sizes.map((width) => Math.min(width, picture.width)));
  return {
    modern: [...widths].map((width) => form(picture, width, 'webp')),
    fallback: form(picture, fallbackWidth, plainFormat(picture)),
  };
}

/** The one form that a feed carries: many readers show neither SVG nor WebP. */
export function feedForm(picture: Measured): PictureForm {
  return form(picture, FEED_WIDTH, plainFormat(picture));
}

/**
 * All forms of a picture, each once.
 * @param shown the forms that its page shows
 */
export function allForms(picture: Measured, shown = pageForms(picture)): PictureForm[] {
  const { modern, fallback } = shown;
  return [...new Map([...modern, fallback, feedForm(picture)].map((each) => [each.name, each])).values()];
}

function form(picture: Measured, wanted: number, format: 'webp' | 'jpeg' | 'png'): PictureForm {
  const width = Math.min(wanted, picture.width);
  const height = Math.max(1, Math.round((width * picture.height) / picture.width));
  const name = `${picture.name}-${width}.${format === 'jpeg' ? 'jpg' : format}`;
  return { name, path: pathTo(`/bilder/${name}`), format, width, height };
}

/** Drawings and screenshots keep sharp edges and transparency, photographs stay small. */
function plainFormat({ format }: Measured): 'jpeg' | 'png' {
  return format === 'svg' || format === 'png' || format === 'gif' ? 'png' : 'jpeg';
}
