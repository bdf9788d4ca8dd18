import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { takeLock } from './lock.ts';

let file = '';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  file = join(folder, 'lock');
});

describe('a lock', () => {
  test('is held by one at a time, and free again when it is given back', async () => {
    const unlock = await takeLock(file);
    expect(await takeLock(file)).toBeUndefined();
    await unlock?.();
    expect(await takeLock(file)).toBeTypeOf('function');
  });

  test('is waited for, with one word about it', async () => {
    const unlock = await takeLock(file);
    const owners: number[] = [];
    const onWait = (owner: number) => {
      owners.push(owner);
      void unlock?.();
    };
    expect(await takeLock(file, { patience: 10_000, onWait })).toBeTypeOf('function');
    expect(owners).toEqual([process.pid]);
  });

  test('is not waited for longer than asked', async () => {
    await takeLock(file);
    expect(await takeLock(file, { patience: 300 })).toBeUndefined();
  });

  test.each([
    ['a process that has ended', `999999999 1 ${hostname()}`],
    ['a process whose id another one has now', `${process.pid} 1 ${hostname()}`],
    ['nobody, because the disk was full', ''],
  ])('left behind by %s is taken', async (_owner, content) => {
    writeFileSync(file, content);
    expect(await takeLock(file)).toBeTypeOf('function');
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  });

  test('of another machine is held as long as there are signs of life', async () => {
    const other = `${process.pid} 1 ${hostname()}-anderswo`;
    writeFileSync(file, other);
    expect(await takeLock(file)).toBeUndefined();
    const longAgo = new Date(Date.now() - 600_000);
    utimesSync(file, longAgo, longAgo);
    expect(await takeLock(file)).toBeTypeOf('function');
    expect(readFileSync(file, 'utf8')).not.toBe(other);
  });

  test('is never held by two processes that want it at once', async () => {
    const log = `${file}.log`;
    writeFileSync(log, '');
    writeFileSync(file, `999999999 1 ${hostname()}`);
    const script = join(file, '..', 'holder.mjs');
    writeFileSync(
      script,
      `import { appendFileSync } from 'node:fs';
       import { takeLock } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)};
       for (let i = 0; i < 3; i++) {
         const unlock = await takeLock(${JSON.stringify(file)}, { patience: 20_000 });
         appendFileSync(${JSON.stringify(log)}, '(');
         await new Promise((resolve) => setTimeout(resolve, 20));
         appendFileSync(${JSON.stringify(log)}, ')');
         await unlock();
       }`,
    );
    await Promise.all([1, 2, 3].map(() => once(fork(script, { execArgv: [] }), 'exit')));
    expect(readFileSync(log, 'utf8')).toBe('()'.repeat(9));
    expect(existsSync(file)).toBe(false);
  });
});
