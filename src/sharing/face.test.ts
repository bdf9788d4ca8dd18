import { expect, test } from 'vitest';
import { type Face, face } from './face.ts';

const FILES = ['umbruch-serif.woff2', 'umbruch-sans.woff2'];
const drawn = (own: Face) => own.draw('Ägypten', 0, 0, 40);

test('faces that are asked for at once are as those that are asked for one by one', async () => {
  const together = await Promise.all(FILES.map((file) => face(file, 600)));
  for (const [index, file] of FILES.entries()) {
    // A weight that differs in nothing that can be seen: what is known already is not read again.
    const alone = await face(file, 600.001);
    expect(drawn(together[index] as Face)).toBe(drawn(alone));
  }
});
