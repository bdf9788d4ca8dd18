/** What is refused stands in `tests/refused/pictures`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPicture } from './pictures.ts';
import { isTruncated } from './truncated-picture.ts';

const plain = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#c33' } });
const noise = () =>
  sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 120, sigma: 40 },
    },
  });
let folder: string;

/** Head and end as they were, nothing of the picture between them. */
function damaged(bytes: Buffer): Buffer {
  return bytes.map((byte, index) =>
    index > bytes.length * 0.4 && index < bytes.length * 0.8 ? byte ^ 0x5a : byte,
  ) as Buffer;
}

/** The same file, but its header claims another size: 108 million points would take seconds to make. */
function withSize(png: Buffer, width: number, height: number): Buffer {
  const header = png.indexOf('IHDR');
  png.writeUInt32BE(width, header + 4);
  png.writeUInt32BE(height, header + 8);
  png.writeUInt32BE(crc32(png.subarray(header, header + 17)), header + 17);
  return png;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'umbruch-pictures-'));
  mkdirSync(join(folder, 'articles'));
  const write = (name: string, bytes: Buffer | string) =>
    writeFileSync(join(folder, 'articles', name), bytes);
  write('bild.png', await plain().png().toBuffer());
  write('Größe der Brücke.jpg', await plain().jpeg().toBuffer());
  write('gedreht.jpg', await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer());
  write('bild.webp', await plain().webp().toBuffer());
  write('bild.avif', await plain().avif().toBuffer());
  write('bild.gif', await plain().gif().toBuffer());
  write('bild.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"/>');
  write('riesig.png', withSize(await plain().png().toBuffer(), 12_000, 9_000));
  write('bombe.png', withSize(await plain().png().toBuffer(), 30_000, 30_000));
  write('lang.png', withSize(await plain().png().toBuffer(), 1, 20_000));
  for (const format of ['png', 'jpeg', 'avif'] as const)
    write(`verdorben.${format}`, damaged(await noise().toFormat(format).toBuffer()));
  write('u\u0308ber.png', await plain().png().toBuffer());
  write('schwer.png', Buffer.concat([await plain().png().toBuffer(), Buffer.alloc(20_000_000)]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const find = (src: string) => findPicture(folder, 'articles/a.md', src);

describe('a picture beside its article', () => {
  it.each(['png', 'webp', 'gif', 'avif', 'svg'])('is found with its size: %s', async (format) => {
    expect(await find(`./bild.${format}`)).toMatchObject({
      file: `articles/bild.${format}`,
      format,
      width: 40,
      height: 20,
    });
  });

  it('that was turned by the camera has the size that readers see', async () => {
    expect(await find('gedreht.jpg')).toMatchObject({ width: 20, height: 40 });
  });

  it('gets an address of ASCII letters, made of name and content', async () => {
    const found = await find('./Gr%C3%B6%C3%9Fe%20der%20Br%C3%BCcke.jpg');
    expect(found).toMatchObject({ name: expect.stringMatching(/^groesse-der-bruecke-[0-9a-f]{10}$/) });
    expect(await find('./Größe der Brücke.jpg')).toEqual(found);
  });

  it('of too many pixels or bytes is refused', async () => {
    expect(await find('./riesig.png')).toEqual({ problem: expect.stringContaining('12000 × 9000 Punkte') });
    expect(await find('./bombe.png')).toEqual({ problem: expect.stringContaining('30000 × 30000 Punkte') });
    expect(await find('./lang.png')).toEqual({ problem: expect.stringContaining('16000 an jeder Seite') });
    expect(await find('./schwer.png')).toEqual({
      problem: expect.stringContaining('21 MB groß; erlaubt sind 20 MB'),
    });
  });
});

describe('a file that is not what it seems', () => {
  it.each(['png', 'jpeg', 'avif'])('is refused if its middle is damaged: %s', async (format) => {
    expect(await find(`./verdorben.${format}`)).toEqual({ problem: expect.stringContaining('beschädigt') });
  });

  it('is named if only case or a letter differs, or the way in which umlauts are put together', async () => {
    expect(await find('./Bild.png')).toEqual({ problem: expect.stringContaining('gemeint ist bild.png?') });
    expect(await find('./\u00fcber.png')).toEqual({ problem: expect.stringContaining('Umlaute anders') });
  });
});

describe('a file that breaks off', () => {
  it.each(['png', 'jpeg', 'webp', 'heif'] as const)('is noticed: %s', async (format) => {
    const whole = await (format === 'heif' ? plain().avif() : plain().toFormat(format)).toBuffer();
    expect(isTruncated(whole, format)).toBe(false);
    expect(isTruncated(whole.subarray(0, whole.length - 8), format)).toBe(true);
  });

  it('may have something appended behind its end', async () => {
    const whole = await plain().jpeg().toBuffer();
    expect(isTruncated(Buffer.concat([whole, Buffer.alloc(1000)]), 'jpeg')).toBe(false);
  });
});
