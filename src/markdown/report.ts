import type { Node } from 'unist';
import type { VFile } from 'vfile';

/** Adds an error in German to the file, at a node; it stops the publication, not the pass that looks for further ones. */
export function reportError(file: VFile, node: Node | undefined, rule: string, reason: string): void {
  file.message(reason, { place: node?.position, ruleId: rule, source: 'umbruch' }).fatal = true;
}
