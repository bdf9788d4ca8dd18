import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Picture } from '../model/article.ts';
import { isTall, type PictureForm, pageForms } from '../model/picture-forms.ts';
import { wording } from '../site.ts';

const LABELS = { symbol: wording.article.symbolPicture, ai: wording.article.aiPicture } as const;
/** How wide a picture is on the page, for browsers that choose a file before they know the layout. */
const SIZES = { page: '(min-width: 68rem) 60rem, 100vw', text: '(min-width: 48rem) 42rem, 100vw' } as const;

/**
 * Picture → `<figure class="picture">` in the forms that a page needs. The lead picture is fetched first, all others when they come near.
 * A lead picture is `wide` or `tall`; a drawing, lettered for phones, is set as in the text.
 * The picture itself is left in the element's `data` for those who want another form of it (feeds).
 */
export function pictureFigure(picture: Picture, place: 'lead' | 'body'): Element {
  const { modern, fallback } = pageForms(picture);
  // No picture is shown larger than its largest form: styles only make it smaller.
  const { width, height } = modern.at(-1) ?? fallback;
  const image = h('img', {
    src: fallback.path,
    alt: picture.alt,
    width,
    height,
    // The lead picture is painted with the text: WebKit would show the page without it first.
    ...(place === 'lead'
      ? { fetchPriority: 'high', decoding: 'sync' }
      : { loading: 'lazy', decoding: 'async' }),
  });
  const format = place === 'body' || picture.format === 'svg' ? [] : [isTall(picture) ? 'tall' : 'wide'];
  const sizes = format.includes('wide') ? SIZES.page : SIZES.text;
  const source =
    modern.length > 0 ? [h('source', { type: 'image/webp', srcSet: srcset(modern), sizes })] : [];
  const figure = h('figure', { className: ['picture', ...format] }, [
    source.length > 0 ? h('picture', [...source, image]) : image,
    captionOf(picture),
  ]);
  figure.data = { picture } as Element['data'];
  return figure;
}

/** The same for feeds: one plain image in the given form. */
export function plainFigure(picture: Picture, form: PictureForm): Element {
  const { path, width, height } = form;
  return h('figure', [h('img', { src: path, alt: picture.alt, width, height }), captionOf(picture)]);
}

/** The picture that `pictureFigure` made an element of. */
export function pictureOf(node: ElementContent): Picture | undefined {
  return (node.data as { picture?: Picture } | undefined)?.picture;
}

/** Caption and credit; symbol pictures and pictures made by AI say so first. */
function captionOf({ caption, credit, kind }: Picture): Element {
  const label = kind ? [h('b', LABELS[kind]), ' '] : [];
  return h('figcaption', [...label, `${caption} `, h('span', { className: ['credit'] }, credit)]);
}

function srcset(forms: readonly PictureForm[]): string {
  return forms.map(({ path, width }) => `${path} ${width}w`).join(', ');
}
