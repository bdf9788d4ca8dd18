import { rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder } from '../../cache/build-cache.ts';
import { pathsIn } from '../../cache/folder-paths.ts';
import { makeTrialSite, type TrialSite } from '../../commands/soak/trial-site.ts';
import { takeLock } from '../../publishing/lock.ts';

const UNCHANGED = 'Nichts wurde veröffentlicht; die letzte Ausgabe ist unverändert.';

describe('npm run build', () => {
  let trial: TrialSite;
  let first: Readonly<Record<string, string>>;
  const cache = () => cacheFolder(join(trial.folder, 'content'));
  const lock = () => join(cache(), 'lock');
  const ownerOfLock = async () => Number.parseInt(await readFile(lock(), 'utf8').catch(() => ''), 10);
  const run = (args?: readonly string[]) => trial.end(trial.start(args));

  beforeAll(async () => {
    trial = makeTrialSite();
    expect(await run()).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /^\d+ Seiten \(alle neu gebaut\) · .*\nAusgabe 000001 ist veröffentlicht/m,
      ),
    });
    first = trial.published();
  });
  afterAll(() => trial?.remove());

  test('does nothing where nothing has changed, unless it is told to; then it runs no program that a bad disk has damaged', async () => {
    const again = await run();
    expect(again.code).toBe(0);
    expect(again.output).toContain('Nichts hat sich geändert; Ausgabe 000001 bleibt veröffentlicht');
    expect(again.output).toMatch(/^\d+ Seiten · /m);
    for (const file of pathsIn(join(cache(), 'program')))
      if (file.endsWith('.mjs')) truncateSync(join(cache(), 'program', file));
    const mask = process.umask(0o077);
    const forced = await run(['--force']).finally(() => process.umask(mask));
    expect(forced.code).toBe(0);
    expect(forced.output).toContain('Ausgabe 000002 ist veröffentlicht');
    expect(trial.published()).toEqual(first);
    expect(statSync(trial.outDir).mode & 0o055, 'other users, such as the server, may read it').toBe(0o055);
  });

  test('names every mistake with its line, in German, without a stack trace, and publishes nothing', async () => {
    const articles = ['eins', 'zwei'].map((name) => join(trial.folder, `content/articles/${name}.md`));
    for (const file of articles) writeFileSync(file, '---\ntitle: "Kurz"\n---\n\nText.\n');
    const { code, output } = await run();
    for (const file of articles) rmSync(file);
    expect(code).toBe(1);
    expect(output).toContain('eins.md:2:1  error  standfirst: fehlt.');
    expect(output).toContain('zwei.md:2:1  error  standfirst: fehlt.');
    expect(output).toContain(UNCHANGED);
    expect(output).not.toMatch(/\n\s+at |\[ERROR\]|astro/i);
    expect(trial.published()).toEqual(first);
  });

  test('says in one line what failed in the program, and publishes nothing', async () => {
    // A file where the folder of rendered bodies should be: no new one can be kept.
    rmSync(join(cache(), 'bodies'), { recursive: true, force: true });
    writeFileSync(join(cache(), 'bodies'), '');
    trial.edit();
    const { code, output } = await run();
    rmSync(join(cache(), 'bodies'));
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(/^Fehler im Programm(?: \(src\/.+\))?: E(?:NOTDIR|EXIST)/),
      'Mehr dazu zeigt npm run build -- --verbose',
      UNCHANGED,
    ]);
    expect(trial.published()).toEqual(first);
  });

  test('ends when it is interrupted, and publishes nothing', async () => {
    const build = trial.start();
    const end = trial.end(build);
    while (build.exitCode === null && (await ownerOfLock()) !== build.pid) await sleep(2);
    build.kill('SIGINT');
    const { code, output } = await end;
    expect([code, output.trim()]).toEqual([130, `Abgebrochen. ${UNCHANGED}`]);
    expect(trial.published()).toEqual(first);
  });

  test('waits for another build of the same content, and says so; or refuses if it may not wait', async () => {
    // A lock that this very process holds is held by a living build, for as long as the test needs it.
    const unlock = await takeLock(lock());
    const patient = trial.start();
    const end = trial.end(patient);
    await new Promise<void>((resolve) => {
      for (const stream of [patient.stdout, patient.stderr])
        stream?.on('data', (data) => String(data).includes('läuft') && resolve());
    });
    const c = await run(['--wait', '0']);
    await unlock?.();
    const b = await end;
    expect([b.code, c.code]).toEqual([0, 1]);
    expect(b.output).toContain(`Ein anderer Build dieser Website läuft (Prozess ${process.pid})`);
    expect(c.output).toBe(
      `Ein anderer Build dieser Website läuft noch. Bitte später noch einmal versuchen.\n${UNCHANGED}\n`,
    );
  });

  test.each([
    [{ SITE_URL: 'quatsch' }, 'SITE_URL ist „quatsch“'],
    [{ SITE_URL: 'https://example.org/für/alle/?x' }, 'SITE_URL ist „https://example.org/für/alle/?x“'],
    [{ BUILD_TIME: 'gestern' }, 'BUILD_TIME ist „gestern“'],
  ])('refuses %o in words', async (variables, message) => {
    const wrong = makeTrialSite(undefined, variables);
    const { code, output } = await wrong.end(wrong.start());
    wrong.remove();
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/\n\s+at /);
  });
});
