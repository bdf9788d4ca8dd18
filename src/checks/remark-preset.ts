/**
 * The editorial check as a remark preset, for `remarkConfig` in package.json: editors that speak the language server protocol underline
 * what `npm run check` reports. It parses the file anew, with the house's own Markdown, so that both see the same.
 */
import type { Preset } from 'unified';
import { VFile } from 'vfile';
import { checkFile } from './check-file.ts';

/** Adds the findings of the check to the file; the tree stays as it is. */
export function remarkEditorialCheck() {
  return async (_tree: unknown, file: VFile): Promise<undefined> => {
    const text = String(file)
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
    const copy = new VFile({
      cwd: file.cwd,
      ...(file.path !== undefined && { path: file.path }),
      value: text,
    });
    await checkFile(copy);
    file.messages.push(...copy.messages);
  };
}

const preset: Preset = { plugins: [remarkEditorialCheck] };

// unified-engine asks for the default export of a preset.
export { preset as default };
