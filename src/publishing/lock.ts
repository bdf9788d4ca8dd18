/** Only one process at a time works in a folder; a lock that a killed process left behind holds nobody up. */
import { rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface LockOptions {
  /** How long to wait for another process at most, in milliseconds. */
  readonly patience?: number;
  /** Called once, with the other's process id, when waiting begins. */
  readonly onWait?: (owner: number) => void;
}

const PAUSE = 200;
let drafts = 0;

/**
 * Takes a lock, waiting for its owner if need be.
 * @param file path of the lock file; it names its owner by process id and, on Linux, by the moment that process started
 * @returns a function that gives the lock back (the end of the process does, too); `undefined` if patience ran out
 */
export async function takeLock(
  file: string,
  { patience = 0, onWait }: LockOptions = {},
): Promise<(() => Promise<void>) | undefined> {
  await mkdir(dirname(file), { recursive: true });
  const own = `${process.pid} ${await startOf(process.pid)}`;
  const deadline = performance.now() + patience;
  let waiting = false;
  while (!(await create(file, own))) {
    const found = await readFile(file, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    if (!(await isHeld(found))) {
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
  return async () => {
    process.off('exit', atExit);
    await rm(file, { force: true });
  };
}

/** A link appears with its content; a file that is created first and written then would look ownerless in between. */
async function create(file: string, owner: string): Promise<boolean> {
  const draft = `${file}.${process.pid}-${++drafts}`;
  await writeFile(draft, owner);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
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

async function isHeld(owner: string): Promise<boolean> {
  const [pid = Number.NaN, start] = owner.split(' ').map(Number);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false;
  // Process ids come round again, in containers within seconds: the same id with another start is another process.
  return start === (await startOf(pid));
}

function isAlive(pid: number): boolean {
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
