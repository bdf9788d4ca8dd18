import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedPictures } from '../../articles.ts';

/** `/bilder/<name>-<digest>.<ending>`: the pictures of published articles, and no others. */
export const getStaticPaths = (async () =>
  (await publishedPictures()).map(({ path, source }) => ({
    params: { name: basename(path) },
    props: { source },
  }))) satisfies GetStaticPaths;

const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
};

export const GET: APIRoute<{ source: string }> = async ({ params, props }) => {
  const ending = params.name?.split('.').at(-1) ?? '';
  return new Response(new Uint8Array(await readFile(props.source)), {
    headers: { 'Content-Type': TYPES[ending] ?? 'application/octet-stream' },
  });
};
