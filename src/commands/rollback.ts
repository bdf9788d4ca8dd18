/** `npm run rollback [-- EDITION]`: publishes the edition before, or the one that is named, again. Exit code 1 if there is none. */
import { madeAt, rollBack } from '../publishing/release.ts';
import { site } from '../site.ts';
import { readArguments } from './read-arguments.ts';
import { tellFailure } from './tell-failure.ts';

const HELP = `npm run rollback [-- AUSGABE Optionen]

Veröffentlicht die Ausgabe vor der jetzigen noch einmal, oder die genannte, etwa 000041. Der Inhalt bleibt, wie er ist: Der nächste Build
veröffentlicht ihn wieder.

  --outDir ORDNER   wo die Ausgabe liegt (sonst dist)`;

const { outDir, name } = readArguments(
  HELP,
  { allowPositionals: true, options: { outDir: { type: 'string', default: 'dist' } } },
  ({ values, positionals: [name, ...others] }) => {
    if (others.length > 0) throw new Error('Bitte nur eine Ausgabe nennen.');
    return { outDir: values.outDir, name };
  },
);

process.exitCode = await rollBackAndTell();

async function rollBackAndTell(): Promise<number> {
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
    tellFailure(error);
    return 1;
  }
}
