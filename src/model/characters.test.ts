import { expect, it } from 'vitest';
import { forbiddenCharacter, hasVisible } from './characters.ts';

it.each([
  ['a\u0000b', 'U+0000'],
  ['a\u000Bb', 'U+000B'],
  ['a\u0096b', 'U+0096'],
  ['a\u202Eb', 'U+202E'],
  ['a\uD83Db', 'U+D83D'],
  ['a\uFFFFb', 'U+FFFF'],
  ['Br\uFFFDcke', 'U+FFFD'],
  ['a\uF0E0b', 'U+F0E0'],
  ['a\uFFFCb', 'U+FFFC'],
  ['a\u{E0041}b', 'U+E0041'],
  ['😀\u{F0000}', 'U+F0000'],
])('%j holds the forbidden %s', (text, character) => {
  expect(forbiddenCharacter(text)).toBe(character);
});

it('tabs, line breaks, emoji, joiners, soft hyphens and marks of Arabic are text', () => {
  expect(
    forbiddenCharacter(
      'a\t\r\n😀👩\u200D👧\u00AD\u200F\u2066سلام\u2069\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    ),
  ).toBeUndefined();
});

it.each(['', ' ', '\u200B', '\u00AD|', '\uFEFF\u00A0'])('%j is nothing to read', (text) => {
  expect(hasVisible(text)).toBe(false);
});

it.each(['a', '?', '😀', '|a'])('%j is something to read', (text) => {
  expect(hasVisible(text)).toBe(true);
});
