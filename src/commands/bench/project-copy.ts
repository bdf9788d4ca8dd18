/** A copy of the project to measure in: there a template can be changed, and no cache is in the way. */
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const COPIED = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
/** Every page has it. */
const TEMPLATE = 'src/layouts/Page.astro';

/** Copies the project into a folder that is not there yet; its packages are linked. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  for (const name of COPIED) await cp(join(project, name), join(folder, name), { recursive: true });
  for (const name of await readdir(join(project, 'node_modules'))) {
    if (/^\.(?:cache|vite|astro)/.test(name)) continue;
    await symlink(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

/** Changes a template of the copy, so that every page comes out otherwise. */
export async function changeTemplate(folder: string): Promise<void> {
  const file = join(folder, TEMPLATE);
  const text = await readFile(file, 'utf8');
  const changed = text.replace('</body>', '<p hidden>Andere Vorlage</p></body>');
  if (changed === text)
    throw new Error(`${TEMPLATE} has no </body> any more: the bench must change something else`);
  await writeFile(file, changed);
}
