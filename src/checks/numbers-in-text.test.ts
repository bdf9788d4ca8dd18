import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { missingNumbers, missingScores } from './numbers-in-text/missing-numbers.ts';
import { quantitiesIn } from './numbers-in-text/quantities.ts';

const missing = (headline: string, text: string) => missingNumbers(headline, text).map(({ shown }) => shown);

describe('numbers in headline and text', () => {
  it.each([
    ['3.500 Soldaten in Russland', 'Mehr als 3.000 Soldaten sind da.', ['3.500']],
    ['Vier Tote bei Unfall', 'Drei Menschen starben.', ['Vier']],
    ['Gewinn steigt um 12 Prozent', 'Der Gewinn stieg um 21 Prozent.', ['12']],
    ['2,5 Millionen Euro Schaden', 'Der Schaden: 5,2 Millionen Euro.', ['2,5 Millionen']],
    ['Rund 8.000 Teilnehmer', 'Es kamen 5.000 Menschen.', ['8.000']],
    ['Mehr als 990 Menschen', 'Es kamen 919 Menschen.', ['990']],
    ['Knapp 900 Menschen', 'Es kamen 919 Menschen.', ['900']],
    ['Nach neun Jahren Flug', 'Sieben Jahre flog die Sonde mit neun Geräten.', ['neun Jahren']],
    ['50 Tote', 'Deshalb starben außerhalb des Stadtviertels 12 Menschen.', ['50']],
    ['Um 3 Grad wärmer', 'Seit drei Jahren ist es um 2 Grad wärmer.', ['3 Grad']],
    [
      '48 Parkplätze fallen weg',
      'Mit 48 Stimmen fiel der Beschluss: 84 Parkplätze fallen weg.',
      ['48 Parkplätze'],
    ],
    [
      '9.000 Haushalte ohne Strom',
      '6.000 Haushalte an 8.900 Kilometern Leitung waren ohne Strom.',
      ['9.000'],
    ],
    ['Auftrag über 402 Millionen Euro', 'Für 420 Millionen Euro baut sie drei Schiffe.', ['402 Millionen']],
    ['Umlage steigt um 5,2 Punkte', 'Sie steigt um 2,5 Punkte.', ['5,2']],
    ['Bande raubt 610 Uhren', 'Um 3.12 Uhr raubten sie 160 Uhren.', ['610']],
    ['Nach 100 Tagen im Amt', 'Er war 140 Tage im Amt.', ['100']],
    ['500 Gäste warten', 'Von 300 Gästen liefen 500 Meter weit alle.', ['500 Gäste']],
    ['Mehr als 2,5 Prozent', 'Die Preise stiegen um 2,4 Prozent.', ['2,5']],
    ['Vier Verletzte', 'Fünf Menschen wurden verletzt, vier Wagen sind kaputt.', ['Vier Verletzte']],
    ['Einundzwanzig Festnahmen', 'Zwölf Menschen wurden festgenommen.', ['Einundzwanzig']],
  ])('misses a number of „%s“ in „%s“', (headline, text, numbers) => {
    expect(missing(headline, text)).toEqual(numbers);
  });

  it.each([
    ['Zwei Tote bei Unfall', 'Bei dem Unfall starben 2 Menschen.'],
    ['10000 Soldaten', 'Es sind 10.000 Soldaten.'],
    ['Rund 3.000 Teilnehmer', 'Es kamen 2.870 Menschen.'],
    ['Mehr als 900 Menschen', 'Es kamen 919 Menschen.'],
    ['Über 3.420 Menschen', 'Es kamen 3.427 Menschen.'],
    ['Rund 1.250 Menschen', 'Es kamen 1.274 Menschen.'],
    ['Nach drei Jahren', 'Drei bis fünf Jahre, ein dreijähriger Umbau, dann zwei Jahre Pause.'],
    ['Zehn Jahre lang', 'Zwischen 2009 und 2019 war er zweimal zwei Jahre weg.'],
    ['Drei Viertel sind dafür', 'Es sind 76 Prozent.'],
    ['50 Prozent', 'Erst waren es 20 Prozent, nun die Hälfte.'],
    ['3.000 Teilnehmer', 'Es kamen 2.987 Menschen.'],
    ['3,5 Millionen Euro', 'Genau 3.512.000 Euro.'],
    ['Drei Tage Streik', 'Der dreitägige Streik endete.'],
    ['Mit 71 Jahren auf dem Turm', 'Muster, 71, klettert seit 50 Jahren.'],
    ['17-Jähriger siegt', 'Der Siebzehnjährige siegte.'],
    ['Zwei Länder, ein Vertrag', 'Beide Länder unterzeichneten.'],
    ['Am 23. Oktober 2024 um 20 Uhr: 2:1', 'Nichts davon.'],
    ['Die G20 und die Boeing 737', 'Nichts davon.'],
    ['50 Prozent weniger', 'Es war die Hälfte.'],
    ['Nach acht Jahren', 'Er blieb von 2016 an, 8 Jahre.'],
    ['In Platz 3 und Artikel 5', 'Nichts davon.'],
    ['41 Menschen starben', 'Es gab 41 Todesfälle, dafür braucht es 14 Personen.'],
    ['Drei Tote', 'Zwei Tote lagen im Haus, insgesamt starben drei Menschen.'],
    ['Zwei Länder streiten', 'Von 27 Ländern streiten diese beiden.'],
    ['Weniger als 1,50 Euro', 'Das Päckchen kostet 1,49 Euro.'],
    ['Fünf Menschen verletzt', 'Zwei Männer starben, fünf weitere Insassen wurden verletzt.'],
    ['48 Parkplätze fallen weg', 'Von 84 Parkplätzen bleiben 36, also fallen 48 weg.'],
  ])('finds the numbers of „%s“ in „%s“', (headline, text) => {
    expect(missing(headline, text)).toEqual([]);
  });

  it('looks for scores among the scores of the text', () => {
    const scores = (headline: string, text: string) =>
      missingScores(headline, text).map(({ shown, nearest }) => `${shown} statt ${nearest}`);
    expect(scores('Jubel nach dem 32:31', 'Das 31:30 fiel spät, zur Pause stand es 12:18.')).toEqual([
      '32:31 statt 31:30',
    ]);
    expect(scores('Sieg mit 3:1 (2:0)', 'Sie gewannen 3:1, zur Pause 0:2 aus ihrer Sicht.')).toEqual([]);
    expect(scores('Jubel nach dem 2:0, Jubel beim 0:1', 'Sie gewannen 3:1.')).toEqual([]);
    expect(scores('Jubel nach dem 3:2', 'Sie gewannen 3:1.')).toHaveLength(1);
    expect(scores('Das 3:1 macht Mut', 'Sie gewannen.')).toEqual([]);
    expect(scores('Um 20:15 Uhr im Ersten', 'Sie gewannen 3:1.')).toEqual([]);
    expect(scores('Eine Chance von 1:0,5', 'Sie gewannen 3:1.')).toEqual([]);
  });

  it('counts the years between two dates of the article', async () => {
    const article = (years: string) =>
      findingsOf(
        `---\ntitle: "Eröffnet nach ${years} Jahren"\npublished: 2025-12-14T15:00:00+01:00\n---\n\nBegonnen wurde 2014, geplant waren vier Jahre.\n`,
        ['numbers-in-text'],
      );
    expect(await article('elf')).toEqual([]);
    expect(await article('zwölf')).toHaveLength(1);
  });

  it('proposes no number of another unit', () => {
    const nearest = (text: string) => missingNumbers('Neun Stunden Debatte', text)[0]?.nearest;
    expect(nearest('Es ging um 6,4 Kilometer und acht Stunden.')).toBe('acht');
    expect(nearest('Es ging um 6,4 Kilometer.')).toBeUndefined();
  });

  it('proposes no number that nobody would mistake for the other', () => {
    const nearest = (text: string) => missingNumbers('14 Menschen kamen', text)[0]?.nearest;
    expect(nearest('Es kamen 41 Menschen.')).toBe('41');
    expect(nearest('Es kamen 43 Menschen.')).toBeUndefined();
    expect(nearest('Es kamen 12 Menschen.')).toBeUndefined();
  });

  it('tells what is counted where the text has the same number of something else', () => {
    const text = 'Es kamen 48 Stimmen zusammen. Geplant sind 84 neue Parkplätze und 52 Bäume.';
    expect(missingNumbers('Streit um 48 Parkplätze', text)).toMatchObject([
      { shown: '48 Parkplätze', start: 10, end: 12, nearest: '84' },
    ]);
    expect(missingNumbers('Streit um 49 Parkplätze', text)).toMatchObject([{ shown: '49', nearest: '84' }]);
  });

  it('reads numbers', () => {
    expect(quantitiesIn('3.000, 3,5 Mio. und zwölf von 12.345,6').map(({ value }) => value)).toEqual([
      3000, 3.5e6, 12, 12345.6,
    ]);
  });

  it('names place, part and the number that may be meant, and misses names', async () => {
    const text = `---
title: "Brownlow schickt 3.500 Soldaten"
standfirst: "Die Truppen von Minister Pistorius sind da."
image: { src: ./a.svg, alt: "x", caption: "Es sind 4.000, sagt Yıldırmaz.", credit: "y" }
---

Pistorius meldet 3.000 Soldaten.
`;
    expect(await findingsOf(text, ['numbers-in-text'])).toEqual([
      '2:9 warning numbers-in-text „Brownlow“ steht in der Überschrift, aber nicht im Text. Bitte den Namen prüfen oder im Text nennen.',
      '2:26 warning numbers-in-text „3.500“ steht in der Überschrift, aber nicht im Text. Dort steht „3.000“. Bitte die Zahl prüfen.',
      '4:52 warning numbers-in-text „4.000“ steht in der Bildunterschrift, aber nicht im Text. Dort steht „3.000“. Bitte die Zahl prüfen.',
      '4:64 warning numbers-in-text „Yıldırmaz“ steht in der Bildunterschrift, aber nicht im Text. Bitte den Namen prüfen oder im Text nennen.',
    ]);
  });

  it('knows known words for names where the text knows the first name', async () => {
    const article = (name: string) =>
      `---\ntitle: "Premiere"\nstandfirst: "Die Regisseurin Mathilde ${name} siegt."\n---\n\nMathilde Reichenau siegt.\n`;
    expect(await findingsOf(article('Reichenberg'), ['numbers-in-text'])).toHaveLength(1);
    expect(await findingsOf(article('Reichenau'), ['numbers-in-text'])).toEqual([]);
  });

  it('knows people and things by their place', async () => {
    const article = (title: string, text: string) =>
      findingsOf(`---\ntitle: "${title}"\n---\n\n${text}\n`, ['numbers-in-text']);
    expect(await article('Zürcher streiten', 'In Zürich gibt es Streit.')).toEqual([]);
    expect(await article('Zürcher streiten', 'In Zug gibt es Streit.')).toHaveLength(1);
    expect(await article('Jenaer Feuerteufel gefasst', 'Die Jenaer Polizei nahm ihn fest.')).toEqual([]);
    expect(await article('Der Ganztag bleibt', 'Die Schule bleibt offen.')).toEqual([]);
    expect(await article('Der Matchwinner: das Volk beim Abstich', 'Die Schule bleibt offen.')).toEqual([]);
    expect(await article('Talbrücken und eine Blühwiese', 'Die Schule bleibt offen.')).toEqual([]);
    expect(await article('Tore von Kapitän Berghold', 'Tore von Kapitän Brückmann.')).toHaveLength(1);
    expect(await article('Marta Lenz hört auf', 'Frau Lenz, warum hören Sie auf?')).toEqual([]);
    expect(await article('Marta Lenz hört auf', 'Gerda Lenz hört auf. Frau Lenz, warum?')).toHaveLength(1);
    expect(await article('Alexander Brownlow geht', 'Alexander geht.')).toHaveLength(1);
    expect(await article('Not in der Uckermark: der Brownlow-Konzern', 'Not im Dorf.')).toHaveLength(2);
    expect(await article('Ein E-Book verleihen', 'Leser verleihen gern.')).toEqual([]);
    expect(await article('Zoll auf Schweizer Waren', 'Die Schweizer Industrie klagt über den Zoll.')).toEqual(
      [],
    );
  });

  it('asks for places that the dictionary knows', async () => {
    const article = async (title: string, text = 'Am Markt wird gefeiert.', head = '') =>
      (await findingsOf(`---\ntitle: "${title}"\n${head}---\n\n${text}\n`, ['numbers-in-text'])).map(
        (finding) => /„([^“]+)“/.exec(finding)?.[1],
      );
    expect(await article('Studie aus Göttingen')).toEqual(['Göttingen']);
    expect(await article('Auf Sylt wird gefeiert', 'Auf Pellworm wird gefeiert.')).toEqual(['Sylt']);
    expect(await article('Der Zug in Rosenheim')).toEqual(['Rosenheim']);
    expect(await article('Sieg gegen Darmstadt')).toEqual(['Darmstadt']);
    expect(await article('Keime in Unterweiler', 'In Oberweiler gibt es Keime.')).toEqual(['Unterweiler']);
    expect(await article('Fest in Köln und Dresden', 'In Köln wird gefeiert.')).toEqual(['Dresden']);
    // The text speaks of them, in other words or in its dateline.
    expect(await article('Fest in Köln', 'Die Kölner feiern.')).toEqual([]);
    expect(await article('Fest in Frankreich', 'Die französischen Winzer feiern.')).toEqual([]);
    expect(await article('Fest in Göttingen', 'Am Markt.', 'place: Göttingen\n')).toEqual([]);
    // What stands behind „in“ and „aus“ without being a place.
    expect(
      await article(
        'Bei Eisenbrücken, in Dorfkirchen, in Freizeit und Arbeit, in Arbeit, in Gefahr, aus Eisen und Beton, nach Feierabend, auf Papier, in Essen und Trinken, aus Luxus',
      ),
    ).toEqual([]);
    expect(await article('Fest in Schleswig-Holstein')).toEqual([]);
    // One name is told once, two are told apart.
    expect(await article('Brand im Kreis Teltow-Fläming')).toEqual(['Teltow-Fläming']);
    expect(await article('Teltow und Fläming')).toEqual(['Teltow', 'Fläming']);
    expect(await article('Mehr Bus für Göttingen')).toEqual([]);
  });

  it('does not ask a file without front matter', async () => {
    expect(await findingsOf('# Vier Tote\n\nDrei starben.', ['numbers-in-text'])).toEqual([]);
  });
});
