import { describe, expect, it } from 'vitest';
import { findingsOf } from './findings-of.test-support.ts';
import { adviseKicker, adviseStandfirst, adviseTitle, longWords } from './form.ts';

const said = (advice: readonly { level: string; message: string }[]) =>
  advice.map(({ level, message }) => `${level} ${message}`);
const WORDS = 'Wort '.repeat(201).trim();

describe('form', () => {
  it('measures the headline', () => {
    expect(said(adviseTitle('x'.repeat(111)))).toEqual([expect.stringMatching(/^warning .*111 Zeichen/)]);
    expect(said(adviseTitle('x'.repeat(71)))).toEqual([expect.stringMatching(/^note .*71 Zeichen/)]);
    expect(said(adviseTitle('Der Minister geht.'))).toEqual([
      'warning Eine Überschrift endet ohne Punkt. Bitte streichen.',
    ]);
    for (const title of [
      'Der Minister geht',
      'Geht er?',
      'Und dann …',
      'Und dann...',
      'Fleisch & Co.',
      'x'.repeat(70),
    ])
      expect(said(adviseTitle(title))).toEqual([]);
  });

  it('measures the kicker and finds it in the headline', () => {
    expect(said(adviseKicker('x'.repeat(41), 'Titel'))).toEqual([
      expect.stringMatching(/^warning .*41 Zeichen/),
    ]);
    expect(said(adviseKicker('Krieg in der Ukraine', 'Der Krieg in der Ukraine geht weiter'))).toHaveLength(
      1,
    );
    expect(said(adviseKicker('Ukraine-Krieg', 'Ukraine: Der Krieg geht weiter'))).toHaveLength(1);
    expect(said(adviseKicker('Krieg in der Ukraine', 'USA bestätigen Truppen in Russland'))).toEqual([]);
    expect(
      said(adviseKicker('Russland und Nordkorea', 'Moskau und Pjöngjang: Stationen einer Annäherung')),
    ).toEqual([]);
  });

  it('measures the standfirst', () => {
    expect(said(adviseStandfirst('Zu kurz.'))).toEqual([expect.stringMatching(/8 Zeichen.*ausführlicher/)]);
    expect(said(adviseStandfirst(`${'Lang '.repeat(60)}.`))).toEqual([
      expect.stringMatching(/301 Zeichen.*kürzer/),
    ]);
    expect(
      said(adviseStandfirst('Ein Vorspann von rechter Länge, dem am Ende der Punkt fehlt')),
    ).toHaveLength(1);
    expect(
      said(adviseStandfirst('Eins ist da. Zwei ist da. Drei ist da. Vier sind da, und nun ist Schluss.')),
    ).toEqual(['note Der Vorspann hat 4 Sätze; gut sind bis zu 3.']);
    expect(
      said(
        adviseStandfirst('Ein Vorspann von rechter Länge. Er hat am 23. Oktober zwei Sätze, z. B. diesen!'),
      ),
    ).toEqual([]);
  });

  it('asks for a hint in very long words', () => {
    expect(longWords('Die Donaudampfschifffahrtsgesellschaft geht')).toEqual([
      'Donaudampfschifffahrtsgesellschaft',
    ]);
    expect(longWords('Die Donaudampf|schifffahrtsgesellschaft geht, Nordrhein-Westfälisches auch')).toEqual(
      [],
    );
  });

  it('finds jumps, full stops, long stretches and boxes side by side', async () => {
    const text = `---
title: "Titel"
---

${WORDS}

${WORDS}

### Ein Sprung.

Absatz.

> [!quote] A
> Absatz

> [!info] B
> Absatz
`;
    expect((await findingsOf(text, ['form'])).map((line) => line.slice(0, 42))).toEqual(
      [
        '7:1 note form Seit 402 Wörtern steht kein ',
        '9:1 warning form Der Zwischentitel überspr',
        '9:15 warning form Ein Zwischentitel endet o',
        '16:1 warning form Zwei Kästen stehen ohne A',
      ].map((line) => expect.stringContaining(line.slice(0, 30))),
    );
  });

  it('lets a plain file begin with its own headline', async () => {
    expect(
      await findingsOf('# Titel\n\n## Teil\n\n### Unterteil\n\n> [!info] A\n> B\n\nC\n\n> [!info] D\n> E\n', [
        'form',
      ]),
    ).toEqual([]);
  });

  it('finds a leap to the first heading of a plain file', async () => {
    expect(await findingsOf('Text.\n\n### Teil\n', ['form'])).toEqual([
      '3:1 warning form Der Zwischentitel überspringt eine Ebene: ### folgt auf die Überschrift. Erwartet wird ##.',
    ]);
    expect(await findingsOf('Text.\n\n## Teil\n', ['form'])).toEqual([]);
  });
});

it('a section heading has a text below it and words of its own', async () => {
  const standfirst = 'Ein Vorspann, der die Nachricht in einem ganzen Satz zusammenfasst.';
  const text = '## Eins\n\n### Teil\n\nText.\n\n## Leer\n\n## Eins\n\nText.\n\n### Am Ende\n';
  expect(await findingsOf(`---\nstandfirst: "${standfirst}"\n---\n${text}`, ['form'])).toEqual([
    '10:1 warning form Unter dem Zwischentitel „Leer“ steht kein Text. Bitte streichen oder ergänzen.',
    '12:1 warning form Der Zwischentitel „Eins“ steht schon weiter oben. Bitte einen ändern.',
    '16:1 warning form Unter dem Zwischentitel „Am Ende“ steht kein Text. Bitte streichen oder ergänzen.',
  ]);
});
