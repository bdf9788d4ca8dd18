/** Runs the editorial rules over one article. */
import type { Root } from 'mdast';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { nearest } from '../model/nearest.ts';
import { articleText } from './article-text.ts';
import { type Level, levelOf, SOURCE } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { rules } from './rules.ts';

export interface CheckOptions {
  /** Only findings of these levels; all without it. */
  readonly levels?: readonly Level[];
}

const pipeline = unified();
for (const { plugin } of rules) pipeline.use(plugin);
const processor = pipeline.freeze();

/**
 * Adds what an editor should look at to `file.messages`: German, with `ruleId`, `source`, place in the whole file, and
 * `fatal` true for an error, false for a warning, undefined for a note. Works with and without front matter.
 * @param tree what `parseMarkdown` made of the file
 */
export async function checkText(file: VFile, tree: Root, options: CheckOptions = {}): Promise<void> {
  const before = file.messages.length;
  checkExceptions(file, tree);
  await processor.run(tree, file);
  await breathe();
  const { levels } = options;
  if (!levels) return;
  const wanted = file.messages.slice(before).filter((message) => levels.includes(levelOf(message)));
  file.messages.splice(before, file.messages.length, ...wanted);
}

const BREATH = 200;
let lastBreath = 0;

/** Lets timers run now and then: thousands of articles in a row would keep a terminal from showing progress. */
async function breathe(): Promise<void> {
  const now = performance.now();
  if (now - lastBreath < BREATH) return;
  lastBreath = now;
  await new Promise(setImmediate);
}

/** An exception for a rule that does not exist would silently excuse nothing. */
function checkExceptions(file: VFile, tree: Root): void {
  const { data, frontMatter } = articleText(tree, file);
  if (!frontMatter || !Array.isArray(data.checks)) return;
  const known = rules.map(({ id }) => id);
  for (const [index, entry] of data.checks.entries()) {
    const off = textAt(entry, ['off']);
    if (off === undefined || known.includes(off)) continue;
    const meant = nearest(off, known);
    const message = file.message(
      `checks: Eine Prüfung „${off}“ gibt es nicht${meant ? ` – gemeint ist ${meant}?` : '.'} Bekannt sind ${known.join(', ')}.`,
      { place: frontMatter.place(['checks', index, 'off']), ruleId: 'checks', source: SOURCE },
    );
    message.fatal = true;
  }
}
