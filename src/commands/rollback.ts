/** `npm run rollback [-- EDITION]`: publishes the edition before, or the one that is named, again. Exit code 1 if there is none. */
import { parseArgs } from 'node:util';
import { madeAt, NoSuchEdition, rollBack } from '../publishing/release.ts';
import { site } from '../site.ts';
import { argumentProblem } from './argument-problem.ts';

const HELP = `npm run rollback [-- AUSGABE Optionen]

Veröffentlicht die Ausgabe vor der jetzigen noch einmal, oder die genannte, etwa 000041. Der Inhalt bleibt, wie er ist: Der nächste Build
veröffentlicht ihn wieder.

  --outDir ORDNER   wo die Ausgabe liegt (sonst dist)`;

/** Rolls back and tells to what; returns the exit code. */
export async function runRollback(args: readonly string[]): Promise<number> {
  let outDir: string;
  let name: string | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { outDir: { type: 'string', default: 'dist' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    if (positionals.length > 1) throw new Error('Bitte nur eine Ausgabe nennen.');
    outDir = values.outDir;
    name = positionals[0];
  } catch (error) {
    console.error(`${argumentProblem(error)}\n\n${HELP}`);
    return 2;
  }
  try {
    const { from, to } = await rollBack(outDir, name);
    if (from === to) {
      console.log(`Ausgabe ${to} ist schon veröffentlicht.`);
      return 0;
    }
    const made = new Intl.DateTimeFormat(site.locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: site.timeZone,
    }).format(await madeAt(outDir, to));
    console.log(`Ausgabe ${to} ist wieder veröffentlicht (gebaut am ${made} Uhr), statt ${from}: ${outDir}`);
    return 0;
  } catch (error) {
    if (!(error instanceof NoSuchEdition)) throw error;
    console.error(error.message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await runRollback(process.argv.slice(2));
