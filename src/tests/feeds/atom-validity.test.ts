/**
 * What the W3C's feed validator would say of Atom: its rules as far as they can concern us. The validator itself is no package that could be
 * installed here.
 */
import { describe, expect, it } from 'vitest';
import { sites } from '../built-site.ts';
import {
  ADDRESS,
  children,
  duplicates,
  faultsOf,
  feedsOf,
  measuresOf,
  plain,
  RFC_3339,
  TAG,
  text,
} from './feed-documents.ts';

describe.each(sites)('the Atom feed of $name', (site) => {
  const { atom } = feedsOf(site);
  const { plausible } = measuresOf(site);

  it('is complete, and so are its entries', () => {
    for (const { file, root } of atom) {
      const entries = children(root, 'entry');
      const updated = entries.map((entry) => text(entry, 'updated'));
      expect(TAG.test(text(root, 'id')) && RFC_3339.test(text(root, 'updated')), file).toBe(true);
      expect(text(root, 'updated')).toBe(
        [...updated]
          .sort()
          .at(-1)
          ?.replace(/\.\d+Z/, '.000Z'),
      );
      expect(
        children(root, 'link').map((link) => `${link.getAttribute('rel')} ${link.getAttribute('href')}`),
      ).toEqual([`self ${site.url}${file}`, `alternate ${site.url}`]);
      expect(duplicates(updated), 'the validator warns of equal changes').toEqual([]);
      expect(duplicates(entries.map((entry) => text(entry, 'id')))).toEqual([]);
      for (const entry of entries) {
        const alternates = children(entry, 'link').filter((link) => link.getAttribute('rel') === 'alternate');
        expect(
          faultsOf({
            'id is a tag': TAG.test(text(entry, 'id')),
            'there is one page':
              alternates.length === 1 && ADDRESS.test(alternates[0]?.getAttribute('href') ?? ''),
            'title and summary are plain': plain(text(entry, 'title')) && plain(text(entry, 'summary')),
            'moments are in UTC, in order, and have been':
              RFC_3339.test(text(entry, 'published')) &&
              RFC_3339.test(text(entry, 'updated')) &&
              plausible(text(entry, 'updated')) &&
              Date.parse(text(entry, 'published')) <= Date.parse(text(entry, 'updated')),
            'there is an author with a name':
              children(entry, 'author').length > 0 &&
              children(entry, 'author').every((author) => text(author, 'name') !== ''),
            'categories have terms': children(entry, 'category').every((each) =>
              plain(each.getAttribute('term') ?? ''),
            ),
            'content is HTML': children(entry, 'content')[0]?.getAttribute('type') === 'html',
          }),
          text(entry, 'id'),
        ).toEqual([]);
      }
    }
  });
});
