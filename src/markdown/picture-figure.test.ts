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

it.each([
  ['lead', 1500, 1000, 'picture wide', '(min-width: 68rem) 60rem, 100vw'],
  ['lead', 1000, 1000, 'picture tall', '(min-width: 48rem) 42rem, 100vw'],
  ['body', 1000, 1500, 'picture', '(min-width: 48rem) 42rem, 100vw'],
] as const)('sets a picture of the %s of %i × %i as „%s“', (place, width, height, classes, sizes) => {
  const figure = pictureFigure(picture(width, height), place);
  const [shown] = figure.children as Element[];
  const [source] = (shown?.children ?? []) as Element[];
  expect((figure.properties.className as string[]).join(' ')).toBe(classes);
  expect(source?.properties.sizes).toBe(sizes);
});

it('sets a drawing at the head of an article as wide as the text, so that it can be read on phones', () => {
  const figure = pictureFigure({ ...picture(1000, 1500), format: 'svg' }, 'lead');
  expect(figure.properties.className).toEqual(['picture']);
});
