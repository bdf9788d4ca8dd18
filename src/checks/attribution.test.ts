import { describe, expect, it } from 'vitest';
import { findLonelyQuotations } from './attribution.ts';
import { findingsOf } from './findings-of.test-support.ts';

const QUOTE = '„Das wird ein langer und sehr kalter Winter.“';

describe('attribution', () => {
  it.each([
    QUOTE,
    `${QUOTE} Danach war es still.`,
    `Das sagte sie. Die Stadt ist klein. Der Winter ist lang. ${QUOTE} Die Gemeinde hat kein Salz.`,
  ])('asks who speaks in %s', (paragraph) => {
    expect(findLonelyQuotations(paragraph, ['Es schneite.'])).toHaveLength(1);
  });

  it.each([
    [`${QUOTE}, sagte sie.`, ''],
    [`${QUOTE} Das sind Eva Musters Worte.`, ''],
    [`Laut Bericht ${QUOTE}`, ''],
    ['„Ein kurzes Wort“ fiel.', ''],
    [`${QUOTE.replace('.', '')}, wetterte er.`, ''],
    [QUOTE, 'Sie fasste zusammen:'],
    [`Der Trainer winkt ab. ${QUOTE}`, ''],
    [`Die Stadt ist klein. ${QUOTE} Muster lacht.`, ''],
    [QUOTE, '„Es wird kalt“, sagte sie.'],
  ])('knows the speaker of %s after „%s“', (paragraph, before) => {
    expect(findLonelyQuotations(paragraph, [before], new Set(['Muster']))).toEqual([]);
  });

  it('only notes it, and not in interviews', async () => {
    expect((await findingsOf(`Es schneite.\n\n${QUOTE}\n`, ['attribution']))[0]).toMatch(
      /^3:1 note attribution Wer sagt/,
    );
    expect(await findingsOf(`---\ngenre: interview\n---\n\n${QUOTE}\n`, ['attribution'])).toEqual([]);
  });
});
