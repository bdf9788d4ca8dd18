/** Picture file → one of its published forms, by Astro's image service; kept by name, which holds the picture's digest. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import sharpService from 'astro/assets/services/sharp';
import { codeVersion } from '../cache/build-cache.ts';
import { keepBytes, keptBytes } from '../cache/kept-bytes.ts';
import type { PictureForm } from '../model/picture-forms.ts';

const QUALITY = { webp: 78, jpeg: 80, png: 90, svg: 100 } as const;
/** Where forms are kept between builds; the project's own cache folder, since their names hold the pictures' digests. */
export const pictureCache = resolve('node_modules/.cache/umbruch/pictures');
/** Part of every kept file's name: what other code or another image library has made is not used again. */
const version = codeVersion(['pictures', 'model/picture-forms.ts']);

/**
 * @param source absolute path of the original
 * @param form what is wanted; a drawing's own form is the file as it is
 * @param cache folder in which forms are kept between builds
 * @returns the bytes; metadata of the original (place, camera, author) is not in them
 */
export async function makeForm(source: string, form: PictureForm, cache: string): Promise<Buffer> {
  if (form.format === 'svg') return readFile(source);
  const kept = join(cache, `${version}-${form.name}`);
  const before = keptBytes(kept);
  if (before) return before;
  const config = { service: { entrypoint: 'astro/assets/services/sharp', config: {} } };
  const transform = {
    src: source,
    width: form.width,
    height: form.height,
    format: form.format,
    quality: QUALITY[form.format],
    fit: 'fill',
    // Transparency would turn black in a JPEG, and a drawing's dark lines would vanish in a dark feed reader.
    ...(form.format === 'jpeg' || source.endsWith('.svg') ? { background: '#ffffff' } : {}),
  };
  const { data } = await sharpService.transform(
    new Uint8Array(await readFile(source)),
    transform as never,
    { ...config, dangerouslyProcessSVG: true } as never,
    console as never,
  );
  keepBytes(kept, data);
  return Buffer.from(data);
}
