/** Findings as people and as programs read them. */
import { countFindings, type Finding, formatFinding } from '../../model/finding.ts';
import type { Exception } from './exceptions.ts';

/** A finding for `--format json`: the keys in the documented order and no others. */
export function inJson({ file, line, column, level, rule, message }: Finding): Finding {
  return { file, line, column, level, rule, message };
}

/** One line a finding, the exceptions with their reasons, a line that sums up. */
export function report(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  files: number,
  seconds: number,
): string {
  const lines = findings.map(formatFinding);
  if (exceptions.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push('Ausnahmen:', ...exceptions.map(({ file, rule, reason }) => `  ${file}: ${rule} – ${reason}`));
  }
  if (lines.length > 0) lines.push('');
  const shown = seconds.toLocaleString('de-DE', { maximumFractionDigits: 1 });
  lines.push(
    `${files === 1 ? '1 Datei' : `${files} Dateien`} in ${shown} s geprüft: ${countFindings(findings)}`,
  );
  return `${lines.join('\n')}\n`;
}
