import { describe, expect, it } from 'vitest';
import { faultsIn, pagesOf, sites } from '../built-site.ts';

/** Names of faces as a stylesheet lists them, without those that every browser knows. */
const named = (list: string) =>
  list
    .split(',')
    .map((name) => name.replaceAll('"', '').trim())
    .filter((name) => !/^(sans-)?serif$/.test(name));

describe.each(sites)('the faces of $name', (site) => {
  it('are those that the styles ask for: ours, and the reader’s own stretched to the width of ours', () => {
    const faults = faultsIn(pagesOf(site), ({ html }) => {
      const all = (pattern: RegExp) =>
        new Set([...html.matchAll(pattern)].flatMap(([, list]) => named(list ?? '')));
      const declared = all(/@font-face\s*\{\s*font-family:([^;]+);/g);
      const asked = all(/--(?:serif|sans):([^;]+);/g);
      if (declared.size === 0) return ['no face is declared'];
      return [...declared.symmetricDifference(asked)].map(
        (name) => `„${name}“ is only declared or only asked for`,
      );
    });
    expect(faults).toEqual([]);
  });
});
