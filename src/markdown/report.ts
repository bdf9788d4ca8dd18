import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';

/** Adds an error in German to the file, at a node or a point; it stops the publication, not the pass that looks for further ones. */
export function reportError(file: VFile, at: Node | Point | undefined, rule: string, reason: string): void {
  const place = at && 'type' in at ? at.position : at;
  file.message(reason, { place, ruleId: rule, source: 'umbruch' }).fatal = true;
}
