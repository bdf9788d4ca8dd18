/** What a check found in a content file, in the form in which every tool of the project reports it. */
export interface Finding {
  /** Path as an editor would type it: relative to the working folder where that is possible. */
  readonly file: string;
  /** Counted from 1 over the whole file, front matter included. */
  readonly line: number;
  readonly column: number;
  readonly level: 'error' | 'warning' | 'note';
  /** Name of the rule, e.g. `pull-quotes`, `front-matter`. */
  readonly rule: string;
  /** German, for editors: what came, what is expected, an example. */
  readonly message: string;
}

/** Orders findings by file, line, column, rule: the same list every time. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Characters of a message that would steer a terminal or turn its line round. */
const STEERING = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** `file:line:column  level  message  rule`, the line that editors and linters' problem matchers know. */
export function formatFinding({ file, line, column, level, message, rule }: Finding): string {
  return `${file}:${line}:${column}  ${level}  ${message.replace(STEERING, '\uFFFD')}  ${rule}`;
}

/** „2 Fehler, 1 Warnung“: how many of each level there are. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (level: Finding['level'], one: string, many: string) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
  };
  const parts = [
    ...count('error', 'Fehler', 'Fehler'),
    ...count('warning', 'Warnung', 'Warnungen'),
    ...count('note', 'Hinweis', 'Hinweise'),
  ];
  return parts.length === 0 ? 'nichts gefunden' : parts.join(', ');
}

/** Thrown where content cannot be published; carries every finding, not only the first. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(findings.map(formatFinding).join('\n'));
    this.name = 'ContentError';
    this.findings = findings;
  }
}
