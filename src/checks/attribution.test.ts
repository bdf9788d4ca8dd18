import { describe, expect, it } from 'vitest';
import { findLonelyQuotations } from './attribution/lonely-quotations.ts';
import { findingsOf } from './findings-of.test-support.ts';

const QUOTE = '„Das wird ein langer und sehr kalter Winter.“';

describe('attribution', () => {
  it.each([
    QUOTE,
    `${QUOTE} Danach war es still.`,
    `Es wurde erst still, dann laut. ${QUOTE} Draußen läuteten die Glocken.`,
    `Die Stadt ist klein. ${QUOTE} Am Brett hängen Zettel mit Nummern, darüber steht: Fahrt gesucht.`,
    `Obwohl das Amt mehrfach gewarnt worden war, wurde der Mann nie behandelt. ${QUOTE} Nun wird es geprüft.`,
    `Gestreut wird erst am Abend, auch auf Wunsch von Frau Muster. ${QUOTE} Die Gemeinde hat kein Salz.`,
    '«Das wird ein langer und sehr kalter Winter.» Am Kiosk ist es leer.',
    `Auf der Tribüne saßen Schüler aus Thüringen. ${QUOTE} Der Lehrer tippte auf die Uhr.`,
    `Für Unmut sorgte die Frage, warum es so lange dauerte. ${QUOTE} Die Gemeinde hat kein Salz.`,
    `${QUOTE} Vor der Tür steht eine Bank aus Eiche.`,
    `${QUOTE} Die Feier findet im Mai statt.`,
    `Der Ofen steht noch immer. ${QUOTE} Die Gemeinde hat kein Salz.`,
    `Ein Behälter war undicht. Er wurde geleert. ${QUOTE} Die Gemeinde hat kein Salz.`,
    `Ein Beiheft ergänzt ihn. ${QUOTE} Die Gemeinde hat kein Salz.`,
    `Ein Wirt hat die Stühle hereingeholt, ein anderer streicht die Läden. ${QUOTE} Im Hafen ist es still.`,
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
    [`Auf die Frage nach Salz winkte man ab. ${QUOTE} Die Stadt ist klein.`, ''],
    [`${QUOTE} steht an der Wand.`, ''],
    [`${QUOTE} So steht es im Bericht.`, ''],
    [`${QUOTE} Das findet auch die Chefin.`, ''],
    [`Er winkt ab. ${QUOTE} Die Stadt ist klein.`, ''],
    [`Darunter würden Gäste und Gemeinde leiden. ${QUOTE} Die Stadt ist klein.`, ''],
    [`Die Stadt ist klein. ${QUOTE} Der italienische Minister Muster geht.`, ''],
    ['Es soll eine „Stelle zur Verlagerung von vielen Aufgaben des Bundes“ entstehen.', ''],
    [`Sie zuckt mit den Schultern. ${QUOTE} Die Stadt ist klein.`, ''],
    [`Am Ende blieb eine Dame im Foyer stehen. ${QUOTE} Dann ging sie.`, ''],
    [`Ein Kind hat einen Zettel auf das Pult gelegt. ${QUOTE} Er klebt im Kalender.`, ''],
    [`„Es wird kalt“, sagte sie. ${QUOTE} ${QUOTE}`, ''],
  ])('knows the speaker of %s after „%s“', (paragraph, before) => {
    expect(findLonelyQuotations(paragraph, [before], new Set(['Muster']))).toEqual([]);
  });

  it('takes no other words for names', async () => {
    const text = `Vor dem Rathaus hatten Eltern Kinderwagen aufgereiht. ${QUOTE} Dann rollten die Wagen davon.\n`;
    expect(await findingsOf(text, ['attribution'])).toHaveLength(1);
    expect(
      await findingsOf(`Georg Muster kam.\n\nDort stand Muster. ${QUOTE} Es war kalt.\n`, ['attribution']),
    ).toEqual([]);
    expect(await findingsOf(`Sie fasste zusammen:\n\n${QUOTE}\n`, ['attribution'])).toEqual([]);
  });

  it('knows surnames that are words like others', async () => {
    const text = (first: string) => `${first} Wolf kam.\n\nDort ging Wolf fort. ${QUOTE} Es war kalt.\n`;
    expect(await findingsOf(text('Benedikt'), ['attribution'])).toEqual([]);
    expect(await findingsOf(text('Ein'), ['attribution'])).toHaveLength(1);
    expect(await findingsOf(text('USC'), ['attribution'])).toHaveLength(1);
  });

  it('only notes it, and not in interviews', async () => {
    expect((await findingsOf(`Es schneite.\n\n${QUOTE}\n`, ['attribution']))[0]).toMatch(
      /^3:1 note attribution Wer sagt/,
    );
    expect(await findingsOf(`---\ngenre: interview\n---\n\n${QUOTE}\n`, ['attribution'])).toEqual([]);
  });
});
