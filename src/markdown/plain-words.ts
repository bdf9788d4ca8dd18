import type { gfmTableToMarkdown } from 'mdast-util-gfm-table';

/**
 * A text that begins with a letter or an opening mark, and holds and ends with nothing that Markdown could take for something else. What only
 * a line's beginning makes suspicious (`-`, `+`, `1.`) may stand within.
 */
const PLAIN = /^[\p{L}„‚»][^\t\r\n&#*<>[\]\\_`=~|]*[^ !\t\r\n&#*<>[\]\\_`=~|]$/u;

/** An extension of `remark-stringify`: plain words are written as they are, which it would find out by three dozen patterns. */
export const plainWords: ReturnType<typeof gfmTableToMarkdown> = {
  handlers: {
    text: ({ value }: { value: string }, _parent, state, info) =>
      PLAIN.test(value) ? value : state.safe(value, info),
  },
};
