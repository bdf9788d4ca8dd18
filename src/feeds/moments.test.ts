import { expect, it } from 'vitest';
import { item } from './feed.test-support.ts';
import { isoUtc, lastChange } from './moments.ts';

it('writes a moment in UTC with Z, whole seconds', () => {
  expect(isoUtc(new Date('2024-10-23T17:30:00.250+02:00'))).toBe('2024-10-23T15:30:00Z');
});

it('dates a feed by the newest change of any item, not by the newest item', () => {
  const items = [
    item({ published: new Date('2024-11-02T00:00:00Z'), modified: new Date('2024-11-02T00:00:00Z') }),
    item({ published: new Date('2024-11-01T00:00:00Z'), modified: new Date('2024-11-05T00:00:00Z') }),
  ];
  expect(lastChange(items)).toEqual(new Date('2024-11-05T00:00:00Z'));
});

it('has no date for a feed without items', () => {
  expect(lastChange([])).toBeUndefined();
});
