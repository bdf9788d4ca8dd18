/** `npm run check [-- FILE|FOLDER …]`: reads the copy as an editor would. Exit code 0 fine, 1 errors, 2 could not run. */
import './right-environment.ts';
import { parseArgs } from 'node:util';
import { byPlace } from '../model/finding.ts';
import { site } from '../site.ts';
import { exceptionsOf } from './check/exceptions.ts';
import { deadLinks, findingsOf } from './check/find.ts';
import { inJson, report } from './check/report.ts';
import { type Streams, watched } from './check/streams.ts';
import { filesOf, Unusable } from './chosen-files.ts';

const HELP = `npm run check [-- DATEI|ORDNER …]

Prüft Artikel vor der Veröffentlichung: Zitate, Namen, Zahlen, Daten, Form. Ohne Angabe den ganzen Inhalt (${site.contentDir}).

  --format json   statt der Zeilen ein JSON-Array [{ file, line, column, level, rule, message }];
                  mit npm run --silent check -- --format json steht sonst nichts auf der Standardausgabe
  --external      fragt auch, ob Links auf andere Server noch gehen (höflich, mit Gedächtnis; nie im Build)
  --strict        auch Warnungen führen zum Rückgabewert 1
  --help          diese Hilfe

Rückgabewert: 0 ohne Fehler, 1 mit Fehlern, 2 wenn nicht geprüft werden konnte.
Eine Regel für einen Artikel abschalten, im Kopf: checks: [{ off: names, reason: "Zwei Personen: Lainer und Laimer" }]`;

/** Runs one check and prints what it finds; returns the exit code. */
async function runCheck(args: readonly string[], streams: Streams): Promise<0 | 1 | 2> {
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

if (import.meta.main) {
  const { stdout, stderr } = process;
  process.exitCode = await runCheck(process.argv.slice(2), {
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    // On the other stream, so that the output may be piped while the terminal shows progress.
    ...(stderr.isTTY && { progress: (text: string) => void stderr.write(`\r\u001B[K${text}`) }),
  });
}
