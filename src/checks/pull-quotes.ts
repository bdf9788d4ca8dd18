import { splitSpeaker, withoutOuterMarks } from '../markdown/callouts.ts';
import type { ArticleText } from './article-text.ts';
import type { Block } from './block.ts';
import { describeVerdict, type Trouble } from './describe-verdict.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';
import { answersOf, passagesOf, spokenIn } from './passages-of.ts';
import { calledOtherwise } from './persons-in.ts';
import { mentions, surnamesOf } from './pull-quote-speakers.ts';
import type { Box } from './read-body.ts';
import { troubleWithMarks } from './unquoted-words.ts';
import { compareQuote } from './verbatim.ts';
import { troubleWithAttribution } from './whose-words.ts';

/** What is wrong with the words of a pull quote; `undefined` where they stand in the text. */
export function troubleWithWords(words: string, passages: readonly string[]): Trouble | undefined {
  return describeVerdict('Das Zitat', words, compareQuote(words, passages));
}

/** What is wrong with the speaker of a pull quote; `undefined` where the article names them. */
export function troubleWithSpeaker(speaker: string, text: string): string | undefined {
  const surnames = surnamesOf(speaker);
  if (surnames.length === 0)
    return 'Dem Zitatkasten fehlt der Name: Wer sagt das? Beispiel: > [!quote] Vorname Name, Funktion';
  const unknown = surnames.find((surname) => !mentions(text, surname));
  return unknown === undefined
    ? undefined
    : `„${unknown}“ kommt im Text nicht vor, nur im Zitatkasten. Bitte die Schreibweise prüfen oder im Text sagen, wer spricht.`;
}

/** `> [!quote] Lloyd Austin` / `> Das müssen wir noch herausfinden`: the words stand in the text, and so does the speaker. */
export const pullQuotes = editorialRule(
  'pull-quotes',
  'Zitatkästen stehen Wort für Wort im Text',
  (article) => {
    const passages = answersOf(article);
    const text = namesText(article);
    return article.boxes
      .filter(({ callout }) => callout.kind === 'quote')
      .flatMap((box) => {
        const unknown = speakerOf(box, text);
        return [
          ...wordsOf(box, passages, article),
          ...unknown,
          ...(unknown.some(({ level }) => level === 'error') ? [] : attributionOf(box, passages)),
        ];
      });
  },
);

const ASKED =
  'Das steht nur in einer Frage der Redaktion (ein Absatz, der als Ganzes fett ist), nicht in einer Antwort. Bitte aus den Antworten zitieren.';

function wordsOf(
  { callout, title, blocks }: Box,
  passages: readonly string[],
  article: ArticleText,
): Mistake[] {
  // A box that is empty, or holds a list, is refused by the rule `boxes`: there are no words to compare.
  if (callout.children.length === 0 || callout.children.some(({ type }) => type !== 'paragraph')) return [];
  const first = blocks.find(({ part }) => part === 'paragraph');
  const words = wordsIn(blocks);
  if (!first || words === '') {
    const message = 'Der Zitatkasten ist leer. Unter den Namen gehört der Wortlaut: > Das Zitat';
    return [{ level: 'error', message, place: title.range(0) }];
  }
  const trouble = troubleWithWords(words, passages);
  if (!trouble) return marksOf(words, first, passages, article);
  if (!troubleWithWords(words, passagesOf(article)))
    return [{ level: 'error', message: ASKED, place: first.range(0, first.text.length) }];
  // Where one word differs, that is the place; else the whole.
  const at = trouble.word === undefined ? -1 : first.text.indexOf(trouble.word);
  const place =
    at === -1 || trouble.word === undefined
      ? first.range(0, first.text.length)
      : first.range(at, at + trouble.word.length);
  return [{ level: 'error', message: trouble.message, place }];
}

function marksOf(words: string, at: Block, passages: readonly string[], article: ArticleText): Mistake[] {
  const trouble = troubleWithMarks(words, passages, spokenIn(article));
  // In an opinion the house itself may be quoted.
  if (!trouble || (trouble.level === 'note' && textAt(article.data, ['genre']) === 'opinion')) return [];
  return [{ ...trouble, place: at.range(0, at.text.length) }];
}

function wordsIn(blocks: readonly Block[]): string {
  const paragraphs = blocks.filter(({ part }) => part === 'paragraph').map(({ text }) => text);
  return withoutOuterMarks(paragraphs.join('\n\n').trim());
}

function speakerOf(box: Box, text: string): Mistake[] {
  const { speaker } = splitSpeaker(box.callout.title);
  const message = troubleWithSpeaker(speaker, text);
  if (!message) {
    const called = calledOtherwise(speaker, text);
    if (called === undefined) return [];
    const doubt = `Im Text heißt jemand „${called}“, und „${speaker}“ kommt dort nicht vor. Bitte den Vornamen prüfen.`;
    return [{ level: 'warning', message: doubt, place: box.title.range(0, speaker.length) }];
  }
  const place =
    speaker === ''
      ? (box.callout.node.position ?? { line: 1, column: 1 })
      : box.title.range(0, speaker.length);
  return [{ level: 'error', message, place: 'start' in place && speaker === '' ? place.start : place }];
}

function attributionOf({ title, blocks }: Box, passages: readonly string[]): Mistake[] {
  const message = troubleWithAttribution(wordsIn(blocks), title.text, passages);
  return message ? [{ level: 'error', message, place: title.range(0, title.text.length) }] : [];
}

/** Where a speaker may be introduced: anywhere but in pull quotes. */
function namesText({ blocks }: ArticleText): string {
  return blocks
    .filter(({ room, part }) => room !== 'quote' && room !== 'related' && part !== 'credit')
    .map(({ text }) => text)
    .join('\n');
}
