import { describe, expect, it } from 'vitest';
import { allForms, feedForm, mediaType, pageForms, portraitForms } from './picture-forms.ts';

const picture = (format: 'svg' | 'png' | 'jpeg' | 'webp' | 'avif' | 'gif', width = 2400, height = 1350) => ({
  name: 'tor-0123456789',
  format,
  width,
  height,
});

describe('the form of a picture that feeds carry', () => {
  it.each([
    ['jpeg', 'jpeg', 'image/jpeg'],
    ['webp', 'jpeg', 'image/jpeg'],
    ['avif', 'jpeg', 'image/jpeg'],
    ['png', 'png', 'image/png'],
    ['gif', 'png', 'image/png'],
    ['svg', 'png', 'image/png'],
  ] as const)('of a file in %s is one in %s, which every reader shows', (format, expected, type) => {
    const form = feedForm(picture(format));
    expect(form.format).toBe(expected);
    expect(mediaType(form)).toBe(type);
  });

  it('is 1200 pixels wide in the picture’s own proportion, and named after its digest', () => {
    expect(feedForm(picture('jpeg'))).toEqual({
      name: 'tor-0123456789-1200.jpg',
      path: '/bilder/tor-0123456789-1200.jpg',
      format: 'jpeg',
      width: 1200,
      height: 675,
    });
  });

  it('is never larger than the picture, and never of no height', () => {
    expect(feedForm(picture('png', 300, 200))).toMatchObject({ width: 300, height: 200 });
    expect(feedForm(picture('png', 2400, 1))).toMatchObject({ width: 1200, height: 1 });
  });
});

describe('the forms that a page needs', () => {
  it('are three widths in a modern format and one that all browsers know', () => {
    const { modern, fallback } = pageForms(picture('jpeg'));
    expect(modern.map(({ width, format }) => [width, format])).toEqual([
      [480, 'webp'],
      [960, 'webp'],
      [1440, 'webp'],
    ]);
    expect(fallback).toMatchObject({ width: 960, format: 'jpeg' });
  });

  it('are fewer for a small picture', () => {
    expect(pageForms(picture('jpeg', 600, 400)).modern.map(({ width }) => width)).toEqual([480, 600]);
    expect(pageForms(picture('jpeg', 300, 200)).modern.map(({ width }) => width)).toEqual([300]);
  });

  it('of a drawing are the drawing itself', () => {
    expect(pageForms(picture('svg'))).toMatchObject({ modern: [], fallback: { name: 'tor-0123456789.svg' } });
  });
});

describe('the forms of a portrait', () => {
  it('are as small as it is shown', () => {
    const { modern, fallback } = portraitForms(picture('jpeg', 1200, 1600));
    expect(modern.map(({ width, height }) => [width, height])).toEqual([
      [240, 320],
      [480, 640],
      [720, 960],
    ]);
    expect(fallback).toMatchObject({ width: 480, format: 'jpeg' });
  });

  it('are published with the one for machines, and no others', () => {
    const portrait = picture('jpeg', 1200, 1600);
    expect(allForms(portrait, portraitForms(portrait)).map(({ width }) => width)).toEqual([
      240, 480, 720, 480, 1200,
    ]);
  });
});

it('lists every file once, those of pages and feeds together', () => {
  const names = allForms(picture('jpeg', 960, 540)).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain(feedForm(picture('jpeg', 960, 540)).name);
});
