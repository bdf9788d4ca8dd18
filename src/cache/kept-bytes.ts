/** Files that builds keep for the next one, each behind its checksum: what a power cut or a bad disk has damaged counts as not kept. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

const CHECKSUM_LENGTH = 4;
let halves = 0;

/** The bytes that were kept in a file; `undefined` if there are none, or none that are as they were. */
export function keptBytes(file: string): Buffer | undefined {
  let kept: Buffer;
  try {
    // At once, not in turns: for small files that costs a fraction.
    kept = readFileSync(file);
  } catch {
    return undefined;
  }
  const bytes = kept.subarray(CHECKSUM_LENGTH);
  return kept.length >= CHECKSUM_LENGTH && kept.readUInt32BE() === crc32(bytes) ? bytes : undefined;
}

/** What was kept by `keepJson`. */
export function keptJson<Value>(file: string): Value | undefined {
  const kept = keptBytes(file);
  return kept && (JSON.parse(kept.toString('utf8')) as Value);
}

/** Keeps what JSON can hold. */
export function keepJson(file: string, value: unknown): void {
  keepBytes(file, Buffer.from(JSON.stringify(value)));
}

/** What was kept by `keepData`; `undefined` where this Node cannot read it. */
export function keptData<Value>(file: string): Value | undefined {
  const kept = keptBytes(file);
  try {
    return kept && (deserialize(kept) as Value);
  } catch {
    return undefined;
  }
}

/** Keeps what `structuredClone` can copy. */
export function keepData(file: string, value: unknown): void {
  keepBytes(file, serialize(value));
}

/**
 * Keeps bytes in a file, whose folder is made if need be.
 * @throws if the disk fails; what was kept before is then as it was
 */
export function keepBytes(file: string, bytes: Uint8Array): void {
  const checksum = Buffer.alloc(CHECKSUM_LENGTH);
  checksum.writeUInt32BE(crc32(bytes));
  const kept = Buffer.concat([checksum, bytes]);
  // Under another name first: a build that is killed leaves nothing half behind.
  const half = `${file}.${process.pid}-${++halves}`;
  try {
    try {
      writeFileSync(half, kept);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(half, kept);
    }
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}
