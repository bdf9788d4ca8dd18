/**
 * Old files whose place is needed. To free the bytes of ten thousand takes a file system two seconds, so they are put aside, and go while a
 * later build waits for others.
 */
import { lstatSync, mkdirSync, readdirSync, renameSync, unlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './lock.ts';

const NAME = /^old-(\d+)$/;
let count = 0;

/**
 * Takes a file away, if it is there; whoever reads it can go on.
 * @param folder that holds the editions
 */
export function putAside(file: string, folder: string): void {
  const names = lstatSync(file, { throwIfNoEntry: false })?.nlink;
  if (names === undefined) return;
  if (names > 1) {
    // The bytes have other names: nothing is freed.
    unlinkSync(file);
    return;
  }
  const aside = join(folder, `old-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  renameSync(file, join(aside, String(++count)));
}

/** Frees what builds that have ended have put aside; who ends before leaves the rest to the next one. */
export async function freeOld(folder: string): Promise<void> {
  const old = readdirSync(folder).filter((name) => {
    const [, pid] = NAME.exec(name) ?? [];
    return pid !== undefined && !isAlive(Number(pid));
  });
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true });
}
