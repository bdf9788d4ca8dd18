/**
 * `npm run bench`: how long builds take, and where the time goes. Makes N articles and builds in each situation of a newsroom; what need
 * not be done at once (search, pictures of shared links, compression) is told apart. Never part of a test: figures depend on the machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeContent, writeArticle } from './bench/make-content.ts';
import { type Measured, measureBuild } from './bench/measure-build.ts';
import { otherSystems } from './bench/other-systems.ts';
import { changeTemplate, copyProject } from './bench/project-copy.ts';
import { printTables } from './bench/tables.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `npm run bench [-- Options]

  --articles N,N,…   sizes of the archive (100,1000,10000)
  --no-precompress   without compressed files, which take most of the first build
  --compare          measure Hugo and Eleventy with the same articles, where they are installed (hugo, eleventy)
  --json             print JSON instead of tables`;

/** An article a tenth of a day, as the bench makes them. */
const TEN_DAYS = 100;

const { sizes, precompress, compare, json } = readArguments(
  HELP,
  {
    allowNegative: true,
    options: {
      articles: { type: 'string', default: '100,1000,10000' },
      precompress: { type: 'boolean', default: true },
      compare: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  },
  ({ values }) => {
    const sizes = values.articles.split(',').map(Number);
    if (!sizes.every((size) => size > 0))
      throw new Error(`--articles expects numbers; ${values.articles} came`);
    return { ...values, sizes };
  },
  ({ message }) => message,
);

/** Situations in the order in which they are measured; each changes what the one before has left. */
async function measure(articles: number, folder: string): Promise<Record<string, Record<string, Measured>>> {
  const content = join(folder, 'content');
  const project = join(folder, 'project');
  const edit = (edition: number) => writeArticle(content, Math.floor(articles / 2), edition);
  const add = async (first: number, count: number) => {
    for (let number = first; number < first + count; number++) await writeArticle(content, number, 0);
  };
  const situations: [string, () => unknown][] = [
    ['from nothing', () => undefined],
    ['nothing changed', () => undefined],
    ['template changed', () => changeTemplate(project)],
    ['ten days', () => add(articles, TEN_DAYS)],
    // Last, as in a newsroom that has published before: there are editions then that a new one can be made of.
    ['one edited', () => edit(1)],
    ['one new', () => add(articles + TEN_DAYS, 1)],
  ];
  await makeContent(content, articles);
  await copyProject(project);
  const results: Record<string, Record<string, Measured>> = {};
  const others = compare ? await otherSystems(folder, content) : [];
  for (const [situation, prepare] of situations) {
    await prepare();
    const own = measureBuild(project, content, precompress);
    results[situation] = { umbruch: own };
    for (const { name, build } of others) results[situation][name] = build();
    if (!json) console.error(`${articles} articles, ${situation}: ${own.seconds.toFixed(1)} s`);
  }
  return results;
}

const results: Record<string, Record<string, Record<string, Measured>>> = {};
const folder = await mkdtemp(join(tmpdir(), 'umbruch-bench-'));
try {
  for (const size of sizes) results[size] = await measure(size, join(folder, `${size}`));
} finally {
  // Not before all is measured: for minutes after a removal ext4 needs several times as long to make a file.
  await rm(folder, { recursive: true, force: true });
}
if (json) console.log(JSON.stringify(results, undefined, 2));
else printTables(results);
