import { describe, expect, it } from 'vitest';
import { article } from './article.test-support.ts';
import { nextChange } from './next-change.ts';

const next = (now: string, ...frontMatter: Record<string, unknown>[]) =>
  nextChange(
    frontMatter.map((data) => article(data)),
    new Date(now),
  ).toISOString();
const OLD = { published: '2020-01-01T12:00:00+01:00' };

describe('a site changes without a change of its files', () => {
  it('at midnight in its own time zone, at the latest', () => {
    expect(next('2024-10-23T12:34:56.789+02:00', OLD)).toBe('2024-10-23T22:00:00.000Z');
    expect(next('2024-10-23T23:59:59+02:00')).toBe('2024-10-23T22:00:00.000Z');
    expect(next('2024-10-24T00:00:00+02:00')).toBe('2024-10-24T22:00:00.000Z');
  });

  it.each([
    ['shorter', '2024-03-31T01:00:00+01:00', '2024-03-31T22:00:00.000Z'],
    ['longer', '2024-10-27T00:00:00+02:00', '2024-10-27T23:00:00.000Z'],
  ])('at midnight of the day that a change of the clocks makes %s', (_, now, expected) => {
    expect(next(now)).toBe(expected);
  });

  it('when an embargo passes', () => {
    const embargo = { published: '2024-10-23T17:30:00+02:00' };
    expect(next('2024-10-23T12:00:00+02:00', OLD, embargo)).toBe('2024-10-23T15:30:00.000Z');
    expect(next('2024-10-23T17:30:00+02:00', OLD, embargo)).toBe('2024-10-23T22:00:00.000Z');
  });

  it('when news have been out for two days', () => {
    const news = { published: '2024-10-23T17:30:00+02:00' };
    expect(next('2024-10-25T17:30:00+02:00', news)).toBe('2024-10-25T15:30:00.001Z');
    expect(next('2024-10-25T17:30:00.001+02:00', news)).toBe('2024-10-25T22:00:00.000Z');
  });

  it('when a date comes that lay ahead', () => {
    const corrections = [{ date: '2024-10-23T15:00:00+02:00', text: 'Es waren drei.' }];
    expect(next('2024-10-23T12:00:00+02:00', { ...OLD, corrections })).toBe('2024-10-23T13:00:00.000Z');
    expect(next('2024-10-23T12:00:00+02:00', { ...OLD, updated: '2024-10-23T14:00:00+02:00' })).toBe(
      '2024-10-23T12:00:00.000Z',
    );
  });
});
