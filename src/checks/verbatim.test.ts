import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../tests/fuzz.ts';
import { typeset } from '../typography/typeset.ts';
import { compareQuote, stretchesOf } from './verbatim.ts';

const PASSAGES = [
  'Der Rat sieht Mängel. „Das müssen wir noch herausfinden“, sagte die Leiterin am Mittwoch. Es sei keine einfache Lage.',
  'Sollten die Berichte zutreffen und der Damm damit auch die Felder bedrohen, wäre dies gravierend und ein Verstoß gegen die Regeln.',
  'Das ist nicht wahr, sagte sie. Es kamen 10.000 Gäste. „Das ist gut“, sagte er, „und richtig.“ Wir kommen nicht. Geht’s noch? Nicht alle dürfen gehen.',
  'Er sprach von „neuer Qualität und einer ‚Art‘ Erosion“ – z. B. im Donau\u00ADdelta. Die Ga\u0308ste kamen 2019–2024 an. Wir brauchen das Geld nicht nur heute.',
  'Wir wollen sein Haus erhalten, wenn es nicht regnet, und zwar bald. Dann sehen wir weiter …',
  'Ich habe nie gesagt, dass der Damm bricht. Wir bauen nur, wenn es regnet. Gezahlt wird erst wenn alles steht. Ich weiß nicht, dass er lügt. „Was sagt er?“, fragt sie. „Er ist 24. Das ist jung.“',
];

describe('a quote is verbatim', () => {
  test.each([
    ['as it stands', 'Das müssen wir noch herausfinden', 0, 'Das müssen'],
    ['with quotation marks of its own', '„Das müssen wir noch herausfinden“', 0, 'Das müssen'],
    ['with a final mark of its own', 'Das müssen wir noch herausfinden!', 0, 'Das müssen'],
    ['without the final full stop', 'Es sei keine einfache Lage', 0, 'Es sei'],
    ['but for the case of the first letter', 'das müssen wir noch herausfinden', 0, 'Das müssen'],
    ['with typewriter apostrophes', "Geht's noch", 2, 'Geht’s'],
    ['with typewriter dashes', 'neuer Qualität und einer "Art" Erosion -- z.B. im Donaudelta', 3, 'neuer'],
    ['with a hyphen for from–to', 'Die Gäste kamen 2019-2024 an', 3, 'Die G'],
    ['with decomposed umlauts', 'Das mu\u0308ssen wir noch', 0, 'Das müssen'],
    ['with no-break spaces and line breaks', 'Das\u00A0müssen\nwir  noch', 0, 'Das müssen'],
    ['with soft hyphens', 'Das müs\u00ADsen wir noch', 0, 'Das müssen'],
    ['without the marks of an inner quotation', 'einer Art Erosion', 3, 'einer'],
    ['with figures as they stand', 'Es kamen 10.000 Gäste', 2, 'Es kamen'],
    ['with its negation', 'Das ist nicht wahr', 2, 'Das ist nicht'],
    ['behind a clause that denies nothing of it', 'dass er lügt', 5, 'dass er'],
    ['before “nicht nur”', 'Wir brauchen das Geld', 3, 'Wir brauchen'],
    [
      'over two paragraphs where a sentence ends',
      'Es sei keine einfache Lage. Sollten die Berichte zutreffen',
      0,
      'Es sei',
    ],
    ['with a gap', 'Das ist gut […] und richtig', 2, 'Das ist gut'],
    ['with a gap in three dots', 'Das ist gut [...] und richtig', 2, 'Das ist gut'],
    ['with a gap up to a sentence behind a number', 'Was sagt er? […] Das ist jung', 5, 'Was sagt'],
    ['with gaps at both ends', '[…] wäre dies gravierend […]', 1, 'wäre'],
    [
      'with punctuation of its own at a gap',
      'Sollten die Berichte zutreffen, […] wäre dies gravierend',
      1,
      'Sollten',
    ],
    [
      'with a gap into the following passage',
      'Verstoß gegen die Regeln. […] Es kamen 10.000 Gäste',
      1,
      'Verstoß',
    ],
    [
      'with a gap over a clause that is denied',
      'Wir wollen sein Haus erhalten […] und zwar bald',
      4,
      'Wir wollen',
    ],
    ['with an inserted word', 'Das ist [sehr] gut', 2, 'Das ist gut'],
    ['with an insertion in place of a word', 'Wir wollen [dieses] Haus erhalten', 4, 'Wir wollen'],
    ['with a letter in brackets', '[D]amit auch die Felder', 1, 'damit'],
    ['with an ending in brackets', 'Wir wollen sein[e] Haus', 4, 'Wir wollen'],
    ['with an ellipsis at the end', 'Dann sehen wir weiter …', 4, 'Dann'],
  ])('%s', (_, quote, passage, beginning) => {
    expect(compareQuote(quote, PASSAGES)).toEqual({ kind: 'verbatim' });
    const [stretch] = stretchesOf(quote, PASSAGES);
    expect(stretch?.first).toEqual({ passage, start: PASSAGES[passage]?.indexOf(beginning) });
  });

  test('wherever it stands', () => {
    const passages = ['Das ist gut.', 'Nein, das ist gut, ja, das ist sehr gut.'];
    expect(Array.from(stretchesOf('Das ist […] gut', passages))).toEqual([
      { first: { passage: 0, start: 0 }, last: { passage: 0, start: 8 } },
      { first: { passage: 1, start: 6 }, last: { passage: 1, start: 14 } },
      { first: { passage: 1, start: 23 }, last: { passage: 1, start: 36 } },
    ]);
  });
});

