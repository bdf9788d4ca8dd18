/** One content file: bytes → text → front matter that fits its schema, with every mistake at its place. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { z } from 'astro/zod';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/schema.ts';
import { schemaMistakes } from '../model/schema-messages.ts';
import { type ContentFile, shownPath } from './content-files.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { decodeText } from './text-file.ts';

/** A file that could be read as text. `data` is there only if its front matter has no mistake. */
export interface ReadFile<Data> extends ContentFile {
  readonly source: string;
  /** SHA-256 of the text, shortened. */
  readonly digest: string;
  readonly frontMatter: FrontMatter;
  readonly data?: Data;
  readonly findings: readonly Finding[];
}

/**
 * @param file where it lies
 * @param schema what its front matter must look like
 * @param forms what to tell the editor of each key
 * @returns the file; never throws for what an editor did
 */
export async function readContentFile<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  forms: Readonly<Record<string, Form>>,
): Promise<ReadFile<z.output<Schema>>> {
  const shown = shownPath(file.path);
  const finding = (place: { line: number; column: number }, rule: string, message: string): Finding => ({
    file: shown,
    ...place,
    level: 'error',
    rule,
    message,
  });
  const unreadable = (line: number, message: string) => ({
    ...file,
    source: '',
    digest: '',
    frontMatter: readFrontMatter(''),
    findings: [finding({ line, column: 1 }, 'file', message)],
  });
  let bytes: Buffer;
  try {
    bytes = await readFile(file.path);
  } catch (error) {
    return unreadable(1, `Die Datei lässt sich nicht lesen (${(error as NodeJS.ErrnoException).code}).`);
  }
  const decoded = decodeText(bytes);
  if ('mistake' in decoded) return unreadable(decoded.mistake.line, decoded.mistake.message);
  const source = decoded.text;
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 16);
  const frontMatter = readFrontMatter(source);
  const findings = frontMatter.mistakes.map(({ message, ...place }) =>
    finding(place, 'front-matter', message),
  );
  if (findings.length > 0) return { ...file, source, digest, frontMatter, findings };
  const parsed = schema.safeParse(frontMatter.data);
  if (parsed.success) return { ...file, source, digest, frontMatter, data: parsed.data, findings };
  for (const mistake of schemaMistakes(parsed.error.issues, frontMatter.data, forms)) {
    findings.push(finding(frontMatter.place(mistake.path, mistake.atKey), 'front-matter', mistake.message));
  }
  return { ...file, source, digest, frontMatter, findings };
}
