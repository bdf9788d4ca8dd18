import { VFile } from 'vfile';
import { parseMarkdown } from '../markdown/parse.ts';
import { checkText } from './check-text.ts';
import { levelOf } from './editorial-rule.ts';

/** Checks a file's text; gives `line:column level rule message` of each finding, in order. For tests. */
export async function findingsOf(
  text: string,
  rules?: readonly string[],
  path = 'artikel.md',
): Promise<string[]> {
  const file = new VFile({ value: text, path });
  await checkText(file, parseMarkdown(file));
  return file.messages
    .filter(({ ruleId }) => !rules || rules.includes(ruleId ?? ''))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(
      (message) =>
        `${message.line}:${message.column} ${levelOf(message)} ${message.ruleId} ${message.reason}`,
    );
}
