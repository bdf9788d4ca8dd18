import { expect, it } from 'vitest';
import { misreadText } from './misread-text.ts';

it.each([
  ['über die BrÃ¼cke', '„BrÃ¼cke“ ist falsch gespeichert; gemeint ist wohl „Brücke“.'],
  ['Er sagte â€žNeinâ€œ', 'gemeint ist wohl „„Nein“'],
  ['StraÃŸe und GrÃ¶ÃŸe', 'gemeint ist wohl „Straße“'],
  ['nach Â§ 5', 'gemeint ist wohl „§“'],
])('%s is told with what it was', (text, message) => {
  expect(misreadText(`Gut.\n${text}\n`)).toEqual([{ line: 2, message: expect.stringContaining(message) }]);
});

it.each(['Brücke „Nein“ – § 5', 'SÃO PAULO', 'Ânimo, âge, Ã', 'der Preis in €'])(
  '%s is as it should be',
  (text) => {
    expect(misreadText(text)).toEqual([]);
  },
);
