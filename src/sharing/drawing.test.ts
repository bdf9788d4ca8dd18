import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { keepBytes } from '../cache/kept-bytes.ts';
import { paperPicture, sharingPicture } from '../model/sharing-picture.ts';
import { drawing } from './drawing.ts';
import { makeSharingPicture } from './make-sharing-picture.ts';

const section = { id: 'politik', name: 'Politik', path: '/' };
const genre = { id: 'news', name: 'Nachricht' };
const long = 'Kriegsdienstverweigerungsgesetzänderungsverordnungsentwurf';

describe('the drawing', () => {
  test('needs no font of the machine: it holds outlines only', async () => {
    const svg = await drawing(paperPicture);
    expect(svg.match(/<(\w+)/g)?.filter((name, at, all) => all.indexOf(name) === at)).toEqual([
      '<svg',
      '<rect',
      '<g',
      '<path',
    ]);
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(30);
  });

  test.each(['Ελλάδα', '🌧️'])(
    'gives no room to the kicker „%s“, which the face cannot draw',
    async (kicker) => {
      const drawn = (line?: string) =>
        drawing(sharingPicture({ slug: 'a', kicker: line, titleWithHints: 'Regen', section, genre }));
      expect(await drawn(kicker)).toBe(await drawn());
      expect(await drawn('Wetter')).not.toBe(await drawn());
    },
  );

  test.each(['Kurz', long, `${long} ${long}`, 'Wort '.repeat(22), '„Łódź“'])(
    'keeps every letter of „%s“ within its margins',
    async (titleWithHints) => {
      const { width, height, ...picture } = sharingPicture({
        slug: 'a',
        kicker: 'Dachzeile',
        titleWithHints,
        section,
        genre,
      });
      const image = await makeSharingPicture({ ...picture, width, height }, temporary());
      const ground = { r: 251, g: 249, b: 244 };
      for (const [left, top] of [
        [0, 0],
        [width - 60, 0],
      ] as const) {
        const { data } = await sharp(image)
          .extract({ left, top, width: 60, height })
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const colours = new Set(
          Array.from({ length: data.length / 3 }, (_, at) => data.readUIntBE(at * 3, 3)),
        );
        // Nothing but the ground, which the palette may shift by a hair.
        expect(colours.size).toBe(1);
        const [colour = 0] = colours;
        for (const [channel, shift] of [
          [ground.r, 16],
          [ground.g, 8],
          [ground.b, 0],
        ] as const)
          expect(Math.abs(((colour >> shift) & 255) - channel)).toBeLessThanOrEqual(2);
      }
    },
  );
});

describe('a sharing picture', () => {
  test('is a PNG of the size that its page announces, the same bytes each time', async () => {
    const bytes = await makeSharingPicture(paperPicture, temporary());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect((await makeSharingPicture(paperPicture, temporary())).equals(bytes)).toBe(true);
    expect(bytes.length).toBeLessThan(100_000);
  });

  test('is drawn once and kept', async () => {
    const folder = temporary();
    await makeSharingPicture(paperPicture, folder);
    const [file = ''] = readdirSync(folder);
    keepBytes(join(folder, file), Buffer.from('kept'));
    expect(String(await makeSharingPicture(paperPicture, folder))).toBe('kept');
  });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-sharing-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
