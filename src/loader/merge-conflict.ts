import type { TextMistake } from './text-file.ts';

/** What version control leaves where two have changed the same lines: one mistake for each place. */
export function mergeConflicts(text: string): TextMistake[] {
  if (!/^<{7} /m.test(text) || !/^>{7} /m.test(text)) return [];
  return text.split('\n').flatMap((content, index) =>
    /^<{7} /.test(content)
      ? [
          {
            line: index + 1,
            message: `Hier stehen zwei Fassungen nebeneinander, weil zwei Personen dieselbe Stelle geändert haben („${content.slice(0, 60)}“). Bitte bis zur Zeile mit >>>>>>> eine davon streichen, mit den Zeilen aus <, = und >.`,
          },
        ]
      : [],
  );
}
