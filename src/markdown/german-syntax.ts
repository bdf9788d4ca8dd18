import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';

const STAR = 42;
const BACKTICK = 96;
const OPENING_PARENTHESIS = 40;
const HYPHEN = 45;

const isWordCharacter = (code: Code): boolean =>
  code !== null && code > 0 && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(code));

const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

/**
 * Stars that are text: one between two letters or digits (`Leser*innen und Bürger*innen`, `3*4*5`), three or more in a word
 * (`sch***e`), the one of `4-*-Hotel`, and the sign of birth (`(*1950)`), whose closing partner Markdown would look for further on.
 */
const tokenizeTextStar: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  // `previous` of a construct only says where text may break; the tokenizer has to look for itself.
  const inWord = isWordCharacter(this.previous);
  const afterParenthesis = this.previous === OPENING_PARENTHESIS;
  const afterHyphen = this.previous === HYPHEN;
  let stars = 0;
  const start: State = (code) => {
    if (!inWord && !afterParenthesis && !afterHyphen) return nok(code);
    effects.enter('data');
    return run(code);
  };
  const run: State = (code) => {
    if (code === STAR) {
      stars++;
      effects.consume(code);
      return run;
    }
    effects.exit('data');
    const isText = inWord
      ? stars !== 2 && isWordCharacter(code)
      : stars === 1 && (afterHyphen ? code === HYPHEN : isDigit(code));
    return isText ? ok(code) : nok(code);
  };
  return start;
};

/** A backtick behind a letter is an apostrophe: `geht`s`, `Hans` Buch`. Code begins after a space or a bracket. */
const tokenizeTextBacktick: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const inWord = isWordCharacter(this.previous);
  const start: State = (code) => {
    if (!inWord) return nok(code);
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return after;
  };
  const after: State = (code) => (code === BACKTICK ? nok(code) : ok(code));
  return start;
};

const textStar: Construct = { name: 'textStar', tokenize: tokenizeTextStar };
// Without `previous` the constructs of Markdown itself would be tried within a run of backticks, where they must not.
const textBacktick: Construct = {
  name: 'textBacktick',
  tokenize: tokenizeTextBacktick,
  previous: isWordCharacter,
};

/**
 * What German prose and Markdown disagree about, settled while parsing:
 * - `Leser*innen` keeps its star (inside a word `*` never opens emphasis; `**Bürger**meister` still does), and `(*1950)` its sign of birth;
 * - `geht`s und war`s` holds apostrophes, no code;
 * - four spaces at the start of a pasted paragraph make no code block;
 * - `---` below a paragraph is a separator, never a heading.
 * Needs no other plugin; must be used after `remark-parse`.
 */
export function remarkGermanSyntax(this: Processor): undefined {
  const data = this.data() as { micromarkExtensions?: Extension[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    text: { [STAR]: textStar, [BACKTICK]: textBacktick },
    disable: { null: ['codeIndented', 'setextUnderline'] },
  });
}