describe('a quote lacks the mark of an omission', () => {
  test.each([
    ['Das müssen wir herausfinden', 'Das müssen wir […] herausfinden'],
    ['Das ist gut und richtig', 'Das ist gut […] und richtig'],
    ['„Das ist gut“ „und richtig“', '„Das ist gut […]“ „und richtig“'],
    [
      'Sollten die Berichte zutreffen, wäre dies gravierend',
      'Sollten die Berichte zutreffen […], wäre dies gravierend',
    ],
    [
      'Sollten die Berichte zutreffen, wäre dies […] ein Verstoß',
      'Sollten die Berichte zutreffen […], wäre dies […] ein Verstoß',
    ],
  ])('%s', (quote, suggestion) => {
    expect(compareQuote(quote, PASSAGES)).toEqual({ kind: 'unmarked-omission', suggestion });
  });
});

describe('a quote deviates', () => {
  test.each([
    ['a word is another', 'Das müssen wir bald herausfinden', 'bald', 'noch'],
    ['a word is only the beginning of one', 'Es sei kein einfache Lage', 'kein', 'keine'],
    ['a figure is written otherwise', 'Es kamen 10000 Gäste', '10000', '10.000'],
    ['an umlaut is missing', 'Das mussen wir noch herausfinden', 'mussen', 'müssen'],
    ['an apostrophe is missing', 'Gehts noch', 'Gehts', 'Geht’s'],
    ['the case of another letter differs', 'Das Müssen wir noch herausfinden', 'Müssen', 'müssen'],
    ['a comma is missing', 'Das ist nicht wahr sagte sie', '', ','],
    ['a word is added', 'Das müssen wir alle noch herausfinden', 'alle', ''],
    ['the negation is left out', 'Das ist wahr', '', 'nicht'],
    ['the negation is hidden in a gap', 'Das ist […] wahr', '[…]', 'nicht'],
    ['the negation is hidden under an insertion', 'Das ist [doch] wahr', '[doch]', 'nicht'],
    ['a negation is inserted', 'Das ist [nicht] gut', '[nicht]', ''],
    ['a negation is made of brackets', 'Sollten [k]eine Berichte zutreffen', '[k]eine', 'die'],
    ['it ends before the negation', 'Wir kommen', '', 'nicht'],
    ['it begins after the negation', 'Alle dürfen gehen', '', 'Nicht'],
    ['the clause that denies it is left out', 'dass der Damm bricht', '', 'nie'],
    ['the clause that denies it is left out with its conjunction', 'Der Damm bricht', '', 'nie'],
    ['it ends before „nur, wenn“', 'Wir bauen', '', 'nur'],
    ['it ends before „erst wenn“', 'Gezahlt wird […]', '', 'erst'],
  ])('when %s', (_, quote, quoted, text) => {
    const verdict = compareQuote(quote, PASSAGES);
    expect(verdict).toMatchObject({ kind: 'deviates', differing: [{ quote: quoted, text }] });
  });

  test('and the nearest sentence is named', () => {
    expect(compareQuote('Es sei kein einfache Lage', PASSAGES)).toMatchObject({
      nearest: 'Es sei keine einfache Lage.',
    });
  });

  test('in several places, each of which is named', () => {
    expect(compareQuote('neue Qualität und eine Art Erosion', PASSAGES)).toMatchObject({
      differing: [
        { quote: 'neue', text: 'neuer' },
        { quote: 'eine', text: 'einer' },
      ],
    });
  });

  test.each([
    ['it has no words', ''],
    ['it is nothing but a gap', '[…]'],
    ['it is nothing but gaps', '[…] [...] …'],
    ['it is nothing but an insertion', '[Er]'],
    ['it is nothing but punctuation', '„…“!'],
    ['it has nothing in common with the text', 'Zwölf Boxkämpfer jagen Viktor quer über den Deich'],
  ])('without a nearest passage when %s', (_, quote) => {
    expect(compareQuote(quote, PASSAGES)).toEqual({ kind: 'deviates', nearest: undefined, differing: [] });
  });

  test('when its parts stand in the wrong order', () => {
    expect(compareQuote('und richtig […] Das ist gut', PASSAGES).kind).toBe('deviates');
  });

  test('when a gap would reach over a whole passage', () => {
    expect(compareQuote('Das müssen wir noch […] Geht’s noch', PASSAGES).kind).toBe('deviates');
  });

  test('when it runs into the next passage in the middle of a sentence', () => {
    expect(compareQuote('rote Äpfel grüne Birnen', ['rote Äpfel', 'grüne Birnen']).kind).not.toBe('verbatim');
  });
});

