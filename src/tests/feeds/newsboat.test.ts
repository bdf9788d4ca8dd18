/** What a subscriber sees between two builds, by a real reader. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPaper } from './paper.ts';

const installed = spawnSync('newsboat', ['-v']).error === undefined;
if (!installed) console.warn('newsboat is not installed: what its subscribers see is not tested here.');

interface Item {
  readonly guid: string;
  readonly title: string;
  readonly author: string;
  readonly url: string;
  readonly pubDate: number;
  readonly content: string;
  readonly unread: number;
}

const ABOUT = ['section: wissen', 'authors: [redaktion]'];
const STANDFIRST = 'standfirst: "Ein Vorspann mit einem ganzen Satz, der lang genug ist und gut endet."';
const head = (title: string, more: readonly string[] = []) => [
  `title: "${title}"`,
  STANDFIRST,
  ...ABOUT,
  'published: 2024-10-20T12:00:00+02:00',
  ...more,
];

describe.skipIf(!installed)('a subscriber with newsboat', () => {
  const paper = newPaper();
  const reader = mkdtempSync(join(tmpdir(), 'umbruch-newsboat-'));
  /** Looks for news in a feed; gives all items by guid, and marks them as read. */
  function look(feed: string): Map<string, Item> {
    writeFileSync(join(reader, 'urls'), `file://${feed}\n`);
    writeFileSync(join(reader, 'config'), '');
    const at = (file: string) => join(reader, file);
    execFileSync('newsboat', ['-u', at('urls'), '-c', at('cache.db'), '-C', at('config'), '-x', 'reload'], {
      env: { ...process.env, HOME: reader },
    });
    const database = new DatabaseSync(at('cache.db'));
    const items = database.prepare('select * from rss_item').all() as unknown as Item[];
    database.exec('update rss_item set unread = 0');
    database.close();
    return new Map(items.map((item) => [item.guid.replace(/^.*artikel\//, ''), item]));
  }
  const unread = (items: ReadonlyMap<string, Item>) =>
    [...items.values()].filter((item) => item.unread === 1);

  let first: Map<string, Item>;
  let unchanged: Map<string, Item>;
  let changed: Map<string, Item>;

  beforeAll(async () => {
    paper.article('bleibt', head('Was bleibt'), 'Dieser Text bleibt, wie er ist.');
    paper.article('falsch', head('Was falsch war'), 'Die Brücke ist zehn Meter lang.');
    paper.article('alter-name', head('Was umzieht'), 'Dieser Text bekommt eine neue Adresse.');
    paper.article('zu-viel', head('Was verschwindet'), 'Dieser Satz sollte nie gedruckt werden.');
    // The feed's address is the subscription: it stays the same, whatever edition lies behind it.
    const { folder } = await paper.build('2024-10-25T12:00:00Z');
    const feed = join(folder, '../../site/rss.xml');
    first = look(feed);
    await paper.build('2024-10-26T12:00:00Z');
    unchanged = look(feed);
    paper.article(
      'falsch',
      head('Was falsch war', [
        'corrections: [{ date: 2024-10-26T13:00:00+02:00, text: "In einer früheren Fassung hieß es, sie sei zehn Meter lang." }]',
      ]),
      'Die Brücke ist elf Meter lang.',
    );
    paper.write('articles/alter-name.md');
    paper.article(
      'neuer-name',
      head('Was umgezogen ist', ['formerSlugs: [alter-name]']),
      'Dieser Text hat eine neue Adresse.',
    );
    paper.article(
      'zu-viel',
      head('Was verschwindet', [
        'withdrawn: { date: 2024-10-26T13:00:00+02:00, reason: "Der Artikel beruhte auf einer Verwechslung." }',
      ]),
      'Dieser Satz sollte nie gedruckt werden.',
    );
    paper.article('neu', head('Was dazukommt'), 'Dieser Text ist neu.');
    await paper.build('2024-10-27T12:00:00Z');
    changed = look(feed);
  });

  afterAll(() => {
    paper.remove();
    rmSync(reader, { recursive: true, force: true });
  });

  it('gets every article with title, author, address and moment', () => {
    expect([...first.keys()].sort()).toEqual(['alter-name', 'bleibt', 'falsch', 'zu-viel']);
    expect(first.get('bleibt')).toMatchObject({
      title: 'Was bleibt',
      author: 'Redaktion',
      url: 'https://example.org/artikel/bleibt/',
      pubDate: Date.parse('2024-10-20T10:00:00Z') / 1000,
      content: '<p>Dieser Text bleibt, wie er ist.</p>',
      unread: 1,
    });
  });

  it('sees nothing where nothing has changed', () => {
    expect(unread(unchanged)).toEqual([]);
    expect(unchanged.size).toBe(first.size);
  });

  it('finds a correction in its place, still read', () => {
    const item = changed.get('falsch');
    expect(item?.content).toContain('elf Meter');
    expect(item?.content).toContain('Korrektur, 26.\u00A0Oktober 2024:');
    expect(item).toMatchObject({ unread: 0, pubDate: first.get('falsch')?.pubDate });
  });

  it('finds a renamed article under its new address, still read', () => {
    expect(changed.get('alter-name')).toMatchObject({
      title: 'Was umgezogen ist',
      url: 'https://example.org/artikel/neuer-name/',
      unread: 0,
    });
    expect(changed.has('neuer-name')).toBe(false);
  });

  it('finds the notice in the place of a withdrawn article', () => {
    const item = changed.get('zu-viel');
    expect(item?.title).toBe('Zurückgezogen: Was verschwindet');
    expect(item?.content).toBe('<p>Der Artikel beruhte auf einer Verwechslung.</p>');
  });

  it('sees one new article as one new item, and nothing else', () => {
    expect(unread(changed).map(({ title }) => title)).toEqual(['Was dazukommt']);
    expect(changed.size).toBe(5);
  });
});
