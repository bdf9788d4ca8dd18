/** The tags of an SVG file, read in time that grows with its length alone: a file may be made to take for ever. */

export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: string }[];
}

const NAME = /<\/?(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)/iy;
const ATTRIBUTE = /\s+([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * Well-formedness is not judged (who draws it does); where it ends, so does what is read.
 * @returns its tags, those inside of CDATA too, and the text without comments
 */
export function tagsIn(svg: string): { readonly tags: readonly Tag[]; readonly drawing: string } {
  const drawing = withoutComments(svg);
  const tags: Tag[] = [];
  for (let at = drawing.indexOf('<'); at !== -1; at = drawing.indexOf('<', at + 1)) {
    NAME.lastIndex = at;
    const name = NAME.exec(drawing)?.[1];
    if (name === undefined) continue;
    const attributes: { key: string; value: string }[] = [];
    ATTRIBUTE.lastIndex = NAME.lastIndex;
    for (let found = ATTRIBUTE.exec(drawing); found; found = ATTRIBUTE.exec(drawing)) {
      const [whole, key = '', double, single] = found;
      attributes.push({ key: key.slice(key.indexOf(':') + 1), value: double ?? single ?? '' });
      at = found.index + whole.length - 1;
    }
    tags.push({ name, attributes });
  }
  return { tags, drawing };
}

function withoutComments(svg: string): string {
  let kept = '';
  let from = 0;
  for (let open = svg.indexOf('<!--'); open !== -1; open = svg.indexOf('<!--', from)) {
    const close = svg.indexOf('-->', open + 4);
    if (close === -1) break;
    kept += svg.slice(from, open);
    from = close + 3;
  }
  return kept + svg.slice(from);
}
