import { findMarkup } from '../checks/markup/find-markup.ts';
import type { PictureFile } from '../model/article.ts';
import type { Finding } from '../model/finding.ts';
import type { AuthorFrontMatter } from '../model/schema.ts';
import { shownPath } from './content-files.ts';
import type { Memory } from './memory.ts';
import { findPicture } from './pictures.ts';
import type { ReadFile } from './read-file.ts';
import { unreadText } from './unread-text.ts';

/** An author's portrait, and what is wrong with their file beyond its front matter: a portrait that is not there, markup that would be printed, text that nobody will read. */
export async function checkAuthor(
  root: string,
  author: ReadFile<AuthorFrontMatter>,
  memory: Memory,
): Promise<{ readonly findings: readonly Finding[]; readonly portrait?: PictureFile }> {
  const findings: Finding[] = [];
  const file = shownPath(author.path);
  const { image } = author.fitting;
  const found = image === undefined ? undefined : await findPicture(root, author.file, image, memory);
  if (found && 'problem' in found) {
    const place = author.frontMatter.place(['image']);
    findings.push({ file, ...place, level: 'error', rule: 'pictures', message: `image: ${found.problem}` });
  }
  findings.push(
    ...unreadText(
      author,
      'authors',
      'Text unter dem Kopf einer Autorendatei wird nirgends gezeigt. Sätze zur Person gehören in bio. Beispiel: bio: "Zwei Sätze zur Person."',
    ),
  );
  for (const key of ['name', 'role', 'bio', 'imageCredit'] as const)
    for (const { level, message } of findMarkup(author.fitting[key] ?? '', true)) {
      const place = author.frontMatter.place([key]);
      findings.push({ file, ...place, level, rule: 'markup', message: `${key}: ${message}` });
    }
  return { findings, portrait: found && !('problem' in found) ? found : undefined };
}
