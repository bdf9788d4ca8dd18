/** `npm run check [-- FILE|FOLDER …]`: reads the copy as an editor would. Exit code 0 fine, 1 errors, 2 could not run. */
import './right-environment.ts';
import { byPlace } from '../model/finding.ts';
import { site } from '../site.ts';
import { exceptionsOf } from './check/exceptions.ts';
import { deadLinks, findingsOf } from './check/find.ts';
import { inJson, report } from './check/report.ts';
import { type Streams, watched } from './check/streams.ts';
import { filesOf, Unusable } from './chosen-files.ts';
import { readArguments } from './read-arguments.ts';
import { tellFailure } from './tell-failure.ts';

const HELP = `npm run check [-- DATEI|ORDNER …]

Prüft Artikel vor der Veröffentlichung: Zitate, Namen, Zahlen, Daten, Form. Ohne Angabe den ganzen Inhalt (${site.contentDir}).

  --format json   statt der Zeilen ein JSON-Array [{ file, line, column, level, rule, message }];
                  mit npm run --silent check -- --format json steht sonst nichts auf der Standardausgabe
  --external      fragt auch, ob Links auf andere Server noch gehen (höflich, mit Gedächtnis; nie im Build)
  --strict        auch Warnungen führen zum Rückgabewert 1
  --help          diese Hilfe

Rückgabewert: 0 ohne Fehler, 1 mit Fehlern, 2 wenn nicht geprüft werden konnte.
Eine Regel für einen Artikel abschalten, im Kopf: checks: [{ off: names, reason: "Zwei Personen: Lainer und Laimer" }]`;

const { chosen, format, external, strict } = readArguments(
  HELP,
  {
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      external: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  },
  ({ values, positionals }) => {
    if (values.format !== 'text' && values.format !== 'json')
      throw new Error(`Das Format „${values.format}“ gibt es nicht. Möglich sind text und json.`);
    return { ...values, chosen: positionals.length === 0 ? undefined : positionals };
  },
);
const { stdout, stderr } = process;
process.exitCode = await check({
  out: (text) => void stdout.write(text),
  error: (text) => void stderr.write(text),
  // On the other stream, so that the output may be piped while the terminal shows progress.
  ...(stderr.isTTY && { progress: (text: string) => void stderr.write(`\r\u001B[K${text}`) }),
});

/** Runs one check and prints what it finds; returns the exit code. */
async function check(streams: Streams): Promise<0 | 1 | 2> {
  try {
    const started = performance.now();
    const paths = await filesOf(chosen);
    const found = await watched(streams, paths, () => findingsOf(paths, chosen === undefined));
    const findings = external ? [...found, ...(await deadLinks(streams, paths))].sort(byPlace) : found;
    const errors = findings.filter(({ level }) => level === 'error').length;
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    if (format === 'json') streams.out(`${JSON.stringify(findings.map(inJson), undefined, 2)}\n`);
    else {
      const seconds = (performance.now() - started) / 1000;
      streams.out(report(findings, await exceptionsOf(paths), paths.length, seconds));
    }
    return errors > 0 || (strict && warnings > 0) ? 1 : 0;
  } catch (error) {
    if (error instanceof Unusable) streams.error(`${error.message}\n\n${HELP}\n`);
    else tellFailure(error);
    return 2;
  }
}
