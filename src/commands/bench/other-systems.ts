/** The same articles in other systems, as plainly as each of them allows: pages, lists, feeds, no editorial check, no German typography. */
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eleventyFiles } from './eleventy-site.ts';
import { hugoFiles } from './hugo-site.ts';
import type { Measured } from './measure-build.ts';

export interface OtherSystem {
  readonly name: string;
  /** Builds what lies in the content folder now; what the build before has left is kept. */
  build(): Pick<Measured, 'seconds'>;
}

/**
 * The systems that are installed here, each with a site for the content folder.
 * @param folder where their sites and outputs may lie
 */
export async function otherSystems(folder: string, content: string): Promise<readonly OtherSystem[]> {
  const systems: OtherSystem[] = [];
  if (isInstalled('hugo', 'version')) {
    const site = join(folder, 'hugo');
    await write(site, hugoFiles);
    systems.push(
      system('hugo', ['--source', site, '--contentDir', content, '--destination', join(folder, 'hugo-out')]),
    );
  }
  if (isInstalled('eleventy', '--version')) {
    const site = join(folder, 'eleventy');
    await write(site, eleventyFiles);
    const [input, output] = [content, join(folder, 'eleventy-out')];
    systems.push(
      system('eleventy', ['--quiet'], { cwd: site, env: { ...process.env, IN: input, OUT: output } }),
    );
  }
  return systems;
}

function system(
  name: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): OtherSystem {
  return {
    name,
    build: () => {
      const start = performance.now();
      const { status, stdout, stderr } = spawnSync(name, args, {
        ...options,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      if (status !== 0) throw new Error(`${name}: ${stderr || stdout}`);
      return { seconds: (performance.now() - start) / 1000 };
    },
  };
}

function isInstalled(name: string, question: string): boolean {
  return spawnSync(name, [question]).status === 0;
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
