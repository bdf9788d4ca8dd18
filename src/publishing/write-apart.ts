/**
 * Files whose bytes other folders may share under other names. Making a file and removing one costs file systems five times as much as
 * writing into one (ext4 looks through all that have just been removed before it makes the next), so it is done only where it has to be.
 */
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file, whose folder is made if need be: into the one that lies there if its bytes have no other name, else a new one takes its
 * place. Not by a rename, which writes to the disk at once: whoever is killed meanwhile leaves a file half.
 * @throws if the disk fails
 */
export function writeApart(file: string, bytes: Uint8Array): void {
  if (isWrittenInto(file, bytes)) return;
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}

/** Leaves nothing in the place of a file that could not be written into. */
function isWrittenInto(file: string, bytes: Uint8Array): boolean {
  let old: number;
  try {
    old = openSync(file, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
  try {
    if (fstatSync(old).nlink === 1) {
      writeFileSync(old, bytes);
      ftruncateSync(old, bytes.length);
      return true;
    }
  } finally {
    closeSync(old);
  }
  unlinkSync(file);
  return false;
}
