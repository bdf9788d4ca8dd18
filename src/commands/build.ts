/** `npm run build [-- --outDir DIR]`: builds the site and publishes it as `dist` or DIR. Exit code 1 if it could not. */
import { stripVTControlCharacters } from 'node:util';
import type { BuildResult } from '../publishing/build-site.ts';
import { readArguments } from './read-arguments.ts';
import { tellFailure } from './tell-failure.ts';

const HELP = `npm run build [-- Optionen]

Baut die Website aus dem Ordner CONTENT_DIR (sonst content) und veröffentlicht sie, wenn alles gelungen ist.

  --outDir ORDNER    wohin (sonst dist)
  --no-precompress   ohne die komprimierten Fassungen .br und .gz, etwa für Anbieter, die selbst komprimieren
  --force            bauen, auch wenn sich seit der veröffentlichten Ausgabe nichts geändert hat
  --wait SEKUNDEN    wie lange auf einen anderen Build gewartet wird (sonst 600)
  --verbose          bei Fehlern im Programm alles zeigen, was Astro meldet`;

/** Runs one build and tells what came of it; returns the exit code. With wrong arguments, or where help is asked for, the process ends. */
export async function runBuild(args: readonly string[]): Promise<number> {
  const { outDir, precompress, force, wait, verbose } = settingsIn(args);
  // What is published is for everybody, the server's user included, whatever else this shell keeps to itself.
  process.umask(process.umask(0) & ~0o055);
  let published = false;
  const interrupt = (signal: NodeJS.Signals) => {
    clearProgress();
    console.error(
      published ? `Abgebrochen; die neue Ausgabe ist veröffentlicht.` : `Abgebrochen. ${UNCHANGED}`,
    );
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    // Only now: to load all this takes a while, and somebody may interrupt in that time.
    const { buildSite } = await import('../publishing/build-site.ts');
    const result = await buildSite(outDir, {
      precompress,
      force,
      patience: wait * 1000,
      onWait: (owner) =>
        console.error(
          `Ein anderer Build dieser Website läuft (Prozess ${owner}); ich warte, bis er fertig ist.`,
        ),
      onFiles: (files) => showProgress(`${count(files)} Dateien gebaut …`),
      onPublished: () => {
        published = true;
      },
    });
    clearProgress();
    for (const warning of result.warnings) console.error(warning);
    console.log(summary(result, outDir));
    return 0;
  } catch (error) {
    clearProgress();
    tellFailure(error, verbose ? undefined : 'Mehr dazu zeigt npm run build -- --verbose');
    console.error(published ? 'Die neue Ausgabe ist veröffentlicht.' : UNCHANGED);
    return 1;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

const UNCHANGED = 'Nichts wurde veröffentlicht; die letzte Ausgabe ist unverändert.';

function settingsIn(args: readonly string[]) {
  const config = {
    args,
    allowNegative: true,
    options: {
      outDir: { type: 'string', default: 'dist' },
      precompress: { type: 'boolean', default: true },
      force: { type: 'boolean', default: false },
      wait: { type: 'string', default: '600' },
      verbose: { type: 'boolean', default: false },
    },
  } as const;
  return readArguments(HELP, config, ({ values }) => {
    const wait = Number(values.wait);
    if (!(wait >= 0)) throw new Error(`--wait erwartet Sekunden, etwa 60; angegeben ist „${values.wait}“.`);
    return { ...values, wait };
  });
}

function howMade(rendered: number, restored: number): string {
  return restored === 0 ? 'alle neu gebaut' : `${count(rendered)} neu gebaut, ${count(restored)} übernommen`;
}

function summary({ pages, warnings, notes, bytes, seconds, edition, made }: BuildResult, outDir: string) {
  const shares = made
    ? [
        ...(made.search.seconds >= 0.1 ? [`${inSeconds(made.search.seconds)} für die Suche`] : []),
        ...(made.release.compressSeconds >= 0.1
          ? [`${inSeconds(made.release.compressSeconds)} zum Komprimieren`]
          : []),
      ]
    : [];
  const parts = [
    `${count(pages)} Seiten${made ? ` (${howMade(made.rendered, made.restored)})` : ''}`,
    ...(warnings.length > 0
      ? [`${count(warnings.length)} ${warnings.length === 1 ? 'Warnung' : 'Warnungen'}`]
      : []),
    ...(notes > 0 ? [`${count(notes)} ${notes === 1 ? 'Hinweis' : 'Hinweise'} (npm run check)`] : []),
    `${(bytes / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1 })} MB`,
    `${inSeconds(seconds)}${shares.length > 0 ? `, davon ${shares.join(' und ')}` : ''}`,
  ];
  const outcome = made
    ? `Ausgabe ${edition} ist veröffentlicht: ${outDir}`
    : `Nichts hat sich geändert; Ausgabe ${edition} bleibt veröffentlicht: ${outDir}`;
  return `${parts.join(' · ')}\n${outcome}`;
}

function count(number: number): string {
  return number.toLocaleString('de-DE');
}

function inSeconds(seconds: number): string {
  return `${seconds.toLocaleString('de-DE', { maximumFractionDigits: 1 })} s`;
}

let shown = 0;

/** One line that is written over, on a terminal only, ten times a second at most. */
function showProgress(text: string): void {
  if (!process.stderr.isTTY || performance.now() - shown < 100) return;
  shown = performance.now();
  process.stderr.write(`\r\u001b[2K${stripVTControlCharacters(text)}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY && shown > 0) process.stderr.write('\r\u001b[2K');
}

if (import.meta.main) {
  const code = await runBuild(process.argv.slice(2));
  // What was begun beside may still be at work after a failure: the end is the end, once all has been said.
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}
