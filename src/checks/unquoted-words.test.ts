import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';

describe('words that stand in no quotation marks', () => {
  it.each([
    [
      'Muster sagte, das sei nun einmal so.',
      'das sei nun einmal so',
      ['warning Das gibt der Text nur in indirekter'],
    ],
    [
      'Muster nannte, es sei denn im Zorn, keinen Grund.',
      'keinen Grund',
      ['note Das steht im Text ohne Anf'],
    ],
    ['Muster ging. Das Dorf wartet noch.', 'Das Dorf wartet noch', ['note Das steht im Text ohne Anf']],
    ['Muster ging. Nein, ich warte, das sei so.', 'das sei so', []],
    ['Muster wusste: Das Dorf wartet noch.', 'Das Dorf wartet noch', []],
    ['Muster sagte, er sei „sehr müde“.', 'er sei sehr müde', ['warning Nur ein Teil davon steht im Text']],
    [
      '„Das Dorf wartet“, sagte Muster. Der Bus kam.',
      'Das Dorf wartet […] Der Bus kam',
      ['warning Nur ein Teil'],
    ],
    ['Der Bus kam. „Der Bus kam“, sagte Muster.', 'Der Bus kam', []],
    ['Muster ging.\n\n> Der Bus kam.', 'Der Bus kam', []],
    ['**Muster:** Ja.\n\n**Muster:** Nein.\n\nDer Bus kam.', 'Der Bus kam', []],
  ])('in %j hear whether anybody said „%s“', async (text, words, expected) => {
    const found = await findingsOf(`${text}\n\n> [!quote] Eva Muster\n> ${words}\n`, ['pull-quotes']);
    expect(found).toEqual(
      expected.map((start) => expect.stringContaining(start.replace(' ', ' pull-quotes '))),
    );
    const opinion = `---\ngenre: opinion\n---\n\n${text}\n\n> [!quote] Eva Muster\n> ${words}\n`;
    expect(await findingsOf(opinion, ['pull-quotes'])).toHaveLength(
      expected[0]?.startsWith('warning') ? 1 : 0,
    );
  });
});
