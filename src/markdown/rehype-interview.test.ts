import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './parse.ts';
import { htmlOf, transformBody } from './pipeline.ts';

function render(markdown: string, isInterview: boolean): string {
  const file = new VFile(markdown);
  const { tree } = transformBody(parseMarkdown(file), file, {
    published: true,
    isInterview,
    page: () => undefined,
    picture: () => ({ problem: '' }),
    link: () => undefined,
  });
  return htmlOf(tree);
}

const text = 'Vorab.\n\n**Warum?**\n\nDarum.\n\nUnd **überhaupt**.\n\n**Wie lange noch?**\n\n- bald\n';

describe('an interview', () => {
  test('has its questions and answers marked', () => {
    expect(render(text, true)).toBe(
      [
        '<p>Vorab.</p>',
        '<p class="question"><strong>Warum?</strong></p>',
        '<p class="answer">Darum.</p>',
        '<p>Und <strong>überhaupt</strong>.</p>',
        '<p class="question"><strong>Wie lange noch?</strong></p>',
        '<ul>\n<li>bald</li>\n</ul>',
      ].join('\n'),
    );
  });

  test('may ask again before there is an answer', () => {
    expect(render('**Erstens?**\n\n**Und zweitens?**\n\nNein.', true)).toBe(
      '<p class="question"><strong>Erstens?</strong></p>\n<p class="question"><strong>Und zweitens?</strong></p>\n<p class="answer">Nein.</p>',
    );
  });

  test('is a genre: elsewhere a bold paragraph is a bold paragraph', () => {
    expect(render(text, false)).not.toContain('class');
  });
});
