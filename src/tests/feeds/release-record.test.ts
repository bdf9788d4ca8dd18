/** The record of releases, by the commands that editors use. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newPaper } from './paper.ts';

const command = fileURLToPath(new URL('../../commands/release-record.ts', import.meta.url));
const NOW = '2024-11-01T00:00:00Z';
const head = (title: string, published = '2024-10-20T12:00:00+02:00') => [
  `title: "${title}"`,
  'standfirst: "Ein Vorspann mit einem ganzen Satz, der lang genug ist und gut endet."',
  'section: wissen',
  'authors: [redaktion]',
  `published: ${published}`,
];

function paperWithArticles() {
  const paper = newPaper();
  onTestFinished(paper.remove);
  paper.article('alt', head('Was alt ist'), 'Ein Text.');
  paper.article('spaeter', head('Was später kommt', '2099-01-01T00:00:00Z'), 'Ein Text.');
  const run = () => {
    const env = { ...process.env, CONTENT_DIR: paper.contentDir, BUILD_TIME: NOW };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };
  const record = () =>
    readFileSync(join(paper.contentDir, 'release-record.tsv'), 'utf8').split('\n').slice(1);
  return { paper, run, record };
}

describe('npm run release-record', () => {
  it('records what has been published, once, and no article under embargo', () => {
    const { run, record } = paperWithArticles();
    expect(run()).toMatchObject({
      status: 0,
      output: expect.stringContaining('1 neu in release-record.tsv: alt'),
    });
    expect(run()).toMatchObject({ status: 0, output: expect.stringContaining('ist vollständig') });
    expect(record()).toEqual(['tag:umbruch.example,2024:artikel/alt\talt\t2024-10-20T10:00:00Z', '']);
  });

  it('records nothing while a promise is broken', () => {
    const { paper, run, record } = paperWithArticles();
    run();
    const before = record();
    paper.write('articles/alt.md');
    paper.article('neu', head('Was neu ist'), 'Ein Text.');
    expect(run()).toMatchObject({
      status: 1,
      output: expect.stringContaining('Der Artikel „alt“ ist veröffentlicht und fehlt'),
    });
    expect(record()).toEqual(before);
  });
});

it('stops a build that would break a promise, and leaves the published edition as it was', async () => {
  const { paper, run } = paperWithArticles();
  const { folder } = await paper.build(NOW);
  run();
  paper.article('alt', head('Was alt ist', '2024-10-20T13:00:00+02:00'), 'Ein Text.');
  await expect(paper.build(NOW)).rejects.toThrow(
    /alt\.md:6:12 .*Erwartet wird published: 2024-10-20T12:00:00\+02:00/,
  );
  expect(readFileSync(join(folder, 'rss.xml'), 'utf8')).toContain('Sun, 20 Oct 2024 10:00:00 GMT');
});

describe('two branches that record at the same time', () => {
  it('are merged by git without a conflict', () => {
    const folder = mkdtempSync(join(tmpdir(), 'umbruch-merge-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const write = (name: string, ...lines: string[]) => {
      writeFileSync(join(folder, name), ['# Kopf', 'a', ...lines, ''].join('\n'));
      return join(folder, name);
    };
    const files = [write('ours', 'b'), write('base'), write('theirs', 'c')];
    const merged = execFileSync('git', ['merge-file', '-p', '--union', ...files], { encoding: 'utf8' });
    expect(merged.split('\n')).toEqual(['# Kopf', 'a', 'b', 'c', '']);
  });

  it('are merged so because the project says it', () => {
    const attributes = execFileSync('git', ['check-attr', 'merge', 'content/release-record.tsv'], {
      encoding: 'utf8',
    });
    expect(attributes).toContain('merge: union');
  });
});
