import { expect, it } from 'vitest';
import { captionAndCredit } from './credits.ts';

it.each([
  ['Die Grenze. Karte: Umbruch', 'Die Grenze.', 'Karte: Umbruch'],
  ['Soldaten. Foto: Name/Agentur', 'Soldaten.', 'Foto: Name/Agentur'],
  ['Das Foto: ein Fund. Foto: dpa', 'Das Foto: ein Fund.', 'Foto: dpa'],
  ['Das Titelfoto: ein Fund', 'Das Titelfoto: ein Fund', ''],
  ['Grafik: Umbruch', '', 'Grafik: Umbruch'],
  ['Nur eine Unterschrift.', 'Nur eine Unterschrift.', ''],
  ['', '', ''],
])('%j has the caption %j and the credit %j', (title, caption, credit) => {
  expect(captionAndCredit(title)).toEqual({ caption, credit });
});
