import { afterEach, describe, expect, it, vi } from 'vitest';
import { wrongOffset } from './dates/front-matter-dates.ts';
import { readOccasion } from './dates/likely-years.ts';
import { findRelativeDays } from './dates/relative-days.ts';
import { findWrongDates } from './dates/wrong-dates.ts';
import { findWrongTimes } from './dates/wrong-times.ts';
import { findingsOf } from './findings-of.test-support.ts';

const published = new Date('2024-10-23T15:30:00Z');
const wrong = (text: string) =>
  findWrongDates(text, readOccasion([text], published)).map(({ level, message }) => `${level} ${message}`);

describe('dates', () => {
  it.each([
    [
      'Am Mittwoch, 22. Oktober 2024, sprach er.',
      'error Der 22. Oktober 2024 war ein Dienstag, im Text steht Mittwoch.',
    ],
    ['Am Mittwoch, den 22. Oktober 2024, sprach er.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Mittwochabend, dem 22. Oktober 2024, sprach er.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Mittwoch (22. Oktober 2024) sprach er.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Mittwoch, 22.10.2024, sprach er.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Mi., 22.10.2024', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Abend des Mittwochs, 22. Oktober 2024, sprach er.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Mittwoch (22.10.) sprach er.', 'warning Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Samstag, 31. 11., endet die Frist.', 'error Den 31. November gibt es nicht.'],
    ['Am 22. Oktober 2024, einem Mittwoch, sprach er.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    [
      'Am Mittwoch, 22. Oktober, sprach er.',
      'warning Der 22. Oktober 2024 war ein Dienstag, im Text steht Mittwoch.',
    ],
    ['Am Mittwoch, dem 22. Oktober, sprach er.', 'warning Der 22. Oktober 2024 war ein Dienstag'],
    ['Am Karfreitag, dem 4. April 2026, war es kalt.', 'error Der 4. April 2026 war ein Samstag'],
    ['Offen vom 22. Oktober 2024 an, einem Samstag.', 'error Der 22. Oktober 2024 war ein Dienstag'],
    ['Am 31. Juni endet die Frist.', 'error Den 31. Juni gibt es nicht. Der Juni hat 30 Tage.'],
    [
      'Am 30. Februar endet die Frist.',
      'error Den 30. Februar gibt es nicht. Der Februar hat höchstens 29 Tage.',
    ],
    [
      'Am 29. Februar 2023 endet die Frist.',
      'error Den 29. Februar 2023 gibt es nicht. Der Februar 2023 hat 28 Tage.',
    ],
    ['Am 31.04.2024 endet die Frist.', 'error Den 31. April 2024 gibt es nicht.'],
    ['Am 12.13.2024 endet die Frist.', 'error Den 12. 13. 2024 gibt es nicht.'],
    ['Vom 31.6. bis 3.7. ist zu.', 'error Den 31. Juni gibt es nicht.'],
    ['Vom 1.7. bis zum 31. 9.24 ist zu.', 'error Den 31. September 2024 gibt es nicht.'],
    ['Am 32. Oktober endet die Frist.', 'error Den 32. Oktober gibt es nicht.'],
  ])('finds the mistake in „%s“', (text, message) => {
    const [first, ...others] = wrong(text);
    expect(first?.startsWith(message), first).toBe(true);
    expect(others).toEqual([]);
  });

  it.each([
    'Am Dienstag, 22. Oktober 2024, am Dienstagabend, dem 22. Oktober, und am Dienstag, den 22. Oktober.',
    'Am Samstag, 26. Oktober, oder Sonnabend, 26. Oktober 2024.',
    'Am 29. Februar 2024 und am 29. Februar.',
    'Am Montag, 5. Mai, ist noch lange hin.',
    'Am Mittwoch. 22. Oktobertage.',
    'Version 31.6.2 und Kapitel 31.4. und 3.2.',
    'Mit 31.06 Prozent, um 12.30 Uhr, 10.000 Euro, 31.12.2024',
    'Vom 21. bis 23. Oktober 2024.',
    'So 3. Oktober',
    'Am Ostermontag, dem 6. April 2026, am Aschermittwoch, 18. Februar 2026, und am Gründonnerstag, 2. April 2026.',
    'Neu ist die 1.17.25, alt die 1.13.24 (31.6.12).',
    'Am Dienstag (22.10.), Mo., 21. 10., und an Montagen um 10.12 Uhr. Treffpunkt: Sonntag, 10.30. Am Montag 3.2.1 und 3.2 Punkte.',
  ])('leaves „%s“ alone', (text) => {
    expect(wrong(text)).toEqual([]);
  });

  it.each([
    'Am Mittwoch, 22. Oktober, sprach er.',
    'Am 8. Mai 1945 endete der Krieg. Am Freitag, 8. Mai, wird gefeiert.',
    'Am Mittwoch, dem 17. Januar 2024, wurde demonstriert. Am Freitag, dem 19. Januar, fahren sie nach Berlin.',
    'Der Anschlag von 2001 geschah am Dienstag, 11. September.',
  ])('without the day of publication leaves „%s“ alone', (text) => {
    expect(findWrongDates(text, readOccasion([text], undefined))).toEqual([]);
  });

  it.each([
    [
      'Sie demonstrierten am Mittwoch, dem 17. Januar 2024. Am Freitag, dem 20. Januar, fahren sie.',
      'Samstag',
    ],
    ['Vom 30. April 2026 an fahren sie, am Freitag, dem 2. Mai, kommt der Ansturm.', 'Samstag'],
  ])('takes the year from the dates that „%s“ writes out', (text, weekday) => {
    const [first] = findWrongDates(text, readOccasion([text], undefined));
    expect(first?.message).toContain(`war ein ${weekday}`);
  });

  it('knows the year of a date some months off, unless the text speaks of another', () => {
    const inMarch = new Date('2025-03-19T20:15:00Z');
    const find = (text: string) => findWrongDates(text, readOccasion([text], inMarch));
    expect(find('Die Arbeiten beginnen am Montag, dem 8. Juli.')).toHaveLength(1);
    expect(find('Die Arbeiten beginnen am Dienstag, dem 8. Juli.')).toEqual([]);
    expect(find('2024 begannen sie, am Dienstag, dem 6. August.')).toEqual([]);
    expect(find('Begonnen haben sie am Dienstag, dem 6. August.')).toHaveLength(1);
    const inNovember = readOccasion([], new Date('2026-11-20T06:30:00Z'));
    expect(findWrongDates('Sie führt ihn seit Mittwoch, dem 1. April.', inNovember)).toEqual([]);
    expect(findWrongDates('Sie führt ihn seit Dienstag, dem 1. April.', inNovember)).toHaveLength(1);
  });

  it('knows what a clock shows', () => {
    expect(findWrongTimes('um 25.30 Uhr und 12:75 Uhr')).toHaveLength(2);
    expect(findWrongTimes('um 20.15 Uhr, 24 Uhr, 0.00 Uhr, 7 Uhr, 20:15 Uhr')).toEqual([]);
  });

  it('knows the offset of Berlin', () => {
    expect(wrongOffset('2024-10-23T17:30:00+01:00')).toEqual({ level: 'error', expected: '+02:00' });
    expect(wrongOffset('2024-12-23T17:30:00+02:00')).toEqual({ level: 'error', expected: '+01:00' });
    expect(wrongOffset('2024-12-23T17:30:00-05:00')).toEqual({ level: 'warning', expected: '+01:00' });
    expect(wrongOffset('2024-10-23T17:30:00+02:00')).toBeUndefined();
    expect(wrongOffset('2024-10-23T17:30:00Z')).toBeUndefined();
  });

  it('hears „gestern“ in the text, not in quotations', () => {
    expect(findRelativeDays('Gestern kam er. Morgen berät der Rat darüber.')).toHaveLength(2);
    expect(findRelativeDays('Morgen für Morgen. Morgen mit Tee. Das Gestern ist vorbei.')).toEqual([]);
    expect(findRelativeDays('Er kam gestern und geht morgen. „Gestern war gestern“, sagte er.')).toHaveLength(
      2,
    );
    expect(
      findRelativeDays('Am Morgen, heute Morgen, guten morgen, seit heute, die Welt von Morgen'),
    ).toEqual([{ start: 11, word: 'heute Morgen' }]);
  });

  it('compares the timestamps of the front matter', async () => {
    const text = `---
title: "Titel"
published: 2024-10-23T17:30:00+01:00
updated: 2024-10-22T17:30:00+02:00
corrections:
  - { date: 2024-10-20T09:00:00+02:00, text: "Am 31. Juni war nichts." }
---

Er kam gestern.
`;
    expect(await findingsOf(text, ['dates'])).toEqual([
      '3:12 error dates published: In Berlin galt an diesem Tag +02:00, nicht +01:00. Gemeint ist wohl 2024-10-23T17:30:00+02:00.',
      '4:10 error dates updated: 2024-10-22T17:30:00+02:00 liegt vor der Veröffentlichung (2024-10-23T17:30:00+01:00). Bitte eines der beiden berichtigen.',
      '6:13 error dates corrections.date: 2024-10-20T09:00:00+02:00 liegt vor der Veröffentlichung (2024-10-23T17:30:00+01:00). Bitte eines der beiden berichtigen.',
      '6:50 error dates Den 31. Juni gibt es nicht. Der Juni hat 30 Tage. Bitte das Datum prüfen.',
      '9:8 note dates „gestern“ stimmt nur am Tag der Veröffentlichung. Besser den Wochentag oder das Datum nennen.',
    ]);
  });

  describe('that are still to come', () => {
    afterEach(() => vi.unstubAllEnvs());
    const found = (published: string, dates: string, now = '2024-10-23T18:00:00+02:00') => {
      vi.stubEnv('BUILD_TIME', now);
      return findingsOf(`---\ntitle: "Titel"\npublished: ${published}\n${dates}\n---\n\nEin Satz.\n`, [
        'dates',
      ]);
    };
    const TODAY = '2024-10-23T17:30:00+02:00';

    it.each([
      [
        'updated: 2024-10-24T19:05:00+02:00',
        '4:10 warning dates updated: 2024-10-24T19:05:00+02:00 liegt in der Zukunft. Erwartet wird ein Zeitpunkt, der schon war. Beispiel: updated: 2024-10-23T18:00:00+02:00',
      ],
      [
        'corrections:\n  - { date: 2042-10-24T09:00:00+02:00, text: "Das stimmte nicht." }',
        '5:13 warning dates corrections.date: 2042-10-24T09:00:00+02:00 liegt in der Zukunft. Erwartet wird ein Zeitpunkt, der schon war. Beispiel: date: 2024-10-23T18:00:00+02:00',
      ],
      [
        'withdrawn: { date: 2024-11-01T10:00:00+01:00, reason: "Grund." }',
        '4:20 warning dates withdrawn.date: 2024-11-01T10:00:00+01:00 liegt in der Zukunft. Erwartet wird ein Zeitpunkt, der schon war. Zurückgezogen ist der Artikel schon jetzt, nicht erst dann. Beispiel: date: 2024-10-23T18:00:00+02:00',
      ],
    ])('finds „%s“', async (dates, message) => {
      expect(await found(TODAY, dates)).toEqual([message]);
    });

    it('lets an article under embargo carry moments up to its publication', async () => {
      const embargoed = '2024-10-25T06:00:00+02:00';
      expect(await found(embargoed, `updated: ${embargoed}`)).toEqual([]);
      expect(await found(embargoed, 'updated: 2024-10-25T06:05:00+02:00')).toEqual([
        '4:10 warning dates updated: 2024-10-25T06:05:00+02:00 liegt in der Zukunft. Erwartet wird spätestens der Zeitpunkt der Veröffentlichung. Beispiel: updated: 2024-10-25T06:00:00+02:00',
      ]);
    });

    it('goes by the clock where no BUILD_TIME is set, and lets the past and this very moment be', async () => {
      expect(await found(TODAY, 'updated: 2999-01-01T00:00:00+01:00', '')).toHaveLength(1);
      expect(await found(TODAY, 'updated: 2024-10-24T19:05:00+02:00', '')).toEqual([]);
      expect(await found(TODAY, 'updated: 2024-10-23T18:00:00+02:00')).toEqual([]);
    });
  });
});
