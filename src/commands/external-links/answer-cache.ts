/** The answers of other servers, kept in a file between checks. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Answer } from './ask.ts';

/** Answers by address; none where the file is missing or has been damaged. */
export async function readCache(file: string): Promise<Map<string, Answer>> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, Answer>;
    return new Map(Object.entries(kept).filter(([, answer]) => typeof answer.asked === 'number'));
  } catch {
    return new Map();
  }
}

/** Writes answers in one step. */
export function writeCache(file: string, answers: ReadonlyMap<string, Answer>): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  writeFileSync(half, JSON.stringify(Object.fromEntries(answers), undefined, 1));
  renameSync(half, file);
}
