import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedArticles } from '../../articles.ts';
import { fileKey } from '../../cache/page-keys.ts';
import { listed } from '../../model/selection.ts';
import { paperPicture, type SharingPicture, sharingPicture } from '../../model/sharing-picture.ts';
import { drawnBy, makeSharingPicture, sharingCache } from '../../sharing/make-sharing-picture.ts';

/** `/teilen/<slug>-<digest>.png`: one picture for each article, and one for the paper. */
export const getStaticPaths = (async () =>
  [paperPicture, ...listed(await publishedArticles()).map(sharingPicture)].map((picture) => ({
    params: { name: picture.name },
    props: { picture },
    // The name holds the digest of the words; faces are no code.
    cacheKey: fileKey(picture.name, drawnBy),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: SharingPicture }> = async ({ props: { picture } }) => {
  const bytes = await makeSharingPicture(picture, sharingCache);
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/png' } });
};
