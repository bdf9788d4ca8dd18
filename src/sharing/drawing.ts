/** The words of a sharing picture → a drawing in the manner of the paper's pages. */
import type { SharingPicture } from '../model/sharing-picture.ts';
import { site } from '../site.ts';
import { drawable } from './drawable.ts';
import { face } from './face.ts';
import { fitted } from './line-breaks.ts';

/** The light theme of `styles/themes.css`; networks show pictures on grounds of their own. */
const PAPER = '#fbf9f4';
const INK = '#1d1b18';
const SOFT = '#5d584e';
const ACCENT = '#b3201a';

const MARGIN = 72;
const TOP = 72;
const WORDMARK = 58;
const LABEL = 32;
const HEADLINE_TOP = 204;
const HEADLINE_BOTTOM = 520;
const SIZES = [104, 96, 88, 80, 74, 68, 62, 56, 50, 45, 40];
const LEADING = 1.07;

/** @returns SVG that holds outlines and rectangles only */
export async function drawing({ width, height, words }: SharingPicture): Promise<string> {
  const [serif, bold] = await Promise.all([
    face('umbruch-serif.woff2', 700),
    face('umbruch-sans.woff2', 600),
  ]);
  const right = width - MARGIN;
  const label = drawable(words.kicker ?? '', bold.holds);
  // Of a kicker in letters that the face lacks nothing is left that says anything.
  const hasLabel = /[\p{L}\p{N}]/u.test(label);
  const top = HEADLINE_TOP + (hasLabel ? LABEL * 1.5 : 0);
  const room = {
    width: right - MARGIN,
    height: HEADLINE_BOTTOM - top,
    leading: LEADING,
    sizes: SIZES,
  };
  const { lines, size } = fitted(drawable(words.headline, serif.holds), room, remembering(serif.width));
  const first = top + size * 0.78;
  const kicker =
    hasLabel && fitted(label, { ...room, height: LABEL, sizes: [LABEL], leading: 1 }, bold.width);
  const host = new URL(site.url).host;
  const parts = [
    rectangle(0, 0, width, height, PAPER),
    `<g fill="${INK}">`,
    await wordmark(MARGIN, TOP + WORDMARK * 0.74),
    // The masthead's double rule.
    rectangle(MARGIN, TOP + WORDMARK + 14, right - MARGIN, 3, INK),
    rectangle(MARGIN, TOP + WORDMARK + 20, right - MARGIN, 1, INK),
    ...lines.map((line, index) => serif.draw(line, MARGIN, first + index * size * LEADING, size)),
    '</g>',
    kicker
      ? `<g fill="${ACCENT}">${bold.draw(kicker.lines[0] ?? '', MARGIN, HEADLINE_TOP + LABEL * 0.74, LABEL)}</g>`
      : '',
    `<g fill="${SOFT}">`,
    words.section ? bold.draw(words.section, MARGIN, height - 54, LABEL * 0.85) : '',
    bold.draw(host, right - bold.width(host) * LABEL * 0.85, height - 54, LABEL * 0.85),
    '</g>',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`;
}

/** As `components/Wordmark.astro` sets it: the stroke a sixteenth of the size thick, a little taller than the letters. */
async function wordmark(x: number, y: number): Promise<string> {
  const serif = await face('umbruch-serif.woff2', 700);
  const [before = '', after] = site.wordmark.split('|');
  if (after === undefined) return serif.draw(before, x, y, WORDMARK);
  const stroke = x + (serif.width(before) + 0.06) * WORDMARK;
  return [
    serif.draw(before, x, y, WORDMARK),
    rectangle(stroke, y - 0.87 * WORDMARK, 0.06 * WORDMARK, 1.12 * WORDMARK, ACCENT),
    serif.draw(after, stroke + 0.135 * WORDMARK, y, WORDMARK),
  ].join('');
}

/** Fitting asks for the same words and lines again and again. */
function remembering(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? measure(text);
    known.set(text, width);
    return width;
  };
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}
