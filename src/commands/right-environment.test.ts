import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

function run(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { status, stderr } = spawnSync(process.execPath, [`src/commands/${command}.ts`, ...args], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n') };
}

it.each([
  ['check', { SITE_URL: 'kaputt' }],
  ['servers', { SITE_URL: 'kaputt' }],
  ['release-record', { BUILD_TIME: 'morgen' }],
] as const)('%s ends with one sentence where %j', (command, environment) => {
  const [[name, value] = []] = Object.entries(environment);
  const { status, lines } = run(command, [], environment);
  expect(status).toBe(2);
  expect(lines).toEqual([expect.stringMatching(`^${name} ist „${value}“; erwartet wird `)]);
});

it('the record of releases is not written by a command with a slip of the pen', () => {
  expect(run('release-record', ['--hilfe'], { CONTENT_DIR: 'gibt-es-nicht' })).toMatchObject({
    status: 2,
    lines: expect.arrayContaining(['Die Option --hilfe gibt es nicht.']),
  });
});
