import { describe, expect, it } from 'vitest';
import { findDoubledPhrases } from './doubled-words/phrases.ts';
import { findDoubledWords } from './doubled-words.ts';
import { findingsOf } from './findings-of.test-support.ts';

const words = (text: string) => findDoubledWords(text).map(({ word, level }) => `${word} ${level}`);

describe('doubled words', () => {
  it.each([
    ['Die Regierung und und die Opposition stimmten zu.', 'und error'],
    ['Er sah der der Sprecherin zu.', 'der error'],
    ['Das das Gericht urteilte am Montag.', 'das error'],
    ['Sie einigten\nsich\nsich auf einen Plan.', 'sich error'],
    ['Das Urteil fiel in in Köln.', 'in error'],
    ['Die Autos fahren mit mit Waffen beladenen Anhängern.', 'mit warning'],
    ['Die Soldaten Soldaten marschieren.', 'Soldaten warning'],
    ['Er hat den den Plan.', 'den warning'],
    ['Das Haus Haus steht.', 'Haus warning'],
    ['Der Wind drehte zu seinen Gunsten Gunsten.', 'Gunsten warning'],
    ['Zwei Einheiten werden werden verlegt.', 'werden warning'],
    ['Der Minister sagte sagte zu.', 'sagte warning'],
    ['Er kam nicht, weil er er krank war.', 'er error'],
    ['Es ist dass dass Problem.', 'dass error'],
    ['Es gab keine keine Toten.', 'keine error'],
    ['Das liegt daran, weil der der Markt schwächelt.', 'der warning'],
    ['Es brannte in der der Nacht auf Montag.', 'der warning'],
    ['Sie ist alt und die die letzte Ärztin.', 'die warning'],
    ['Das war es. Sie sie verwies auf das Gesetz.', 'sie warning'],
    ['Sie verdient mehr als als Lehrerin.', 'als warning'],
    ['Das Gericht verurteilte ihn zu zu sechs Jahren.', 'zu warning'],
    ['Die Polizei kam. Der Der Schaden ist groß.', 'Der warning'],
    ['Der Mann, sagte sagte sie, sei fort.', 'sagte warning'],
    ['Es kam, wie wie alle erwarteten.', 'wie warning'],
    ['Sie ist noch immer immer gesperrt.', 'immer warning'],
    ['Er half ihnen ihnen beim Umzug.', 'ihnen warning'],
    ['Gestern kamen auch die Kinder, sie sie lachten.', 'sie warning'],
    ['Für die Chefin sie sie verlässlich.', 'sie warning'],
    ['Ihm hielt sie entgegen, der der Sonntag sei kein Tag wie andere.', 'der warning'],
    ['Die Kinder sind zu Hause zu zu betreuen.', 'zu warning'],
    ['Sie verlangte, die die Vorlage zu vertagen.', 'die warning'],
    ['Er lobte die Frau, das das gerettet hat.', 'das warning'],
    ['Sie legte um um sechs Prozent zu. Im Mai hatte Muster nichts.', 'um warning'],
    ['Die Leute von „Muster“ spielten. Von „Muster“ zwei zwei Lieder.', 'zwei warning'],
    ['Die Hilfe bedrohe die Sicherheit und die die Ordnung.', 'die warning'],
    ['Sie sah einen Hund, die die Katze jagte.', 'die warning'],
    ['Die Frau, die die in Köln lebt, schwieg.', 'die warning'],
    ['Es sind Betriebe, die die in den nächsten Jahren schließen.', 'die warning'],
    ['Sie schlug den Ball von von der Linie.', 'von warning'],
    ['Ich habe sie um um fünf Uhr geweckt.', 'um warning'],
  ])('finds the double in „%s“', (text, found) => {
    expect(words(text)).toEqual([found]);
  });

  it.each([
    'Menschen, die die Wahl haben, zögern.',
    'Der Mann, mit der der Präsident sprach, schwieg.',
    'Die Partei, in der der Streit begann, wählt neu.',
    'Ist das das Ende? Ich glaube, dass das das Ziel ist.',
    'Die arbeiten und die die Steuern zahlen.',
    'Er fragte, ob sie sie kenne.',
    'Das ist sehr sehr gut, und er hat zu zu vielen gesprochen.',
    'Wenn sie Sie fragen, sagen Sie nichts.',
    'Der Vorschlag von von der Leyen fand Zustimmung.',
    'Es sind Betriebe, die die in den nächsten Jahren geplanten Bauten errichten.',
    'Warum heißt die Haut Haut? Und warum nennt man das Pferd Pferd?',
    'Baden Baden-Baden und Duran Duran, ein Abend mit Talk Talk.',
    'Weil die gebaut werden werden.',
    'Der Satz, das „das“ fehlt.',
    'Er sagte: „Die, die die Macht haben.“',
    'Bei dem Treffen, an dem dem Sprecher zufolge viele teilnahmen.',
    'Es ging um um die Ecke gedachte Fragen.',
    'Er rief an, um um Hilfe zu bitten. Sie ging, um um fünf Uhr anzukommen.',
    'Wir wir-ken.',
    'Die Häuser, die die Stadt kaufte, und eine Stadt, die die in ihr lebenden Menschen liebt, und ein Kind, das das Spiel kennt.',
    'Er gab an, dass sie sie kannte, wo sie sie traf und ob sie sie sah.',
    'Das ist das Haus, das die Stadt, die die Halle hat bauen lassen, nicht mag, und er hat zu zu vielen gesprochen.',
    'Es ist schwer, Hemden, die die richtige Farbe haben und auch passen, zu bekommen, die die Leute mögen und nicht zu kaufen.',
    'Sie sah einen Mann und einen Hund, die die Straße querten.',
    'Sie sprach von der Absicht der Räte, die die Wahl zu gewinnen suchen.',
    'Es gab Bücher, Filme und und und.',
    'Die eine eine Kopie der anderen nennen.',
    'Das bringt zum einen einen Vorteil, zum anderen Zeit.',
    'Sie kamen in den den Gästen vorbehaltenen Saal.',
    'Wenn Fliegen fliegen und Gäste beim Essen essen.',
  ])('leaves „%s“ alone', (text) => {
    expect(words(text)).toEqual([]);
  });

  it('finds two words that stand twice, but no idioms', () => {
    expect(findDoubledPhrases('Das sei klar, erklärte er erklärte er am Montag.')).toEqual([
      { word: 'erklärte er', start: 26, end: 37, level: 'warning' },
    ]);
    expect(findDoubledPhrases('Sie kam in der in\nder Nacht.')).toHaveLength(1);
    expect(
      findDoubledPhrases('Tag für Tag für Tag, mehr und mehr und mehr, Duran Duran Duran Duran.'),
    ).toEqual([]);
  });

  it('looks through emphasis and over line ends, and names the place in the file', async () => {
    expect(await findingsOf('Erste Zeile.\n\nSie lobten die Arbeit **und**\nund gingen.')).toEqual([
      '4:1 error doubled-words „und“ steht zweimal nacheinander. Bitte eines streichen.',
    ]);
  });

  it('looks into headline and caption', async () => {
    expect(await findingsOf('---\ntitle: "Der der Krieg"\n---\n\nText.\n', ['doubled-words'])).toEqual([
      '2:13 error doubled-words „der“ steht zweimal nacheinander. Bitte eines streichen.',
    ]);
  });
});
