import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decompressFont } from './decompress-font.ts';

const fonts = ['umbruch-sans', 'umbruch-serif', 'umbruch-serif-italic'].map((name) =>
  readFileSync(`public/fonts/${name}.woff2`),
);

test('fonts that are decompressed at once come out as one by one', async () => {
  const together = await Promise.all(fonts.map(decompressFont));
  for (const [index, font] of fonts.entries())
    expect((await decompressFont(font)).equals(together[index] as Buffer)).toBe(true);
});

test('what is no font spoils nothing for the next one', async () => {
  await expect(decompressFont(Buffer.from('kein Font'))).rejects.toThrow('WOFF2');
  expect((await decompressFont(fonts[0] as Buffer)).length).toBeGreaterThan(10_000);
});
