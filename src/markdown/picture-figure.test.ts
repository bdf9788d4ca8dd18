import type { Element } from 'hast';
import { expect, it } from 'vitest';
import type { Picture } from '../model/article.ts';
import { pictureFigure } from './picture-figure.ts';

const picture = (width: number, height: number): Picture => ({
  name: 'bild-0123456789',
  file: '2024/bild.jpg',
  format: 'jpeg',
  width,
  height,
  alt: 'Ein Bild',
  caption: 'Ein Bild.',
  credit: 'Foto: Prüfredaktion',
});

it.each([
  [90, 60, 90, 60],
  [1200, 500, 1200, 500],
  [2400, 600, 1440, 360],
])(
  'says of a picture of %i × %i how large it may be shown: %i × %i',
  (width, height, shownWidth, shownHeight) => {
    const [shown] = pictureFigure(picture(width, height), 'body').children as Element[];
    const image = shown?.children.at(-1) as Element;
    expect([image.properties.width, image.properties.height]).toEqual([shownWidth, shownHeight]);
  },
);
