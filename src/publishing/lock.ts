/** Only one process at a time works in a folder; a lock that a killed process left behind holds nobody up. */
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What to do while another process holds the lock. */
export interface LockOptions {
  /** How long to wait for another process at most, in milliseconds. */
  readonly patience?: number;
  /** Called once, with the other's process id, when waiting begins. */
  readonly onWait?: (owner: number) => void;
}

const PAUSE = 200;
/** How often an owner gives a sign of life, in milliseconds; and after how long without one an owner on another machine is given up. */
const SIGN = 20_000;
const SILENCE = 300_000;
let drafts = 0;

/**
 * Takes a lock, waiting for its owner if need be.
 * @param file path of the lock file; it names its owner by process id, by the moment that process started (on Linux) and by its machine
 * @returns a function that gives the lock back (the end of the process does, too); `undefined` if patience ran out
 */
export async function takeLock(
  file: string,
  { patience = 0, onWait }: LockOptions = {},
): Promise<(() => Promise<void>) | undefined> {
  const own = `${process.pid} ${await startOf(process.pid)} ${hostname()}`;
  const deadline = performance.now() + patience;
  let waiting = false;
  while (!(await create(file, own))) {
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    if (!(await isHeld(file, found))) {
      await breakLock(file, found);
      continue;
    }
    if (performance.now() >= deadline) return undefined;
    if (!waiting) onWait?.(Number.parseInt(found, 10));
    waiting = true;
    await sleep(PAUSE);
  }
  const atExit = () => rmSync(file, { force: true });
  process.once('exit', atExit);
  const signs = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, SIGN).unref();
  return async () => {
    clearInterval(signs);
    process.off('exit', atExit);
    await rm(file, { force: true });
  };
}

/** A link appears with its content; a file that is created first and written then would look ownerless in between. */
async function create(file: string, owner: string): Promise<boolean> {
  const draft = `${file}.${process.pid}-${++drafts}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(draft, owner);
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Without its draft: whoever held the lock until now has swept.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    // Disks without hard links.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP')
      return writeFile(file, owner, { flag: 'wx' }).then(
        () => true,
        () => false,
      );
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a stale lock away, and puts it back if another process has replaced it meanwhile. */
async function breakLock(file: string, stale: string): Promise<void> {
  const aside = `${file}.stale-${process.pid}-${++drafts}`;
  try {
    await rename(file, aside);
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file);
  } catch {
    // Another process was quicker; the next round looks again.
  }
  await rm(aside, { force: true });
}

async function isHeld(file: string, owner: string): Promise<boolean> {
  const [pid, start] = owner.split(' ', 2).map(Number);
  const machine = owner.split(' ')[2];
  if (pid === undefined || !Number.isInteger(pid) || pid <= 0) return false;
  // Containers that share a folder cannot see each other's processes either.
  if (machine !== hostname()) return Date.now() - (await lastSign(file)) < SILENCE;
  if (!isAlive(pid)) return false;
  // Process ids come round again, in containers within seconds: the same id with another start is another process.
  return start === (await startOf(pid));
}

/** In milliseconds since 1970; 0 if the lock is gone. */
function lastSign(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}

/** Whether there is a process of this id on this machine. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in ticks since the machine did (proc(5), field 22); 0 where that cannot be known. */
async function startOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 0) || 0;
}
