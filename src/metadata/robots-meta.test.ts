import { afterEach, expect, test, vi } from 'vitest';
import { robotsMeta } from './robots-meta.ts';

afterEach(() => vi.unstubAllEnvs());

test('a plain edition welcomes search engines and their large pictures', () => {
  vi.stubEnv('PREVIEW', '');
  expect(robotsMeta({ noindex: false })).toBe('max-image-preview:large');
  expect(robotsMeta({ noindex: true })).toBe('noindex');
});

test('no page of a preview is kept by search engines', () => {
  vi.stubEnv('PREVIEW', '1');
  expect(robotsMeta({ noindex: false })).toBe('noindex');
});
