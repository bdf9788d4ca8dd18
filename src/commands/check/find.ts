/** What a check finds in files: of the content with all others in view, of any other file on its own. */
import { join } from 'node:path';
import { VFile } from 'vfile';
import { cacheFolder } from '../../cache/build-cache.ts';
import { checkFile } from '../../checks/check-file.ts';
import { fromMessage } from '../../loader/check-article.ts';
import { shownPath } from '../../loader/content-files.ts';
import { TEXT_LIMIT } from '../../loader/read-bytes.ts';
import { readContent } from '../../loader/read-content.ts';
import { readTextFile } from '../../loader/read-text-file.ts';
import type { TextMistake } from '../../loader/text-file.ts';
import { readText } from '../../loader/text-mistakes.ts';
import { byPlace, type Finding } from '../../model/finding.ts';
import { buildTime } from '../../model/publication.ts';
import { site } from '../../site.ts';
import { isContent } from '../chosen-files.ts';
import { checkExternalLinks } from '../external-links.ts';
import { externalLinksIn } from '../links-in-content.ts';
import type { Streams } from './streams.ts';

/** Files of the content folder are read as the build reads them, with all others in view; any other file stands alone. */
export async function findingsOf(paths: readonly string[], everything: boolean): Promise<Finding[]> {
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
export async function deadLinks({ progress }: Streams, paths: readonly string[]): Promise<Finding[]> {
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
  const wrong = ({ line, message }: TextMistake): Finding => ({
    file: shown,
    line,
    column: 1,
    level: 'error',
    rule: 'file',
    message,
  });
  const read = await readTextFile(path, TEXT_LIMIT);
  const undecoded = 'mistake' in read ? [wrong(read.mistake)] : [];
  const written = 'text' in read ? read.text : read.meant;
  if (written === undefined) return undecoded;
  const { source, mistakes } = readText(written);
  const file = new VFile({ path, value: source });
  await checkFile(file);
  return [
    ...undecoded,
    ...mistakes.map(wrong),
    ...file.messages.map((message) => fromMessage(message, shown)),
  ];
}
