/** The German dictionary as a filter of known words. It knows compounds and inflections, but few names: it must never be a gate. */
import { loadModule } from 'hunspell-asm';

/** Whether the dictionary knows a word as it is written. */
export type Knows = (word: string) => boolean;

let loading: Promise<Knows> | undefined;

/** Loads the dictionary when it is first asked for (a fifth of a second, 50 MB), once in a process. */
export function loadDictionary(): Promise<Knows> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Knows> {
  const [hunspell, { default: dictionary }] = await Promise.all([loadModule(), import('dictionary-de')]);
  const aff = hunspell.mountBuffer(dictionary.aff, 'de.aff');
  const dic = hunspell.mountBuffer(dictionary.dic, 'de.dic');
  const speller = hunspell.create(aff, dic);
  const known = new Map<string, boolean>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = speller.spell(word);
      known.set(word, answer);
    }
    return answer;
  };
}
