import { expect, it } from 'vitest';
import { PHONE, pagesOfEveryKind, useBrowser } from './visit.ts';

const visit = useBrowser();
const pages = pagesOfEveryKind();

/** What WCAG 1.4.12 lets a reader set; nothing may be lost. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/**
 * Runs in the browser: the elements that run off the screen or are cut off, apart from what scrolls by itself or is hidden from sight.
 */
function lostText(): string[] {
  const width = document.documentElement.clientWidth;
  const scrollsItself = (element: Element | null): boolean =>
    element !== null &&
    element !== document.documentElement &&
    element !== document.body &&
    (['auto', 'scroll'].includes(getComputedStyle(element).overflowX) ||
      scrollsItself(element.parentElement));
  const describe = (element: Element) =>
    `<${element.localName}${element.className ? ` class="${element.className}"` : ''}> „${element.textContent?.trim().slice(0, 60)}“`;
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > width)
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide on a screen of ${width} px`);
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!own && element.localName !== 'img') continue;
    if (element.closest('.visually-hidden, .skip, svg') || scrollsItself(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    for (const box of element.localName === 'img'
      ? [element.getBoundingClientRect()]
      : range.getClientRects()) {
      if (box.width > 0 && (box.right > width + 1 || box.left < -1)) {
        faults.push(
          `${describe(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px`,
        );
        break;
      }
    }
    const style = getComputedStyle(element);
    const isCut =
      (style.overflowX === 'hidden' || style.overflowX === 'clip') &&
      element.scrollWidth > element.clientWidth + 1;
    const isCutBelow =
      (style.overflowY === 'hidden' || style.overflowY === 'clip') &&
      element.scrollHeight > element.clientHeight + 1;
    if (isCut || isCutBelow) faults.push(`${describe(element)} is cut off`);
  }
  return faults;
}

it.each(pages)('nothing runs off or is cut off: $name', async ({ address }) => {
  const faults = await visit(address, { viewport: PHONE, bypassCSP: true }, async (page) => {
    const found: string[] = [];
    const note = async (name: string) =>
      found.push(...(await page.evaluate(lostText)).map((fault) => `${name}: ${fault}`));
    await note('on a screen of 320 px');
    // What is left of 1280 × 1024 px when it is magnified four times.
    await page.setViewportSize({ width: 320, height: 256 });
    await note('at 400 % zoom');
    const spacing = await page.addStyleTag({ content: TEXT_SPACING });
    await note('with the text spacing that a reader may set');
    await spacing.evaluate((style) => style.parentNode?.removeChild(style));
    await page.setViewportSize({ width: 640, height: 900 });
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    await note('with letters twice as large');
    return found;
  });
  expect(faults).toEqual([]);
});