describe('a misquotation is none of the text, however it is marked', () => {
  const TEXTS = [
    'Muster sagte: „Ich bin für den Frieden, nicht für den Krieg. Wer handelt, trägt die Folgen. Darüber, meine ich, entscheiden Gerichte.“',
    'Beispiel sagte: „Ich bin gegen den Krieg. Das ist nicht das Ende, aber es ist auch kein Anfang. Niemand darf uns spalten.',
    'Wir stehen zusammen. Das vergessen wir in dieser Stadt nie.“ Er habe 10.000 Briefe erhalten. Das Haus war leer.',
    '',
    'Ich bin nicht enttäuscht, sondern wütend. Das reicht kaum zum Leben. Wir bauen nur, wenn es regnet.',
    '',
    'Wir kommen nur wegen der Waffeln. Wir pflanzen nicht mehr nur Fichten. Es kostet 12 statt 18 Euro. Die Miete ist hoch, die Laune ist gut.',
    'Wir pflanzen jetzt nicht nur Eichen. Das ist gut und das ist wichtig. Er ist krank und ist trotzdem gekommen.',
    'Wir sehen die Kosten und die Folgen, die Lasten und die Chancen.',
  ];

  test.each([
    ['from one speaker to another', 'Ich bin für den Frieden […] gegen den Krieg'],
    [
      'from one speaker to another without a mark',
      'entscheiden Gerichte. Beispiel sagte: „Ich bin gegen den Krieg',
    ],
    [
      'from one speaker to another at the end of a sentence',
      'Darüber, meine ich, entscheiden Gerichte. […] Das ist nicht das Ende',
    ],
    ['into a part that stands for itself', 'Das Haus war leer. […] Das reicht kaum zum Leben'],
    ['of the halves of two sentences', 'Wer handelt, trägt […] meine ich, entscheiden Gerichte'],
    ['without the negation of the clause behind the gap', 'Ich bin für den Frieden […] für den Krieg'],
    ['without what was denied', 'Das ist nicht […] kein Anfang'],
    ['with „nicht“ before what came after „sondern“', 'Ich bin nicht […] wütend'],
    ['without a negation far behind the verb', 'Das vergessen wir'],
    ['without a negation far behind the verb, marked', 'Das vergessen wir […]'],
    ['without „kaum“', 'Das reicht […] zum Leben'],
    ['without „nur, wenn“', 'Wir bauen […] wenn es regnet'],
    ['with another figure in brackets', 'Er habe [20.000] Briefe erhalten'],
    ['with another statement in brackets', 'Das Haus war [voll]'],
    ['with another statement in brackets, amid a sentence', 'Wer [zaudert], trägt die Folgen'],
    ['as a question', 'Das Haus war leer?'],
    ['without „nur“ before what it restricts', 'Wir kommen […] wegen der Waffeln'],
    ['without „mehr nur“ behind „nicht“', 'Wir pflanzen nicht […] Fichten'],
    ['without what „statt“ takes back', 'Es kostet […] 18 Euro'],
    ['with what is said of another', 'Die Miete ist […] gut'],
  ])('%s', (_, quote) => {
    expect(compareQuote(quote, TEXTS).kind).toBe('deviates');
  });

  test.each([
    ['over paragraphs of one quotation', 'Niemand darf uns spalten. Wir stehen zusammen.'],
    [
      'over paragraphs of one quotation, marked',
      'Niemand darf uns spalten. […] Das vergessen wir in dieser Stadt nie.',
    ],
    ['without what „sondern“ takes back', 'Ich bin […] wütend'],
    ['with its negation at the end', 'Das vergessen wir […] nie'],
    ['with a pronoun for a noun', 'Er habe [davon] 10.000 Briefe erhalten'],
    ['with words for the rest of a clause', 'Wer handelt, trägt [sie]'],
    ['without „nicht nur“', 'Wir pflanzen […] Eichen'],
    ['without „statt“ and what it takes back', 'Es kostet 12 […] Euro'],
    ['from one verb to the same of the same subject', 'Das ist […] wichtig'],
    ['from one verb to the same without a subject', 'Er ist […] trotzdem gekommen'],
    ['from one word to the same', 'die Kosten und die […] Chancen'],
  ])('but may go on %s', (_, quote) => {
    expect(compareQuote(quote, TEXTS).kind).toBe('verbatim');
  });

  test('says so where no words differ', () => {
    expect(compareQuote('Das Haus war leer?', TEXTS)).toMatchObject({
      nearest: 'Das Haus war leer.',
      differing: [{ quote: '?', text: '' }],
    });
    expect(compareQuote('Das Haus war [voll]', TEXTS)).toMatchObject({ differing: [] });
  });
});

