/** `npm run check [-- FILE|FOLDER …]`: reads the copy as an editor would. Exit code 0 fine, 1 errors, 2 could not run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { cacheFolder } from '../cache/build-cache.ts';
import { checkFile } from '../checks/check-file.ts';
import { fromMessage } from '../loader/check-article.ts';
import { shownPath } from '../loader/content-files.ts';
import { readFrontMatter } from '../loader/front-matter.ts';
import { readContent } from '../loader/read-content.ts';
import { decodeText } from '../loader/text-file.ts';
import { byPlace, countFindings, type Finding, formatFinding } from '../model/finding.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { filesOf, isContent, Unusable } from './chosen-files.ts';
import { checkExternalLinks } from './external-links.ts';
import { externalLinksIn } from './links-in-content.ts';

const HELP = `npm run check [-- DATEI|ORDNER …]

Prüft Artikel vor der Veröffentlichung: Zitate, Namen, Zahlen, Daten, Form. Ohne Angabe den ganzen Inhalt (${site.contentDir}).

  --format json   statt der Zeilen ein JSON-Array [{ file, line, column, level, rule, message }];
                  mit npm run --silent check -- --format json steht sonst nichts auf der Standardausgabe
  --external      fragt auch, ob Links auf andere Server noch gehen (höflich, mit Gedächtnis; nie im Build)
  --strict        auch Warnungen führen zum Rückgabewert 1
  --help          diese Hilfe

Rückgabewert: 0 ohne Fehler, 1 mit Fehlern, 2 wenn nicht geprüft werden konnte.
Eine Regel für einen Artikel abschalten, im Kopf: checks: [{ off: names, reason: "Zwei Personen: Lainer und Laimer" }]`;

/** Where a command writes; the terminal, or a test. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** A line that is overwritten by the next; `undefined` where nobody watches. */
  readonly progress?: (text: string) => void;
}

/** A rule that an article has switched off, with its reason. */
interface Exception {
  readonly file: string;
  readonly rule: string;
  readonly reason: string;
}

/** Runs one check and prints what it finds; returns the exit code. */
export async function runCheck(args: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) {
      streams.out(`${HELP}\n`);
      return 0;
    }
    const started = performance.now();
    const paths = await filesOf(positionals.length === 0 ? undefined : positionals);
    const found = await watched(streams, paths, () => findingsOf(paths, positionals.length === 0));
    const findings = values.external ? [...found, ...(await deadLinks(streams, paths))].sort(byPlace) : found;
    const errors = findings.filter(({ level }) => level === 'error').length;
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    if (values.format === 'json') streams.out(`${JSON.stringify(findings.map(inJson), undefined, 2)}\n`);
    else {
      const seconds = (performance.now() - started) / 1000;
      streams.out(report(findings, await exceptionsOf(paths), paths.length, seconds));
    }
    return errors > 0 || (values.strict && warnings > 0) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof Unusable)) streams.error(`${error instanceof Error ? error.stack : error}\n`);
    else streams.error(`${error.message}\n\n${HELP}\n`);
    return 2;
  }
}

function readArguments(args: readonly string[]) {
  try {
    const read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        external: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (read.values.format !== 'text' && read.values.format !== 'json')
      throw new Unusable(`Das Format „${read.values.format}“ gibt es nicht. Möglich sind text und json.`);
    return read;
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable(`Die Angabe ist nicht bekannt: ${args.join(' ')}`);
  }
}

/** Files of the content folder are read as the build reads them, with all others in view; any other file stands alone. */
async function findingsOf(paths: readonly string[], everything: boolean): Promise<Finding[]> {
  const inContent = paths.filter(isContent);
  const findings: Finding[] = [];
  if (inContent.length > 0 || everything) {
    const wanted = new Set(inContent.map(shownPath));
    const content = await readContent(site.contentDir, buildTime());
    findings.push(...content.findings.filter(({ file }) => everything || wanted.has(file)));
  }
  const known = new Set(inContent);
  for (const path of paths) if (!known.has(path)) findings.push(...(await findingsAlone(path)));
  return findings.sort(byPlace);
}

/** What other servers say of the links to them; asked only when somebody asks for it. */
async function deadLinks({ progress }: Streams, paths: readonly string[]): Promise<Finding[]> {
  const links = await externalLinksIn(paths);
  const findings = await checkExternalLinks(links, {
    cache: join(cacheFolder(), '..', 'external-links.json'),
    ...(progress && { onAnswer: (url) => progress(`Frage ${url}`) }),
  });
  progress?.('');
  return findings;
}

async function findingsAlone(path: string): Promise<Finding[]> {
  const shown = shownPath(path);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new Unusable(`„${shown}“ lässt sich nicht lesen (${(error as NodeJS.ErrnoException).code}).`);
  }
  const decoded = decodeText(bytes);
  if ('mistake' in decoded) {
    const { line, message } = decoded.mistake;
    return [{ file: shown, line, column: 1, level: 'error', rule: 'file', message }];
  }
  const file = new VFile({ path, value: decoded.text });
  await checkFile(file);
  return file.messages.map((message) => fromMessage(message, shown));
}

/** The keys in the documented order and no others. */
function inJson({ file, line, column, level, rule, message }: Finding): Finding {
  return { file, line, column, level, rule, message };
}

async function exceptionsOf(paths: readonly string[]): Promise<Exception[]> {
  const found: Exception[] = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    if (!/^checks:/m.test(text)) continue;
    const { data } = readFrontMatter(text.replace(/\r\n?/g, '\n'));
    const checks = (data as { checks?: unknown } | undefined)?.checks;
    for (const { off, reason } of Array.isArray(checks)
      ? (checks as { off?: unknown; reason?: unknown }[])
      : [])
      found.push({ file: shownPath(path), rule: String(off), reason: String(reason) });
  }
  return found;
}

function report(
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

const PATIENCE = 2000;

/** Shows that something is going on when it takes longer than two seconds. */
async function watched<T>(
  { progress }: Streams,
  paths: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  if (!progress) return work();
  const started = performance.now();
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000;
    if (seconds * 1000 >= PATIENCE) progress(`Prüfe ${paths.length} Dateien … ${Math.round(seconds)} s`);
  }, 500);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    progress('');
  }
}

if (import.meta.main) {
  const { stdout, stderr } = process;
  process.exitCode = await runCheck(process.argv.slice(2), {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    // On the other stream, so that the output may be piped while the terminal shows progress.
    ...(stderr.isTTY && { progress: (text: string) => void stderr.write(`\r\u001B[K${text}`) }),
  });
}
