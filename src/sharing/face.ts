/** The site's own faces as outlines, so that a drawing needs no font that a machine may or may not have. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';
import { decompressFont } from './decompress-font.ts';

/** One cut of a face. */
export interface Face {
  /** Whether the face has a glyph for a character. */
  holds(character: string): boolean;
  /** Width of a text at size 1, kerning included. */
  width(text: string): number;
  /** Text → `<path>` elements of SVG whose baseline begins at `x`, `y`. */
  draw(text: string, x: number, y: number, size: number): string;
}

const faces = new Map<string, Promise<Face>>();

/**
 * @param file name in `public/fonts`; a variable font with a weight axis
 * @param weight e.g. 700
 */
export function face(file: string, weight: number): Promise<Face> {
  const key = `${file} ${weight}`;
  const known = faces.get(key) ?? load(file, weight);
  faces.set(key, known);
  return known;
}

async function load(file: string, weight: number): Promise<Face> {
  const compressed = await readFile(resolve('public/fonts', file));
  // fontkit reads WOFF2, but cannot give a weight of it.
  const variable = create(await decompressFont(compressed)) as Font;
  const font = variable.getVariation({ wght: weight });
  const run = (text: string) => font.layout(shown(text));
  const em = font.unitsPerEm;
  const outlines = new Map<number, string>();
  const outlineOf = (glyph: Glyph) => {
    const known = outlines.get(glyph.id) ?? glyph.path.toSVG();
    outlines.set(glyph.id, known);
    return known;
  };
  return {
    holds: (character) => font.hasGlyphForCodePoint(shown(character).codePointAt(0) ?? 0),
    width: (text) => run(text).advanceWidth / em,
    draw: (text, x, y, size) => {
      const { glyphs, positions } = run(text);
      const scale = size / em;
      let pen = x;
      return glyphs
        .map((glyph, index) => {
          const at = positions[index];
          const outline = outlineOf(glyph);
          const place = `${round(pen + (at?.xOffset ?? 0) * scale)} ${round(y - (at?.yOffset ?? 0) * scale)}`;
          pen += (at?.xAdvance ?? glyph.advanceWidth) * scale;
          const size = `${Number(scale.toFixed(5))} ${Number((-scale).toFixed(5))}`;
          return outline ? `<path transform="translate(${place}) scale(${size})" d="${outline}"/>` : '';
        })
        .join('');
    },
  };
}

/** The faces have one no-break space. */
function shown(text: string): string {
  return text.replaceAll('\u202F', '\u00A0');
}

function round(value: number): number {
  return Number(value.toFixed(2));
}
