/** `npm test`: format and lint, types, unit tests, the built site, a real browser. The last line counts: `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What failed, by name: the end of a long record is what people see of it. */
  readonly failures: readonly string[];
}

/** What Vitest's JSON reporter tells, as far as it is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/**
 * Runs a program of `node_modules/.bin` (npm puts it first on the path) and shows what it has printed when it ends, since others run at the
 * same time; resolves to its exit code.
 */
function run(program: string, args: readonly string[]): Promise<number> {
  const command = `${program} ${args.join(' ')}`;
  console.log(`> ${command}`);
  return new Promise((resolve) => {
    // Without a terminal to answer on, no program stops to ask.
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: '1' },
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.once('error', (error) => {
      console.error(`${program} could not be started: ${error.message}. Run the tests by „npm test“.`);
      resolve(1);
    });
    child.once('close', (code) => {
      console.log(`\n${command}\n${Buffer.concat(output)}`);
      resolve(code ?? 1);
    });
  });
}

/** A program that checks many things and counts as one. */
async function check(program: string, args: readonly string[]): Promise<Count> {
  const isGood = (await run(program, args)) === 0;
  return { passed: Number(isGood), failed: Number(!isGood), failures: isGood ? [] : [program] };
}

/** The two projects run apart: a site that cannot be built hides no unit test. */
async function vitest(project: 'unit' | 'site'): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'umbruch-test-'));
  const file = join(folder, 'report.json');
  const code = await run('vitest', [
    'run',
    '--config=src/tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = await readFile(file, 'utf8').then(JSON.parse, () => undefined);
  await rm(folder, { recursive: true, force: true });
  return countTests(code, report as VitestReport | undefined);
}

/** A file that could not be loaded, or a run that broke off, is a failure although no test of it failed. */
function countTests(code: number, report: VitestReport | undefined): Count {
  if (!report) return { passed: 0, failed: 1, failures: ['vitest gave no report'] };
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((assertion) => assertion.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${relative('', name)} could not be loaded`];
    return failed.map(
      ({ fullName, failureMessages }) => `${relative('', name)} > ${fullName}\n${failureMessages.join('\n')}`,
    );
  });
  if (code !== 0 && failures.length === 0) failures.push('vitest ended with an error');
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

// Side by side: a browser waits more than it computes, a build the other way round.
const unit = vitest('unit');
const counts = [
  await check('biome', ['check', '.']),
  await check('astro', ['check', '--minimumFailingSeverity=warning']),
  await vitest('site'),
  await unit,
];
const sum = (which: 'passed' | 'failed') => counts.reduce((total, count) => total + count[which], 0);
if (sum('failed') > 0) process.exitCode = 1;
for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`\nFAILED ${failure}`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
