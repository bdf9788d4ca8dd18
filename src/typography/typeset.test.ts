import { describe, expect, test } from 'vitest';
import { typeset } from './typeset.ts';

/** In these tables `~` stands for a no-break space and `_` for a narrow one. */
const marked = (text: string) => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');

const cases: Record<string, [source: string, set: string][]> = {
  'quotation marks': [
    ['"Nein", sagte er.', '„Nein“, sagte er.'],
    ['“Nein”, sagte er.', '„Nein“, sagte er.'],
    ['»Nein«, sagte er.', '„Nein“, sagte er.'],
    ['«Nein», sagte er.', '„Nein“, sagte er.'],
    [",,Nein'', sagte er.", '„Nein“, sagte er.'],
    ['„Nein", sagte er.', '„Nein“, sagte er.'],
    ['”Nein”, sagte er.', '„Nein“, sagte er.'],
    ['("in Klammern")', '(„in Klammern“)'],
    ['"[Er] kommt"', '„[Er] kommt“'],
    ['"1984" und "Apollo 11"', '„1984“ und „Apollo 11“'],
    ['"..."', '„…“'],
    ['"– so –", sagte er', '„– so~–“, sagte er'],
    ['Er kam – "endlich" – an', 'Er kam~– „endlich“~– an'],
    ['Er kam –"endlich"– an', 'Er kam –„endlich“– an'],
    ['"Spiegel"/"Zeit"', '„Spiegel“/„Zeit“'],
    ['Das "Heute-Journal"-Studio', 'Das „Heute-Journal“-Studio'],
    ['Anti-"Woke"-Gesetz', 'Anti-„Woke“-Gesetz'],
    ['Er fragte:"Warum?"', 'Er fragte:„Warum?“'],
    ['die "Bild"-, "Welt"- und "Spiegel"-Redaktion', 'die „Bild“-, „Welt“- und „Spiegel“-Redaktion'],
    ['Das Zeichen "," und "😀"', 'Das Zeichen „,“ und „😀“'],
    ['„Nein,“ sagte er, „ja.“', '„Nein,“ sagte er, „ja.“'],
    ['Ein 27"-Monitor zeigt "Metropolis"', 'Ein 27"-Monitor zeigt „Metropolis“'],
  ],
  'quotations inside quotations': [
    ['"Er sagte \'nein\' dazu"', '„Er sagte ‚nein‘ dazu“'],
    ['"Er sagte "nein" dazu"', '„Er sagte ‚nein‘ dazu“'],
    ['„Er sagte „nein“ dazu“', '„Er sagte ‚nein‘ dazu“'],
    ['»Er sagte ›nein‹ dazu«', '„Er sagte ‚nein‘ dazu“'],
    ['“Er sagte ‘nein’ dazu”', '„Er sagte ‚nein‘ dazu“'],
    ['"Er rief: \'Halt!\'"', '„Er rief: ‚Halt!‘“'],
    ['"\'Halt!\', rief er."', '„‚Halt!‘, rief er.“'],
    ["Er sagte 'nein' dazu", 'Er sagte ‚nein‘ dazu'],
    ['\'Er las "Effi Briest" gern\'', '‚Er las „Effi Briest“ gern‘'],
    ['"a "b \'c\' d" e"', '„a ‚b „c“ d‘ e“'],
  ],
  apostrophes: [
    ["geht's, O'Neill, Ku'damm, D'dorf", 'geht’s, O’Neill, Ku’damm, D’dorf'],
    ['geht´s, geht`s, geht‘s', 'geht’s, geht’s, geht’s'],
    ["Hans' Buch und Grass' Roman", 'Hans’ Buch und Grass’ Roman'],
    ["Grass', Marx' und Fritz' Werke", 'Grass’, Marx’ und Fritz’ Werke'],
    ['Hans‘ Buch, Hans´ Haus', 'Hans’ Buch, Hans’ Haus'],
    ["\"Er las 'Grass' Roman'\"", '„Er las ‚Grass’ Roman‘“'],
    ["'Das ist alles' sagte Hans' Bruder", '‚Das ist alles‘ sagte Hans’ Bruder'],
    ["Die '68er und der Sommer '69", 'Die ’68er und der Sommer ’69'],
    ["Er hat 'nen Hund, 's Geld und 'ne Idee", 'Er hat ’nen Hund, ’s Geld und ’ne Idee'],
    ['"\'s ist Krieg"', '„’s ist Krieg“'],
    ["rock 'n' roll, Drum 'n' Bass, Rock'n'Roll", 'rock ’n’ roll, Drum ’n’ Bass, Rock’n’Roll'],
    ["\"Ich hab' 'nein' gesagt\"", '„Ich hab’ ‚nein‘ gesagt“'],
    ['die ‚68er, die ‘68er und die ’68er', 'die ’68er, die ’68er und die ’68er'],
    ["'s-Hertogenbosch", '’s-Hertogenbosch'],
    ["Rock-'n'-Roll-Band", 'Rock-’n’-Roll-Band'],
    ["Buchstabe 's'", 'Buchstabe ‚s‘'],
    ["'20 Menschen kamen', sagte er", '‚20 Menschen kamen‘, sagte er'],
    ['Mit \'m Rad und "That \'70s Show"', 'Mit ’m Rad und „That ’70s Show“'],
    ['´ne Menge, ´s geht, Rock ´n´ Roll, die ´68er', '’ne Menge, ’s geht, Rock ’n’ Roll, die ’68er'],
    ['„Er las ›Hans’ Buch von ’68 und mehr‹ gern“', '„Er las ‚Hans’ Buch von ’68 und mehr‘ gern“'],
    ["\"Er rief: 'Hab' ich 'ne Wahl?' und ging\"", '„Er rief: ‚Hab’ ich ’ne Wahl?‘ und ging“'],
    ["\"Das 'Rock 'n' Roll Museum' ist zu\"", '„Das ‚Rock ’n’ Roll Museum‘ ist zu“'],
    ['"Es ist von \'10-12 Uhr\' auf"', '„Es ist von ‚10–12~Uhr‘ auf“'],
  ],
  dashes: [
    ['Er kam - wie immer - zu spät', 'Er kam~– wie immer~– zu spät'],
    ['Er kam -- wie immer -- zu spät', 'Er kam~– wie immer~– zu spät'],
    ['Er kam — wie immer -, sah', 'Er kam~– wie immer~–, sah'],
    ['Berlin (dpa) - Der Bundestag', 'Berlin (dpa)~– Der Bundestag'],
    ['10-12 Uhr, 10:30-12 Uhr, 22-2 Uhr', '10–12~Uhr, 10:30–12~Uhr, 22–2~Uhr'],
    ['2019-2024 (1949-1990)', '2019–2024 (1949–1990)'],
    ['5-10 Prozent, 5-10%, 1,5-2 Mio. Euro', '5–10~Prozent, 5–10%, 1,5–2~Mio.~Euro'],
    ['5.000-10.000 Soldaten, 3-4 Tage', '5.000–10.000 Soldaten, 3–4 Tage'],
    ['23.-25. Oktober, 1.10.-3.10.2024', '23.–25.~Oktober, 1.10.–3.10.2024'],
    ['S. 12-15, §§ 5-8', 'S.~12–15, §§~5–8'],
    ['Mo-Fr, Montag-Freitag, Januar-März', 'Mo–Fr, Montag–Freitag, Januar–März'],
  ],
  ellipses: [
    ['nun ja...', 'nun ja…'],
    ['und so weiter ... bis', 'und so weiter~… bis'],
    ['"... und dann?"', '„… und dann?“'],
    ['[...]', '[…]'],
  ],
  'no-break spaces': [
    ['z. B., d. h., u. a., i. d. R., v. a., z. T.', 'z._B., d._h., u._a., i._d._R., v._a., z._T.'],
    ['(z. B.) 50 v. Chr.', '(z._B.) 50 v._Chr.'],
    ['5 km, 10 %, 20 °C, 5 km/h, 3 m²', '5~km, 10~%, 20~°C, 5~km/h, 3~m²'],
    ['3 Mio. Euro, 3,5 Millionen Euro, 2 Mrd. Dollar', '3~Mio.~Euro, 3,5~Millionen~Euro, 2~Mrd.~Dollar'],
    ['100 Euro, 5 €, € 5, CHF 20', '100~Euro, 5~€, €~5, CHF~20'],
    ['§ 5 Abs. 2 Nr. 4, Art. 1 GG', '§~5 Abs.~2 Nr.~4, Art.~1 GG'],
    ['Dr. Müller, Prof. Dr. med. Maier', 'Dr.~Müller, Prof.~Dr.~med.~Maier'],
    ['Dr. h. c. Maier, St. Gallen', 'Dr.~h._c.~Maier, St.~Gallen'],
    ['23. Oktober 2024, 23. 10. 2024', '23.~Oktober 2024, 23.~10.~2024'],
    ['19. Jahrhundert, 1. FC Köln', '19.~Jahrhundert, 1.~FC Köln'],
    ['20 Uhr, 20:15 Uhr, 5 Grad', '20~Uhr, 20:15~Uhr, 5~Grad'],
    ['S. 12 f., S. 12 ff., 20 Mio Euro', 'S.~12~f., S.~12~ff., 20~Mio~Euro'],
    ['J. R. R. Tolkien', 'J.~R.~R. Tolkien'],
    ['eine Zeile, 5\nkm lang', 'eine Zeile, 5~km lang'],
  ],
  characters: [
    ['Ga\u0308ste', 'Gäste'],
    ['Ga\u200B\u0308ste\uFEFF', 'Gäste'],
  ],
};

