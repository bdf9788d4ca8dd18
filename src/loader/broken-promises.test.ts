import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleSchema } from '../model/schema.ts';
import { brokenPromises } from './broken-promises.ts';
import { readFrontMatter } from './front-matter.ts';
import type { RecordedAddress } from './release-record.ts';

const FIRST = '2024-10-23T15:30:00Z';
const id = (slug: string) => `tag:umbruch.example,2024:artikel/${slug}`;
const recorded = (line: number, oldest: string, slug = oldest, published = FIRST): RecordedAddress => ({
  id: id(oldest),
  slug,
  published,
  line,
});

/** An article as the loader read it; a front matter with mistakes has no `data`. */
function article(slug: string, more = '') {
  const published = more.includes('published:') ? '' : 'published: 2024-10-23T17:30:00+02:00\n';
  const source = `---\ntitle: T\nstandfirst: S.\nsection: wissen\nauthors: [x]\n${published}${more}\n---\n`;
  const frontMatter = readFrontMatter(source);
  const { data } = articleSchema.safeParse(frontMatter.data);
  const file = `articles/${slug}.md`;
  return { slug, file, path: resolve('content', file), frontMatter, data };
}

const broken = (addresses: readonly RecordedAddress[], ...articles: ReturnType<typeof article>[]) =>
  brokenPromises('content', addresses, articles).map(
    ({ file, line, message }) => `${file}:${line} ${message}`,
  );

describe('a change that keeps every promise', () => {
  it.each([
    ['nothing', article('a')],
    ['a renamed file that names its old address', article('b', 'formerSlugs: [a]')],
    ['a file renamed twice', article('c', 'formerSlugs: [a, b]')],
    ['a correction', article('a', 'updated: 2024-10-24T10:00:00+02:00')],
    ['a withdrawal', article('a', 'withdrawn: { date: 2024-11-01T10:00:00+01:00, reason: "R." }')],
    ['the same moment in another time zone', article('a', 'published: 2024-10-23T15:30:00Z')],
  ])('is told of nothing: %s', (_, changed) => {
    expect(broken([recorded(1, 'a')], changed)).toEqual([]);
  });

  it('is a new article beside the recorded ones', () => {
    expect(broken([recorded(1, 'a')], article('a'), article('neu'))).toEqual([]);
  });

  it('is either of two first dates that a merge of two branches has left', () => {
    const both = [recorded(1, 'a', 'a', '2024-10-23T14:00:00Z'), recorded(2, 'a')];
    expect(broken(both, article('a'))).toEqual([]);
  });
});

describe('a change that would break subscriptions or links', () => {
  it('refuses a deleted article at its line of the record, and says how to withdraw it', () => {
    expect(broken([recorded(4, 'a')])).toEqual([
      expect.stringMatching(
        /^content\/release-record\.tsv:4 Der Artikel „a“ ist veröffentlicht und fehlt jetzt\..*formerSlugs: \[a\].*withdrawn:/,
      ),
    ]);
  });

  it('tells of a deleted article once, however many addresses it had', () => {
    const found = broken([recorded(1, 'a'), recorded(2, 'a', 'b')]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('formerSlugs: [a, b]');
  });

  it('tells of everything at once that is wrong with one article', () => {
    const changed = article('a', 'published: 2024-10-23T17:30:01+02:00\ndraft: true');
    expect(broken([recorded(1, 'a'), recorded(2, 'a', 'b')], changed)).toEqual([
      expect.stringMatching(/:7 draft: /),
      expect.stringMatching(/:6 published: .*Erwartet wird published: 2024-10-23T17:30:00\+02:00$/),
      expect.stringMatching(/formerSlugs: „b“ .*Beispiel: formerSlugs: \[b\]$/),
    ]);
  });

  it('refuses a renamed file that lost its oldest name, and gives the whole list', () => {
    expect(broken([recorded(1, 'a'), recorded(2, 'a', 'b')], article('c', 'formerSlugs: [b]'))).toEqual([
      expect.stringMatching(/steht jetzt in articles\/c\.md.*Beispiel: formerSlugs: \[a, b\]$/),
    ]);
  });

  it('refuses an older name put before the first, since the identifier would change', () => {
    expect(broken([recorded(1, 'a')], article('a', 'formerSlugs: [uralt]'))).toEqual([
      expect.stringMatching(/hätte dort aber eine andere Kennung.*Beispiel: formerSlugs: \[a\]$/),
    ]);
  });

  it('refuses a moved first date at its place and states the right one', () => {
    expect(broken([recorded(1, 'a')], article('a', 'published: 2024-10-23T18:00:00+02:00'))).toEqual([
      expect.stringMatching(
        /^content\/articles\/a\.md:6 .*Erwartet wird published: 2024-10-23T17:30:00\+02:00$/,
      ),
    ]);
  });

  it('refuses a first date moved into the future, which would hide the article again', () => {
    expect(broken([recorded(1, 'a')], article('a', 'published: 2099-01-01T00:00:00Z'))).toHaveLength(1);
  });

  it('refuses to make a draft of it again', () => {
    expect(broken([recorded(1, 'a')], article('a', 'draft: true'))).toEqual([
      expect.stringMatching(/^content\/articles\/a\.md:7 draft: .*withdrawn:/),
    ]);
  });

  it('refuses a former address that was struck out', () => {
    const addresses = [recorded(1, 'a'), recorded(2, 'a', 'b'), recorded(3, 'a', 'c')];
    expect(broken(addresses, article('c', 'formerSlugs: [a]'))).toEqual([
      expect.stringMatching(/^content\/articles\/c\.md:7 formerSlugs: „b“ war eine Adresse.*\[a, b\]$/),
    ]);
  });

  it('refuses another `site.tag` in one message, not in one for each article', () => {
    const foreign = [recorded(2, 'a'), recorded(3, 'b')].map((each) => ({
      ...each,
      id: each.id.replace('umbruch.example', 'anders.example'),
    }));
    expect(broken(foreign, article('a'), article('b'))).toEqual([
      expect.stringMatching(/:2 Die Kennung „tag:anders\.example.*site\.tag/),
    ]);
  });
});

describe('an article whose front matter has a mistake', () => {
  it.each([
    ['under its own name', article('a', 'standfrist: x')],
    ['under a new name', article('b', 'formerSlugs: [a]\nstandfrist: x')],
  ])('%s is not reported as missing as well', (_, unread) => {
    expect(unread.data).toBeUndefined();
    expect(broken([recorded(1, 'a')], unread)).toEqual([]);
  });
});

it('reads no file again of which there is nothing to tell: an archive is large', () => {
  const remembered = article('b', 'formerSlugs: [a]');
  Object.defineProperty(remembered, 'frontMatter', {
    get: () => {
      throw new Error('read again');
    },
  });
  expect(broken([recorded(1, 'a'), recorded(2, 'a', 'b')], remembered)).toEqual([]);
});
