import { expect, test } from 'vitest';
import { drawable } from './drawable.ts';
import { face } from './face.ts';

test.each([
  ['„Łódź“: 5 km² für Şahin', '„Łódź“: 5 km² für Şahin'],
  // Letters that the faces lack, in their plain form.
  ['Nguyễn und Xiǎo', 'Nguyen und Xiao'],
  ['𝐅ett', 'Fett'],
  // What has no plain form must not be lost without a trace.
  ['Αθήνα und (東京)', '… und (…)'],
  ['1 ≠ 2', '1 … 2'],
  ['Von Αθήνα 東京 aus', 'Von … aus'],
  ['שלום und مرحبا', '… und …'],
  // Emoji, with all that belongs to them.
  ['Regen 🌧️ im ☀️ Süden ❄', 'Regen im Süden'],
  ['Familie 👨‍👩‍👧 und 🇩🇪', 'Familie und'],
  // Hints for the breaking of lines stay.
  ['Grundstücks\u00ADrecht, 20\u202F%', 'Grundstücks\u00ADrecht, 20\u202F%'],
])('of „%s“ a picture can show „%s“', async (text, shown) => {
  const { holds } = await face('umbruch-serif.woff2', 700);
  expect(drawable(text, holds)).toBe(shown);
});