describe('whatever the words', () => {
  const word = fc.constantFrom(
    'der',
    'Rat',
    'sieht',
    'nicht',
    'keine',
    'Mängel',
    '10.000',
    'geht’s',
    'ein',
    'Damm',
    ',',
    '.',
    '–',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
  const passages = fc.array(text, { minLength: 1, maxLength: 4 });

  test('typesetting the quote or the text changes no verdict', () => {
    fc.assert(
      fc.property(text, passages, (quote, texts) => {
        const { kind } = compareQuote(quote, texts);
        expect(compareQuote(typeset(quote), texts).kind).toBe(kind);
        expect(compareQuote(quote, texts.map(typeset)).kind).toBe(kind);
      }),
      runs(300),
    );
  });

  test('a whole passage is verbatim, unless it has no words', () => {
    fc.assert(
      fc.property(passages, fc.nat(), (texts, index) => {
        const passage = texts[index % texts.length] ?? '';
        const expected = /\p{L}/u.test(passage) || /\d/u.test(passage) ? 'verbatim' : 'deviates';
        expect(compareQuote(passage, texts).kind).toBe(expected);
      }),
      runs(100),
    );
  });

  test('a suggestion is verbatim', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PASSAGES.join(' ').split(' '), { maxLength: 8 }), (words) => {
        const verdict = compareQuote(words.join(' '), PASSAGES);
        if (verdict.kind === 'unmarked-omission')
          expect(compareQuote(verdict.suggestion, PASSAGES).kind).toBe('verbatim');
      }),
      runs(100),
    );
  });

  test('a sentence without its “nicht” is never verbatim', () => {
    const plain = fc.array(fc.constantFrom('der', 'Rat', 'sieht', 'das', 'Haus', 'heute'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(plain, plain, fc.boolean(), (before, after, hasGap) => {
        const verdict = compareQuote([...before, ...(hasGap ? ['[…]'] : []), ...after].join(' '), [
          [...before, 'nicht', ...after].join(' '),
        ]);
        expect(verdict.kind).not.toBe('unmarked-omission');
        expect(verdict.kind).not.toBe('verbatim');
      }),
      runs(100),
    );
  });

  test('nothing throws', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('[', ']', '…', '.', 'a', 'nicht', ' ', '„') }),
    );
    fc.assert(
      fc.property(any, fc.array(any), (quote, texts) => void compareQuote(quote, texts)),
      runs(100),
    );
  });
});

test('twenty quotes are compared with half a megabyte', () => {
  const article = Array.from({ length: 500 }, (_, index) =>
    `${PASSAGES.join(' ')} Absatz ${index} endet hier. `.repeat(2),
  );
  for (let index = 0; index < 20; index += 1) {
    expect(compareQuote(`Absatz ${index * 20} endet dort und die Berichte zutreffen`, article).kind).toBe(
      'deviates',
    );
  }
});
