import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from '../source-files.ts';

const files = new Map(sourceFiles().map((file) => [file.path, file]));
/** Only says where things are kept and whether they may be used again. */
const keeping = 'cache';

/**
 * What builds keep by a digest of a part of the code: the file that says which part, the code that makes what is kept, and what of that code
 * has no effect on it.
 */
const KEPT = [
  { what: 'bodies', in: 'cache/body-cache.ts', madeBy: 'markdown/pipeline.ts', apart: [keeping] },
  { what: 'findings', in: 'loader/memory.ts', madeBy: 'loader/read-content.ts', apart: [keeping] },
  {
    what: 'search indexes',
    in: 'search/build-index.ts',
    madeBy: 'search/build-index.ts',
    apart: [keeping],
  },
  {
    what: 'pictures',
    in: 'pictures/make-form.ts',
    madeBy: 'pictures/make-form.ts',
    // Forms are made of their sizes alone; where they are published is no matter.
    apart: [keeping, 'model/addresses.ts', 'model/article.ts', 'site.ts', 'interface.ts'],
  },
  {
    what: 'pictures of shared links',
    in: 'sharing/make-sharing-picture.ts',
    madeBy: 'sharing/make-sharing-picture.ts',
    // The words that are drawn, the wordmark and the host are in the name.
    apart: [keeping, 'model/addresses.ts', 'model/article.ts', 'site.ts', 'interface.ts'],
  },
];

test.each(KEPT)(
  'all code that makes $what decides whether they may be used again',
  ({ in: path, madeBy, apart }) => {
    const parts = partsIn(files.get(path));
    const unwatched = reachedFrom(madeBy).filter(
      (file) => ![...parts, ...apart].some((part) => file === part || file.startsWith(`${part}/`)),
    );
    expect(unwatched, `belong into the list in ${path}`).toEqual([]);
  },
);

/** The rooms and files that a module gives to `codeVersion`. */
function partsIn(file: SourceFile | undefined): string[] {
  const list = /(?:codeVersion\(|\bROOMS = )\[([^\]]+)\]/.exec(file?.text ?? '')?.[1];
  if (list === undefined) throw new Error(`${file?.path} names no part of the code`);
  return [...list.matchAll(/'([^']+)'/g)].map(([, part]) => part as string);
}

/** A module and all that it imports, near and far. */
function reachedFrom(start: string, seen = new Set<string>()): string[] {
  if (!seen.has(start)) {
    seen.add(start);
    for (const path of files.get(start)?.imports ?? []) reachedFrom(path, seen);
  }
  return [...seen];
}
