import { describe, expect, it } from 'vitest';
import { type BuiltPage, enough, faultsIn, pagesOf, sites } from '../built-site.ts';

describe.each(sites)('every page of $name', (site) => {
  // A line break between words and a tag is no space in a template.
  it('sets a space between words and the dates and labels among them', () => {
    const pages = pagesOf(site);
    expect(
      pages.flatMap(({ document }) => [...document.querySelectorAll('main time')]).length,
    ).toBeGreaterThanOrEqual(enough(site, 11));
    expect(faultsIn(pages, gluedWords)).toEqual([]);
  });
});

function gluedWords({ document }: BuiltPage): string[] {
  return [...document.querySelectorAll('main time, main strong')].flatMap((element) => {
    const before = textOf(element.previousSibling);
    const after = textOf(element.nextSibling);
    return /[\p{L}\p{N}.!?:]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after)
      ? [`no space in „${before.slice(-20)}${element.textContent}${after.slice(0, 20)}“`]
      : [];
  });
}

/** Words right beside: of a text, or of another label, whose distance is then a matter of style that a text browser does not see. */
function textOf(node: ChildNode | null): string {
  const isWords = node?.nodeType === 3 || /^(?:SPAN|TIME|A|B)$/.test(node?.nodeName ?? '');
  return isWords ? (node?.textContent ?? '') : '';
}
