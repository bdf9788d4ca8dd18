import { decompress } from 'wawoff2';

let before: Promise<unknown> = Promise.resolve();

/**
 * WOFF2 → the font that it holds, one after the other: what the decompressor gives lies in its own memory, which the next font takes; so it is
 * copied first.
 * @throws if it is no WOFF2
 */
export function decompressFont(font: Buffer): Promise<Buffer> {
  const own = before.then(async () => Buffer.from(await decompress(font)));
  before = own.catch(() => undefined);
  return own;
}
