/** `npm run release-record`: appends what has been published since to the record in the content folder. Exit code 1 if it could not, 2 if it was asked wrongly. */
import './right-environment.ts';
import { resolve } from 'node:path';
import { readContent } from '../loader/read-content.ts';
import { appendReleases, missingReleases, RECORD_FILE, readRecord } from '../loader/release-record.ts';
import { countFindings, formatFinding } from '../model/finding.ts';
import { buildTime } from '../model/publication.ts';
import { site } from '../site.ts';
import { readArguments } from './read-arguments.ts';

const HELP = `npm run release-record

Hängt an ${RECORD_FILE} im Inhaltsordner an, was seither erschienen ist: Kennung, Adresse und ersten Zeitpunkt.`;

readArguments(HELP, {}, () => undefined);

const now = buildTime();
const contentDir = resolve(site.contentDir);
const { articles, findings } = await readContent(contentDir, now);
const errors = findings.filter(({ level }) => level === 'error');
if (errors.length > 0) {
  for (const error of errors) console.error(formatFinding(error));
  console.error(`\n${countFindings(errors)}; das Verzeichnis bleibt, wie es war.`);
  process.exit(1);
}
const record = await readRecord(contentDir);
const missing = missingReleases(
  record?.releases ?? [],
  articles.map(({ article }) => article),
  now,
);
await appendReleases(contentDir, missing);
console.log(
  missing.length === 0
    ? `${RECORD_FILE} ist vollständig.`
    : `${missing.length} neu in ${RECORD_FILE}: ${missing.map(({ slug }) => slug).join(', ')}`,
);
