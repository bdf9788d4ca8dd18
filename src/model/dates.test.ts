import { describe, expect, it } from 'vitest';
import {
  germanDateTime,
  germanDay,
  germanTime,
  germanUpdate,
  germanWeekday,
  isoDay,
  isoWithOffset,
  latest,
  parseTimestamp,
  timestampProblem,
} from './dates.ts';

describe('reading a timestamp', () => {
  it.each([
    ['2024-10-23T17:30:00+02:00', '2024-10-23T15:30:00.000Z'],
    ['2024-10-23T17:30+02:00', '2024-10-23T15:30:00.000Z'],
    ['2024-10-23T15:30:00Z', '2024-10-23T15:30:00.000Z'],
    ['2024-10-23T15:30:00.250Z', '2024-10-23T15:30:00.250Z'],
    ['2024-02-29T23:59:59-11:30', '2024-03-01T11:29:59.000Z'],
  ])('%s is a moment', (text, moment) => {
    expect(parseTimestamp(text)?.toISOString()).toBe(moment);
    expect(timestampProblem(text)).toBeUndefined();
  });

  it.each([
    ['2024-10-23T17:30:00', 'es fehlt der Abstand zur Weltzeit'],
    ['2024-10-23', 'es fehlt die Uhrzeit'],
    ['2024-02-30T10:00:00+01:00', 'diesen Tag gibt es im Kalender nicht'],
    ['2023-02-29T10:00:00+01:00', 'diesen Tag gibt es im Kalender nicht'],
    ['2024-00-10T10:00:00+01:00', 'diesen Tag gibt es im Kalender nicht'],
    ['2024-10-23T24:00:00+02:00', 'diese Uhrzeit gibt es nicht'],
    ['2024-10-23T23:60:00+02:00', 'diese Uhrzeit gibt es nicht'],
    ['2024-10-23T23:00:00+15:00', 'diesen Abstand zur Weltzeit gibt es nicht'],
    ['2024-10-23 17:30:00+02:00', 'das ist kein Zeitpunkt dieser Form'],
    ['23.10.2024, 17.30 Uhr', 'das ist kein Zeitpunkt dieser Form'],
    ['0024-10-23T17:30:00+02:00', 'dieses Jahr kann nicht gemeint sein'],
    ['', 'das ist kein Zeitpunkt dieser Form'],
  ])('%j is none: %s', (text, problem) => {
    expect(timestampProblem(text)).toBe(problem);
    expect(parseTimestamp(text)).toBeUndefined();
  });
});

describe('dates for readers', () => {
  const evening = new Date('2024-10-23T15:30:00Z');

  it('writes day, weekday and time as newspapers do', () => {
    expect(germanDay(evening)).toBe('23.\u00A0Oktober 2024');
    expect(germanWeekday(evening)).toBe('Mittwoch, 23.\u00A0Oktober 2024');
    expect(germanTime(evening)).toBe('17.30\u00A0Uhr');
    expect(germanDateTime(evening)).toBe('23.\u00A0Oktober 2024, 17.30\u00A0Uhr');
  });

  it('names the day of an update only where it is another than that of publication', () => {
    const published = new Date('2024-10-23T15:30:00Z');
    expect(germanUpdate(new Date('2024-10-23T17:05:00Z'), published)).toBe('um 19.05\u00A0Uhr');
    expect(germanUpdate(new Date('2024-10-24T07:00:00Z'), published)).toBe(
      'am 24.\u00A0Oktober 2024, 9\u00A0Uhr',
    );
  });

  it('lets the day of an update end at midnight in Berlin', () => {
    const published = new Date('2024-10-23T15:30:00Z');
    expect(germanUpdate(new Date('2024-10-23T21:59:00Z'), published)).toBe('um 23.59\u00A0Uhr');
    expect(germanUpdate(new Date('2024-10-23T22:05:00Z'), published)).toBe(
      'am 24.\u00A0Oktober 2024, 0.05\u00A0Uhr',
    );
  });

  it('leaves the minutes of a full hour out, midnight too', () => {
    expect(germanTime(new Date('2024-10-23T15:00:00Z'))).toBe('17\u00A0Uhr');
    expect(germanTime(new Date('2024-10-22T22:00:00Z'))).toBe('0\u00A0Uhr');
    expect(germanTime(new Date('2024-10-22T22:05:00Z'))).toBe('0.05\u00A0Uhr');
  });

  it('counts the day in Berlin, not in Greenwich', () => {
    const lateEvening = new Date('2024-12-31T23:30:00Z');
    expect(germanDay(lateEvening)).toBe('1.\u00A0Januar 2025');
    expect(isoDay(lateEvening)).toBe('2025-01-01');
  });
});

describe('timestamps for machines', () => {
  it.each([
    ['in winter', '2024-01-15T12:00:00Z', '2024-01-15T13:00:00+01:00'],
    ['in summer', '2024-07-15T12:00:00Z', '2024-07-15T14:00:00+02:00'],
    ['the second before summer time', '2024-03-31T00:59:59Z', '2024-03-31T01:59:59+01:00'],
    ['the first second of summer time', '2024-03-31T01:00:00Z', '2024-03-31T03:00:00+02:00'],
    ['half past two, the first time', '2024-10-27T00:30:00Z', '2024-10-27T02:30:00+02:00'],
    ['half past two, the second time', '2024-10-27T01:30:00Z', '2024-10-27T02:30:00+01:00'],
    ['before 1900', '1899-06-01T12:00:00Z', '1899-06-01T13:00:00+01:00'],
  ])('%s', (_name, moment, expected) => {
    expect(isoWithOffset(new Date(moment))).toBe(expected);
    expect(parseTimestamp(expected)?.getTime()).toBe(Date.parse(moment));
  });
});

it('finds the latest of some dates, of however many', () => {
  const [first, last] = [new Date('2024-10-23T12:00:00Z'), new Date('2024-10-24T12:00:00Z')];
  expect(latest([first, undefined, last, first])).toBe(last);
  expect(latest(Array.from({ length: 200_000 }, () => first))).toBe(first);
  expect(latest([])).toBeUndefined();
});
