import { type Finding, formatFinding } from '../model/finding.ts';
import type { EditionFiles } from './edition-folder.ts';

/** What can be said of an edition at any time. */
export interface EditionSummary {
  /** HTML pages. */
  readonly pages: number;
  /** Warnings about the content, in the form of `formatFinding`. */
  readonly warnings: readonly string[];
  readonly notes: number;
  /** Size without compressed files. */
  readonly bytes: number;
}

/**
 * @param files of the edition, with compressed files
 * @param findings in its content
 */
export function summaryOf(files: EditionFiles, findings: readonly Finding[]): EditionSummary {
  const own = Object.entries(files).filter(([path]) => !/\.(?:br|gz)$/.test(path));
  return {
    pages: own.filter(([path]) => path.endsWith('.html')).length,
    warnings: findings.filter(({ level }) => level === 'warning').map(formatFinding),
    notes: findings.filter(({ level }) => level === 'note').length,
    bytes: own.reduce((sum, [, { size }]) => sum + size, 0),
  };
}
