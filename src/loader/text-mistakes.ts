/** What is wrong with a text before anything of it is parsed. */
import { mergeConflicts, withFirstVersions } from './merge-conflict.ts';
import { misreadText } from './misread-text.ts';
import { controlCharacters, type TextMistake } from './text-file.ts';
import { turnedDirections } from './writing-direction.ts';

/**
 * @param text as it was decoded
 * @returns the text to be parsed, line by line the same, and its mistakes
 */
export function readText(text: string): {
  readonly source: string;
  readonly mistakes: readonly TextMistake[];
} {
  const conflicts = mergeConflicts(text);
  const source = conflicts.length > 0 ? withFirstVersions(text) : text;
  return {
    source,
    mistakes: [
      ...conflicts,
      ...controlCharacters(source),
      ...turnedDirections(source),
      ...misreadText(source),
    ],
  };
}
