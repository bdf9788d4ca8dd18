import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';

const hit = (raw_content: string, ...words: string[]) => ({
  raw_content,
  locations: raw_content.split(' ').flatMap((word, at) => (words.includes(word) ? [at] : [])),
});
const shown = (passages: ReturnType<typeof extract>) =>
  passages
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')
    .trim();
const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

describe('an extract', () => {
  test('marks what was found, without the punctuation round it', () => {
    expect(shown(extract(hit('Er sagte: „Häuser“, nichts &lt;weiter&gt;. ⁂ Titel', '„Häuser“,')))).toBe(
      'Er sagte: „[Häuser]“, nichts <weiter>.',
    );
  });

  test('shows the passage in which most was found', () => {
    const text = `Haus ${filler(60)} ein Haus am Haus ${filler(60)}`;
    const passage = shown(extract(hit(text, 'Haus')));
    expect(passage).toMatch(/^… w\d+ .*ein \[Haus\] am \[Haus\] w0 .*…$/);
    expect(passage.split(' ').length).toBeLessThan(36);
  });

  test('marks the compound of which a part was found', () => {
    expect(
      shown(
        extract(
          hit('Das Bundesverfassungsgericht entschied. ⁂ Streit gericht verfassungsgericht', 'gericht'),
        ),
      ),
    ).toBe('Das [Bundesverfassungsgericht] entschied.');
  });

  test('marks a word with letters that the reader could not type', () => {
    expect(shown(extract(hit('In Łódź gesprochen. ⁂ Titel lodz', 'lodz')))).toBe('In [Łódź] gesprochen.');
  });

  test('never shows what only the index needs', () => {
    expect(shown(extract(hit('Kurzer Text. ⁂ Krieg und gericht', 'Krieg')))).toBe('Kurzer Text.');
  });
});
