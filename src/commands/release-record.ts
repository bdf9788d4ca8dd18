/** `npm run release-record`: appends what has been published since to the record in the content folder. Exit code 1 if it could not, 2 if it was asked wrongly. */
import './right-environment.ts';
import { resolve } from 'node:path';
import { readContent } from '../loader/read-content.ts';
import { appendAddresses, missingAddresses, RECORD_FILE, readRecord } from '../loader/release-record.ts';
import { ContentError } from '../model/finding.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { readArguments } from './read-arguments.ts';
import { tellFailure } from './tell-failure.ts';

const HELP = `npm run release-record

Hängt an ${RECORD_FILE} im Inhaltsordner an, was seither erschienen ist: Kennung, Adresse und ersten Zeitpunkt.`;

readArguments(HELP, {}, () => undefined);

process.exitCode = await appendAndTell();

/** Appends what is missing and says what; returns the exit code. */
async function appendAndTell(): Promise<0 | 1> {
  try {
    const missing = await appendMissing(resolve(site.contentDir));
    const names = missing.map(({ slug }) => slug).join(', ');
    console.log(
      names === '' ? `${RECORD_FILE} ist vollständig.` : `${missing.length} neu in ${RECORD_FILE}: ${names}`,
    );
    return 0;
  } catch (error) {
    tellFailure(error);
    console.error('Das Verzeichnis bleibt, wie es war.');
    return 1;
  }
}

/** @throws ContentError where the content has errors: an article that cannot be read would be missing for ever */
async function appendMissing(contentDir: string): Promise<ReturnType<typeof missingAddresses>> {
  const now = buildTime();
  const { articles, findings } = await readContent(contentDir, now);
  if (findings.some(({ level }) => level === 'error')) throw new ContentError(findings);
  const record = await readRecord(contentDir);
  const missing = missingAddresses(
    record?.addresses ?? [],
    articles.map(({ article }) => article),
    now,
  );
  await appendAddresses(contentDir, missing);
  return missing;
}
