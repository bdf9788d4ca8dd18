import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedPictures } from '../../articles.ts';
import { fileKey } from '../../cache/page-keys.ts';
import { mediaType, type PictureForm } from '../../model/picture-forms.ts';
import { makeForm, pictureCache } from '../../pictures/make-form.ts';

/** `/bilder/<name>-<digest>-<width>.<ending>`: the pictures of published articles, and no others. */
export const getStaticPaths = (async () =>
  (await publishedPictures()).map(({ form, source }) => ({
    params: { name: form.name },
    props: { form, source },
    // The name holds the digest of the picture.
    cacheKey: fileKey(form.name),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ form: PictureForm; source: string }> = async ({ props: { form, source } }) => {
  const bytes = await makeForm(source, form, pictureCache);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': mediaType(form) } });
};
