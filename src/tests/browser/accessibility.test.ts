import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE, pagesOfEveryKind, useBrowser } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.each(pagesOfEveryKind())('axe on $name', ({ address }) => {
  const visit = useBrowser();

  it.each([
    ['light, on a phone', 'light', PHONE],
    ['dark, on a phone', 'dark', PHONE],
    ['light, on a desk', 'light', DESK],
    ['dark, on a desk', 'dark', DESK],
  ] as const)('finds nothing: %s', async (_, colorScheme, viewport) => {
    const faults = await visit(address, { viewport, colorScheme, bypassCSP: true }, async (page) => {
      await page.evaluate(axe);
      const results = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations', 'incomplete'],
        }),
      );
      expect(results.passes.length, 'axe must have looked at something').toBeGreaterThan(10);
      return results.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${id}: ${help} – ${target.join(' ')} – ${failureSummary?.replace(/\s+/g, ' ')}`,
        ),
      );
    });
    expect(faults).toEqual([]);
  });
});
