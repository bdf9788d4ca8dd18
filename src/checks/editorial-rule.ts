/** What an editorial rule is: a name, a sentence for editors, and a function that looks at one article. */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { lintRule } from 'unified-lint-rule';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Finding } from '../model/finding.ts';
import { type ArticleText, articleText } from './article-text.ts';
import { textAt } from './head-blocks.ts';

export type Level = Finding['level'];

/** Something that an editor should look at. */
export interface Mistake {
  readonly level: Level;
  /** German: the offending words and what to do. */
  readonly message: string;
  readonly place: Point | Position;
}

/** Finds the mistakes of one kind. Pure: the same article, the same mistakes. */
export type Search = (article: ArticleText) => readonly Mistake[] | Promise<readonly Mistake[]>;

/** A rule, ready for any unified processor. */
export interface EditorialRule {
  /** Name by which `checks: [{ off: … }]` switches it off. */
  readonly id: string;
  /** One German line for the overview. */
  readonly about: string;
  readonly plugin: Plugin<[], Root>;
}

/** Beyond this many findings of one rule in one file nobody reads on; the rest is counted. */
const MOST = 100;

/** `source` of every message of this project. */
export const SOURCE = 'umbruch';

/**
 * Makes a lint rule of a search. An article whose front matter says `checks: [{ off: id, reason: … }]` is passed over.
 * A message's `fatal` says the level: `true` error, `false` warning, `undefined` note.
 */
export function editorialRule(id: string, about: string, search: Search): EditorialRule {
  const levels = new WeakMap<VFileMessage, Level>();
  const report = (file: VFile, mistakes: readonly Mistake[]): undefined => {
    for (const { level, message, place } of mistakes.slice(0, MOST))
      levels.set(file.message(message, { place }), level);
    const next = mistakes[MOST];
    if (next) {
      const more = `… und ${mistakes.length - MOST} weitere dieser Art in dieser Datei.`;
      levels.set(file.message(more, { place: next.place }), next.level);
    }
  };
  const lint = lintRule<Root, undefined>(`${SOURCE}:${id}`, (tree, file) => {
    const article = articleText(tree, file);
    if (switchedOff(article).has(id)) return undefined;
    const found = search(article);
    return found instanceof Promise ? found.then((mistakes) => report(file, mistakes)) : report(file, found);
  });
  const plugin: Plugin<[], Root> = function () {
    const run = lint.call(this, undefined);
    if (!run) return undefined;
    return (tree, file, next) =>
      // The lint rule knows one severity a rule; here each message has its own.
      run(tree, file, (error, newTree, newFile) => {
        for (const message of file.messages) {
          const level = levels.get(message);
          if (level) message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined;
        }
        next(error, newTree, newFile);
      });
  };
  Object.defineProperty(plugin, 'name', { value: id });
  return { id, about, plugin };
}

/** Names of the rules that the front matter switches off. */
function switchedOff({ data }: ArticleText): ReadonlySet<string> {
  const entries = Array.isArray(data.checks) ? data.checks : [];
  return new Set(entries.flatMap((entry) => textAt(entry, ['off']) ?? []));
}

/** The level that a message's `fatal` stands for. */
export function levelOf({ fatal }: VFileMessage): Level {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'note';
}
