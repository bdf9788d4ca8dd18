/** How `npm run build` starts Node; other commands and tests start it in the same way. */
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: { readonly build: string };
};

/** Options of Node, which hold for the project's folder, and the module. */
const [, ...words] = scripts.build.split(' ');

/** What Node is started with, in the folder of the project or of a copy. @param module another module that builds */
export function howToBuild(module = words.at(-1) as string): readonly string[] {
  return [...words.slice(0, -1), module];
}
