/** One content file: bytes → text → front matter that fits its schema, with every mistake at its place. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import type { Finding } from '../model/finding.ts';
import type { Form } from '../model/schema.ts';
import { schemaMistakes } from '../model/schema-messages.ts';
import { type ContentFile, shownPath } from './content-files.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Memory } from './memory.ts';
import { TEXT_LIMIT } from './read-bytes.ts';
import { readTextFile } from './read-text-file.ts';
import { decodeText, type TextMistake } from './text-file.ts';
import { readText } from './text-mistakes.ts';
import type { Place } from './yaml-document.ts';

/**
 * A content file. `data` is there only if its front matter has no mistake, `fitting` holds every key whose own value has none, so that what
 * else is wrong can be told at once; `digest` tells one state of the text from another, also on a machine that has just fetched the files
 * anew, and is empty if there is no text.
 */
export interface ReadFile<Data> extends ContentFile {
  readonly source: string;
  /** SHA-256 of the text, shortened. */
  readonly digest: string;
  readonly frontMatter: FrontMatter;
  readonly data?: Data;
  readonly fitting: Partial<Data>;
  readonly findings: readonly Finding[];
}

/** What is worth remembering of a file: not its text, which is read again if anybody asks for it. */
type Facts<Data> = Pick<ReadFile<Data>, 'digest' | 'data' | 'fitting' | 'findings'>;

/**
 * @param file where it lies
 * @param schema what its front matter must look like
 * @param forms what to tell the editor of each key
 * @param memory what an earlier pass found out
 * @returns the file; never throws for what an editor did
 */
export async function readContentFile<Schema extends z.ZodObject>(
  file: ContentFile,
  schema: Schema,
  forms: Readonly<Record<string, Form>>,
  memory: Memory,
): Promise<ReadFile<z.output<Schema>>> {
  const stamp = memory.stampOf(file.path);
  const key = `file ${file.file}`;
  const known = memory.recall<Facts<z.output<Schema>>>(key, stamp);
  if (known) return onDemand({ ...file, ...known }, forms);
  const { facts, text } = await readNow(file, schema, forms);
  return { ...file, ...memory.keep(key, stamp, facts), ...text };
}

/** Text and positions of a remembered file are needed only where there is something to tell. */
function onDemand<Data>(
  file: Omit<ReadFile<Data>, 'source' | 'frontMatter'>,
  forms: Readonly<Record<string, Form>>,
): ReadFile<Data> {
  let text: { source: string; frontMatter: FrontMatter } | undefined;
  const read = () => {
    if (text) return text;
    const decoded = decodeText(readFileSync(file.path));
    const found = 'text' in decoded ? decoded.text : (decoded.meant ?? '');
    const frontMatter = readFrontMatter(readText(found).source, forms);
    text = { source: frontMatter.source, frontMatter };
    return text;
  };
  return Object.defineProperties(file, {
    source: { get: () => read().source },
    frontMatter: { get: () => read().frontMatter },
  }) as ReadFile<Data>;
}

async function readNow<Schema extends z.ZodObject>(
  file: ContentFile,
  schema: Schema,
  forms: Readonly<Record<string, Form>>,
): Promise<{ facts: Facts<z.output<Schema>>; text: { source: string; frontMatter: FrontMatter } }> {
  const shown = shownPath(file.path);
  const finding = (place: Place, rule: string, message: string): Finding => ({
    file: shown,
    ...place,
    level: 'error',
    rule,
    message,
  });
  const ofText = ({ line, message }: TextMistake) => finding({ line, column: 1 }, 'file', message);
  const read = await readTextFile(file.path, TEXT_LIMIT);
  const undecoded = 'mistake' in read ? [read.mistake] : [];
  const written = 'text' in read ? read.text : read.meant;
  if (written === undefined) {
    const facts = { digest: '', fitting: {}, findings: undecoded.map(ofText) };
    return { facts, text: { source: '', frontMatter: readFrontMatter('') } };
  }
  const digest = hash('sha256', written).slice(0, 16);
  const { source, mistakes: ofLines } = readText(written);
  const ofFile = ofLines.filter(({ line }) => !undecoded.some((mistake) => mistake.line === line));
  const frontMatter = readFrontMatter(source, forms);
  const text = { source: frontMatter.source, frontMatter };
  const findings = [...undecoded, ...ofFile].map(ofText);
  for (const { message, ...place } of frontMatter.mistakes)
    findings.push(finding(place, 'front-matter', message));
  const { data, mistakes, unread } = frontMatter;
  if (data === undefined) return { facts: { digest, fitting: {}, findings }, text };
  const parsed = schema.safeParse(data);
  if (parsed.success && mistakes.length === 0)
    return { facts: { digest, data: parsed.data, fitting: parsed.data, findings }, text };
  for (const mistake of schemaMistakes(parsed.error?.issues ?? [], data, forms, unread)) {
    findings.push(finding(frontMatter.place(mistake.path, mistake.atKey), 'front-matter', mistake.message));
  }
  return { facts: { digest, fitting: fittingKeys(schema, data), findings }, text };
}

function fittingKeys<Schema extends z.ZodObject>(schema: Schema, data: unknown): Partial<z.output<Schema>> {
  const values = (data ?? {}) as Readonly<Record<string, unknown>>;
  const fitting = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([key, form]) => {
      const parsed = form.safeParse(values[key]);
      return parsed.success && parsed.data !== undefined ? [[key, parsed.data]] : [];
    },
  );
  return Object.fromEntries(fitting);
}
