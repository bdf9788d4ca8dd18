/** The answers of other servers, kept in a file between checks. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer } from './ask.ts';

/** Answers by address; none where the file is missing or cannot be read. */
export async function readCache(file: string): Promise<Record<string, Answer>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, Answer>;
  } catch {
    return {};
  }
}

/** Writes answers in one step. */
export async function writeCache(file: string, answers: Record<string, Answer>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  await writeFile(half, JSON.stringify(answers, undefined, 1));
  await rename(half, file);
}
