import type { Verdict } from './verbatim.ts';

/** What to tell an editor of a quotation that does not stand in the text. */
export interface Trouble {
  readonly message: string;
  /** The first words of the quotation that differ, to point at. */
  readonly word?: string;
}

/** In quotation marks, with single ones inside and white space in one line. */
function quoted(text: string): string {
  const inner = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[„»]/g, '‚')
    .replace(/[“”«]/g, '‘')
    .replace(/"/g, '’');
  return `„${inner}“`;
}

/** The same at the end of a sentence of the message; a quotation that ends one of its own needs no further point. */
function quotedLast(text: string): string {
  const shown = quoted(text);
  return /[.!?…]“$/u.test(shown) ? shown : `${shown}.`;
}

/**
 * A verdict in German; `undefined` where the quotation is verbatim.
 * @param subject who is spoken of: „Das Zitat“
 * @param words the quotation as it was written
 */
export function describeVerdict(subject: string, words: string, verdict: Verdict): Trouble | undefined {
  if (verdict.kind === 'verbatim') return undefined;
  if (verdict.kind === 'unmarked-omission') {
    const gap = /^(.*?)\s*\[…\]/su.exec(verdict.suggestion)?.[1];
    const word = gap === undefined ? undefined : /\S+$/u.exec(gap)?.[0];
    return {
      message: `${subject} lässt Wörter aus, ohne es zu zeigen: ${quotedLast(words)} Auslassungen mit […] kennzeichnen: ${quotedLast(verdict.suggestion)}`,
      ...(word !== undefined && { word }),
    };
  }
  const { nearest, differing } = verdict;
  if (nearest === undefined) {
    return {
      message: `${subject} steht so nicht im Text: ${quotedLast(words)} Auch etwas Ähnliches steht dort nicht. Bitte den Satz in den Text aufnehmen oder das Zitat streichen.`,
    };
  }
  const word = differing.find(({ quote }) => quote !== '')?.quote;
  return {
    message: `${subject} steht so nicht im Text: ${quotedLast(words)} Nächste Stelle: ${quotedLast(nearest)} ${deviations(differing)}Wortlaut angleichen oder Auslassungen mit […] kennzeichnen.`,
    ...(word !== undefined && { word }),
  };
}

const MOST = 4;

function deviations(differing: readonly { quote: string; text: string }[]): string {
  if (differing.length === 0)
    return 'Eine Auslassung oder Einfügung verdeckt hier zu viel: Sie reicht nicht von einem Zitat in ein anderes, und Zahlen, Verneinungen und Aussagen gehen nicht verloren. ';
  const shown = differing.slice(0, MOST).map(({ quote, text }) => {
    if (quote === '') return `${quoted(text)} fehlt`;
    return text === '' ? `${quoted(quote)} steht nicht im Text` : `${quoted(quote)} statt ${quoted(text)}`;
  });
  const more = differing.length > MOST ? ' und weitere' : '';
  return `Abweichung: ${shown.join('; ')}${more}. `;
}
