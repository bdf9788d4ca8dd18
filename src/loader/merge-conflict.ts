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

/**
 * The text as if the first version of each place had been chosen, so that what else is wrong can be told as well. Every line stays where it
 * was; what is left out leaves an empty one, within a box an empty one of the box.
 */
export function withFirstVersions(text: string): string {
  let isLeftOut = false;
  let last = '';
  return text
    .split('\n')
    .map((line) => {
      const isMark = /^(?:<{7} |\|{7} |={7}$|>{7} )/.test(line);
      if (/^(?:\|{7} |={7}$)/.test(line)) isLeftOut = true;
      if (/^>{7} /.test(line)) isLeftOut = false;
      else if (!isMark && !isLeftOut) {
        last = line;
        return line;
      }
      return last.startsWith('>') ? '>' : '';
    })
    .join('\n');
}
