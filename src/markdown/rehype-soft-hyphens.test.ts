import { expect, it } from 'vitest';
import { htmlFrom } from './body.test-support.ts';

const shown = (markdown: string) => htmlFrom(markdown).replaceAll('\u00AD', '-');

it.each([
  [
    'a heading, whose id keeps the word whole',
    'Text.\n\n## Bundesverfassungsgericht urteilt',
    '<p>Text.</p>\n<h2 id="bundesverfassungsgericht-urteilt">Bundes-ver-fas-sungs-gericht urteilt</h2>',
  ],
  [
    'the title of a box',
    'Text.\n\n> [!info] Bundesverfassungsgericht\n> Das Bundesverfassungsgericht sitzt in Karlsruhe.',
    'id="bundesverfassungsgericht">Bundes-ver-fas-sungs-gericht</h2><p>Das Bundesverfassungsgericht sitzt',
  ],
  [
    'a pull quote',
    'Text.\n\n> [!quote] Vera Muster\n> Wirtschaftsminister *Grundwassermessstellenverzeichnis*',
    '„Wirtschafts-minister <em>Grundwas-ser-mess-stel-len-ver-zeichnis“</em>',
  ],
  ['no running text', 'Das Bundesverfassungsgericht', '<p>Das Bundesverfassungsgericht</p>'],
])('lets very long words break in large letters: %s', (_, markdown, html) => {
  expect(shown(markdown)).toContain(html);
});
