import type { Finding } from '../model/finding.ts';
import { shownPath } from './content-files.ts';
import { closingFence } from './head-fences.ts';
import type { ReadFile } from './read-file.ts';

/**
 * Text under the head of a file of which only the head is used.
 * @param message what to do with it, in German
 */
export function unreadText(read: ReadFile<unknown>, rule: string, message: string): Finding[] {
  if (!read.frontMatter.isBounded) return [];
  const lines = read.source.split('\n');
  const end = closingFence(lines);
  const text = lines.findIndex((line, index) => index > end && line.trim() !== '');
  if (text === -1) return [];
  return [{ file: shownPath(read.path), line: text + 1, column: 1, level: 'warning', rule, message }];
}