describe.each(Object.entries(cases))('%s', (_, rows) => {
  test.each(rows)('sets %s as %s', (source, set) => {
    expect(marked(typeset(source))).toBe(set);
  });
});

describe('leaves as written what may be something else', () => {
  test.each([
    // quotation marks that do not pair up, arrows, inches, code
    ...[
      'Er sagte "nein',
      'nein" sagte er',
      '"',
      '""',
      'Er sagte " nein " dazu',
      '« Le Monde »',
      '» Mehr lesen',
    ],
    ...[
      'Weiter »',
      '5\'10" groß',
      '6\' 2"',
      '52°31\'12" N',
      'class="x" und a="b"',
      'ja,,nein und ,, so',
      'Hawai‘i',
    ],
    ...["'Hans' neues Haus' steht", "'68 begann es', sagte er", "'Ne, das geht nicht', sagte er"],
    ...["Er sagte 'nein dazu", 'die ‚Zeit', 'Weiter ›', 'Rufnummer 1500-1600'],
    // hyphens that are no dashes
    ...[
      'Haupt- und Nebensatz',
      'ein- bis zweimal',
      '- Punkt',
      'x - -5',
      '5 - 3 = 2',
      'Es stand 3 - 2',
      '3-2',
      '4-4-2',
    ],
    ...[
      'A--B',
      '--verbose',
      '| - |',
      'Wort—Wort',
      'Berlin-München',
      'Mai-Juni-Ausgabe',
      'Sonntag-Nachmittag',
    ],
    ...['0211 1234-5678', 'Tel.: 2019-2024', '(0211) 2019-2024', '2024-10-23', '2024-10', '2024-2019'],
    ...[
      'ISBN 978-3-16-148410-0',
      'ISSN 1865-2000',
      'DIN EN 1990-1991',
      'Boeing 737-800',
      'Airbus A320-200',
      'A-4-5',
    ],
    ...[
      'U-20-Team',
      '1990er-Jahre',
      '1990-2000er',
      'Covid-19',
      '5-6-jährig',
      '10-Euro-Schein',
      '3-2-Sieg',
      '1.-3. Klasse',
    ],
    // addresses and file names
    ...[
      "https://example.org/2019-2024/it's...x",
      'www.example.org/10-12',
      "o'hara@example.org",
      '2019-2024.pdf',
    ],
    ...['bericht_2019-2024.pdf', '/etc/2019-2024', '../../x'],
    // dots
    ...['ja....', '..', '1...5', '. . .'],
    // figures and signs
    ...[
      '10000',
      '3000',
      '10.000',
      '40213 Düsseldorf',
      '20 000',
      '3:2',
      '24/7',
      '1:0-Führung',
      '10%',
      '5km',
      'z.B.',
    ],
    ...[
      '20:15',
      'Bürger:innen',
      'Leser*innen und Bürger*innen',
      'a < b & c',
      'Donau|dampfer',
      'a | b',
      '5 Menschen',
    ],
    // spaces that were set before, or are wider than one
    ...['5\u00A0km', '5\u202Fkm', 'z.\u00A0B.', '5  km', '23. Dann ging er', 'Prof. sagte'],
    ...['', ' ', '\n', '\u0000', '\ud83d', '😀', '„Nein“, sagte er', '„Er sagte ‚nein‘ dazu“', 'Hans’ Buch'],
  ])('%j', (source) => {
    expect(typeset(source)).toBe(source);
  });
});
