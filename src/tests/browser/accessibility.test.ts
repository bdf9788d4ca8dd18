import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, it } from 'vitest';
import { DESK, PHONE, pagesOfEveryKind, useBrowser } from './visit.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WINDOWS = [
  ['light, on a phone', 'light', PHONE],
  ['dark, on a phone', 'dark', PHONE],
  ['light, on a desk', 'light', DESK],
  ['dark, on a desk', 'dark', DESK],
] as const;

const visit = useBrowser();

it.each(pagesOfEveryKind())(
  'axe finds nothing, light and dark, on phone and desk: $name',
  async ({ address }) => {
    const faults = await visit(address, { bypassCSP: true }, async (page) => {
      await page.evaluate(axe);
      const found: string[] = [];
      for (const [name, colorScheme, viewport] of WINDOWS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(viewport);
        const results = await page.evaluate(runAxe);
        expect(results.passes.length, 'axe must have looked at something').toBeGreaterThan(10);
        for (const { id, help, nodes } of results.violations)
          for (const { target, failureSummary } of nodes)
            found.push(
              `${name}: ${id}: ${help} – ${target.join(' ')} – ${failureSummary?.replace(/\s+/g, ' ')}`,
            );
      }
      return found;
    });
    expect(faults).toEqual([]);
  },
);

/** Runs in the browser. */
function runAxe(): Promise<AxeResults> {
  const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
  return axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  });
}
