/** `npm run build [-- --outDir DIR]`: builds the site and publishes it as `dist` or DIR. Exit code 1 if it could not. */
import { parseArgs } from 'node:util';
import { countFindings, formatFinding } from '../model/finding.ts';
import { BuildRefused, buildSite } from '../publishing/build-site.ts';

const HELP =
  'npm run build [-- --outDir ORDNER]\n\nBaut die Website aus CONTENT_DIR (sonst content) nach ORDNER (sonst dist).';

/** Runs one build and tells what came of it; returns the exit code. */
export async function runBuild(args: readonly string[]): Promise<number> {
  let outDir = 'dist';
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { outDir: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    outDir = values.outDir ?? outDir;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  try {
    const { pages, seconds } = await buildSite(outDir);
    console.log(
      `${pages} Seiten in ${seconds.toLocaleString('de-DE', { maximumFractionDigits: 1 })} s gebaut: ${outDir}`,
    );
    return 0;
  } catch (error) {
    report(error);
    console.error('Nichts wurde veröffentlicht; die letzte Ausgabe ist unverändert.');
    return 1;
  }
}

function report(error: unknown): void {
  const findings = (error as { findings?: readonly Parameters<typeof formatFinding>[0][] }).findings;
  if (findings) {
    for (const finding of findings) console.error(formatFinding(finding));
    console.error(`\n${countFindings(findings)}`);
  } else if (error instanceof BuildRefused) console.error(error.message);
  else console.error(error);
}

if (import.meta.main) process.exitCode = await runBuild(process.argv.slice(2));
