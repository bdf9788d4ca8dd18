/** Runs one build in a new process, so that nothing is warm that would not be in a newsroom. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Seconds } from '../../publishing/phases.ts';
import { howToBuild } from '../how-to-build.ts';

/** Figures of one build. Of other systems only the first is known. */
export interface Measured {
  /** Wall time of the process. */
  readonly seconds: number;
  readonly cpuSeconds?: number;
  readonly peakMegabytes?: number;
  /** HTML pages of the edition, and how many of them were rendered or taken over. */
  readonly pages?: number;
  readonly rendered?: number;
  readonly restored?: number;
  /** Files that are other than in the edition before. */
  readonly changedFiles?: number;
  /** Size of the edition without compressed files. */
  readonly megabytes?: number;
  /** Wall seconds by phase; empty where there was nothing to do. */
  readonly phases?: Partial<Seconds>;
}

/**
 * @param project folder of the project
 * @param content content folder
 * @throws with what the build printed, if it fails
 */
export function measureBuild(project: string, content: string, precompress: boolean): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      ...howToBuild('src/commands/bench/one-build.ts'),
      join(project, '../dist'),
      ...(precompress ? [] : ['--no-precompress']),
    ],
    { cwd: project, env: { ...process.env, CONTENT_DIR: content }, encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(stderr || stdout);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}
