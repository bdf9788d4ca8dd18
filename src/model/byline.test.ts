import { describe, expect, it } from 'vitest';
import type { Author } from './article.ts';
import { byline } from './byline.ts';

const person = (name: string): Author => ({ slug: name.toLowerCase(), name, kind: 'person' });
const office = (name: string): Author => ({ slug: name.toLowerCase(), name, kind: 'organization' });
const read = (...authors: Author[]) =>
  byline(authors)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');

describe('the byline', () => {
  it.each([
    [[person('Ada')], 'Von Ada'],
    [[person('Ada'), person('Bo')], 'Von Ada und Bo'],
    [[person('Ada'), person('Bo'), person('Cem')], 'Von Ada, Bo und Cem'],
    [[office('Redaktion')], 'Redaktion'],
    [[office('Redaktion'), office('Datenbüro')], 'Redaktion und Datenbüro'],
    [[person('Ada'), office('Redaktion')], 'Von Ada\u00A0· Redaktion'],
    [[office('Redaktion'), person('Ada'), person('Bo')], 'Von Ada und Bo\u00A0· Redaktion'],
  ])('%#: persons first, behind „Von“, offices set off', (authors, line) => {
    expect(read(...authors)).toBe(line);
  });

  it('keeps two authors of one name apart', () => {
    const [first, second] = [person('Ada'), { ...person('Ada'), slug: 'ada-2' }];
    expect(byline([first, second])).toEqual(['Von ', first, ' und ', second]);
  });
});
