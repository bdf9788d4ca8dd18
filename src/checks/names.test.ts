import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { isInflection } from './names/inflections.ts';

const found = async (text: string) =>
  (await findingsOf(text, ['names'])).map((line) =>
    line.replace(/ warning names „(.+?)“.*oder „(.+?)“.*$/, ' $1 statt $2'),
  );

describe('names', () => {
  it.each([
    ['Köln', 'Kölner'], ['Ukrainer', 'Ukrainerin'], ['Selenskyj', 'Selenska'], ['Maria', 'Mario'], ['Taliban', 'Talibans'],
    ['Netbooks', 'Netbooken'], ['Literals', 'Literale'], ['Repository', 'Repositories'], ['Kubus', 'Kubi'],
  ])('takes %s and %s for forms of one word', (one, other) => {
    expect(isInflection(one, other)).toBe(true);
  }); // biome-ignore format: a table

  it.each([
    ['Selenskyj', 'Selenski'],
    ['Pistorius', 'Pistorios'],
    ['Healey', 'Healy'],
    ['Austin', 'Austen'],
    ['Pjöngjang', 'Pjönjang'],
    ['Lehmann', 'Lehman'],
    ['Weiss', 'Weis'],
  ])('takes %s and %s for two spellings', (one, other) => {
    expect(isInflection(one, other)).toBe(false);
  });

  it.each([
    [
      'Präsident Selenskyj kam. Dann ging Selenski.\n\nSelenskyjs Rede war lang.',
      '1:36 Selenski statt Selenskyj',
    ],
    ['Boris Pistorius kam.\n\nMinister Pistorios ging. Pistorius schwieg.', '3:10 Pistorios statt Pistorius'],
    ['Claus Kreß kam.\n\nClaus Kress ging.', '3:7 Kress statt Kreß'],
    ['John Healey kam.\n\nJohn Haeley ging.', '3:6 Haeley statt Healey'],
    ['Victor Cha kam.\n\nViktor Cha ging. Victor Cha blieb.', '3:1 Viktor statt Victor'],
    ['Claus Kreß kam.\n\nKlaus Kreß ging. Claus Kreß blieb.', '3:1 Klaus statt Claus'],
    [
      'In Pjöngjang ist es kalt. Aus Pjöngjang kam nichts.\n\nIn Pjönjang auch.',
      '3:4 Pjönjang statt Pjöngjang',
    ],
    ['Putin kam. Dann ging Putin.\n\nDas sagte Puttin.', '3:11 Puttin statt Putin'],
    ['Wladimir Puttin kam.\n\nNach Putins Rede.', '1:10 Puttin statt Putins'],
    ['Das sagte John Healey. Dann ging John Healey.\n\nAuch Jon Healey ging.', '3:6 Jon statt John'],
    ['Emmanuel Macron kam.\n\nEmanuel Macron ging.', '3:1 Emanuel statt Emmanuel'],
    ['Das sagte Putin.\n\nDas sagte Puttin.', '3:11 Puttin statt Putin'],
    ['Lloyd Austin kam.\n\nLloyd Justin ging.', '3:7 Justin statt Austin'],
    ['## Selenski fordert Hilfe\n\nDas sagte Selenskyj.', '1:4 Selenski statt Selenskyj'],
    ['Wolfram Steinkellner kam.\n\nDann ging Steinkelner.', '3:11 Steinkelner statt Steinkellner'],
    ['Bernhard Achternbusch kam.\n\nAchterbusch ging.', '3:1 Achterbusch statt Achternbusch'],
    ['Christian Lehmann kam.\n\nChristian Lehman ging.', '3:11 Lehman statt Lehmann'],
    ['Derya Yıldırım kam.\n\nYildirim ging.', '3:1 Yildirim statt Yıldırım'],
    ['Eva Hoffmann kam.\n\nDann sprach Hofmann. Hofmann ging.', '1:5 Hoffmann statt Hofmann'],
    [
      'Wiebke Harms-Lüth kam.\n\nHarms-Lüth ging. Dann sprach Harms-Lüht.',
      '3:30 Harms-Lüht statt Harms-Lüth',
    ],
    [
      'Eva Muster-Krauth kam. Muster-Krauth ging.\n\nDann sprach Muster-Kraut.',
      '3:13 Muster-Kraut statt Muster-Krauth',
    ],
    ['Rolf Wachsmuth kam. Wachsmuth schwieg.\n\nWachsmut hatte gestanden.', '3:1 Wachsmut statt Wachsmuth'],
    [
      'Wolfgang Eisenbarth kam. Eisenbarth lachte.\n\n„Gut“, sagte Eisenbart.',
      '3:14 Eisenbart statt Eisenbarth',
    ],
    ['Philipp Nagel kam. Nagel ging.\n\nDann sprach Nagl.', '3:13 Nagl statt Nagel'],
    ['Der Trainer Schmidt kam. Schmidt ging.\n\nDann kam Schmitt.', '3:10 Schmitt statt Schmidt'],
    ['Minister Walther kam.\n\nDann ging Walter.', '3:11 Walter statt Walther'],
    ['Erdoğan kam. Dann sprach Erdoğan.\n\nErdogan ging.', '3:1 Erdogan statt Erdoğan'],
    ['Der Selenskyj-Besuch. Selenskyj ging.\n\nDer Selenski-Besuch.', '3:5 Selenski statt Selenskyj'],
  ])('finds the two spellings in „%s“', async (text, message) => {
    expect((await found(text)).filter((line) => line === message)).toEqual([message]);
  });

  it.each([
    'Konrad Laimer traf. Stefan Lainer verfehlte. Laimer jubelte.',
    'Iran und Irak verhandeln. Der Irak zögert, der Iran nicht.',
    'Kanzler Scholz kam. Schulz ging. Schulz blieb.',
    'Olena Selenska kam. Wolodymyr Selenskyj ging.',
    'Petrowa kam. Petrow ging.',
    'Jan Muster kam. Jon Muster ging. Tim und Tom Muster blieben.',
    'Pjöngjang schweigt. Pjöngjangs Rede. Die Pjöngjanger schweigen.',
    'Die Deutsche Bank und die Deutsche Bahn.',
    'Militäreinsatz und Militäreinsätze, Völkerrecht und Völkerrechts.',
    'Präsident Selenskyj, dem Präsidenten Selenskyj, die Präsidentin.',
    'Herr Pistorius traf Herrn Pistorius.',
    'Können Sie das sagen? Könnten Sie es beweisen? Setzen Sie sich, nutzen Sie die Zeit. Nutzen Sie sie.',
    'Herr Müller kam, Frau Möller ging. Der Stadt fehlt, was statt Geld da ist. Maier kam, Schmidt ging.',
    'Eva Hoffmann traf Georg Hofmann. Stefan Huber und Stephan Moser kamen. Moritz Becker und Beckers Frau.',
    'Es heißt St. Leonhard, nicht St. Leonhardt.',
    'Der Astronom Galileo Galilei sah durch ein Rohr.',
    'Trainer Markus Gisdol lobte Marcus Thuram. Markus Gisdol ging.',
    'Theodor Storm schrieb. Ein Sturm zog auf, dann noch ein Sturm.',
    'Wiebke Arends kam. So einen Abend gab es nie.',
    'Der Corona-Test und die Corona-Tests, Eva Muster-Krauths Haus und Eva Muster-Krauth, Kohle-Kraft und Kohle-Kran.',
    'Das stand im Fachblatt Biology Letters. Ein Biologe las es.',
    'Karl Waldbrandt kam. Waldbrandt schwieg. Im Wald war Waldbrand die Sorge, und Waldbrand hatte es gegeben.',
    'Präsident Gustavo Petro kam. Minister Pedro Sánchez ging.',
    'Laut Packungsanleitung zwei, laut Packungsanweisung drei Minuten.',
  ])('leaves „%s“ alone', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('points at both where nothing tells which is right', async () => {
    expect(await found('Oscar Garcua kam.\n\nDann ging Garcia.')).toEqual([
      '1:7 Garcua statt Garcia',
      '3:11 Garcia statt Garcua',
    ]);
    expect(await found('Oscar Garcia kam, Garcia sah.\n\nDann ging Garcua.')).toEqual([
      '3:11 Garcua statt Garcia',
    ]);
  });

  it('looks through headline and pull quote, and obeys an exception', async () => {
    const article = (checks: string) =>
      `---\ntitle: "Selenski kommt"\n${checks}---\n\nSelenskyj kam nach Berlin.\n\n> [!quote] Wolodymyr Selensky, Präsident\n> Nach Berlin\n`;
    expect(await found(article(''))).toEqual(
      expect.arrayContaining(['2:9 Selenski statt Selenskyj', '7:22 Selensky statt Selenskyj']),
    );
    expect(await found(article('checks: [{ off: names, reason: "Probe" }]\n'))).toEqual([]);
  });
});
