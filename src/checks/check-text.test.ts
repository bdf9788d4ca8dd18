import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../markdown/parse.ts';
import { checkText } from './check-text.ts';
import { findingsOf } from './findings-of.test-support.ts';
import { rules } from './rules.ts';

const article = (checks: string, body = 'Er kam und und ging , ohne gestern.') =>
  `---\ntitle: "Titel"\n${checks}---\n\n${body}\n`;

describe('the editorial check of one article', () => {
  it('passes over a rule that the front matter switches off', async () => {
    expect(
      await findingsOf(article('checks: [{ off: spacing, reason: "Gedicht" }]\n'), [
        'spacing',
        'doubled-words',
      ]),
    ).toEqual([expect.stringMatching(/^6:12 error doubled-words/)]);
  });

  it('refuses an exception for a rule that does not exist, and names the nearest', async () => {
    const found = await findingsOf(article('checks:\n  - { off: name, reason: "Zwei Personen" }\n'), [
      'checks',
    ]);
    expect(found).toEqual([
      expect.stringMatching(
        /^4:12 error checks checks: Eine Prüfung „name“ gibt es nicht – gemeint ist names\? Bekannt sind pull-quotes, /,
      ),
    ]);
  });

  it('keeps to the levels that are asked for', async () => {
    const levelsOf = async (options: Parameters<typeof checkText>[2]) => {
      const file = new VFile(article(''));
      await checkText(file, parseMarkdown(file), options);
      return new Set(file.messages.map(({ fatal }) => fatal));
    };
    expect(await levelsOf({})).toEqual(new Set([true, false, undefined]));
    expect(await levelsOf({ levels: ['error'] })).toEqual(new Set([true]));
    expect(await levelsOf({ levels: ['warning', 'note'] })).toEqual(new Set([false, undefined]));
  });

  it('marks every message with its rule and its source', async () => {
    const file = new VFile(article(''));
    await checkText(file, parseMarkdown(file));
    expect(file.messages.length).toBeGreaterThan(0);
    const known = rules.map(({ id }) => id);
    for (const { ruleId, source, line, column } of file.messages) {
      expect(known).toContain(ruleId);
      expect([source, line !== undefined, column !== undefined]).toEqual(['umbruch', true, true]);
    }
  });

  it('has nothing to say of an empty file or one with broken front matter that is not in its text', async () => {
    expect(await findingsOf('')).toEqual([]);
    expect(await findingsOf('---\ntitle: "offen\n---\n\nText.\n')).toEqual([]);
  });

  it('counts lines through hard-wrapped paragraphs, boxes and escapes', async () => {
    const text =
      'Erste Zeile mit \\*Stern\\* und &amp;\nzweite Zeile , hier.\n\n> Zitat eins\n> und zwei , hier.\n\n- Punkt\n  weiter und\n  und Schluss.\n';
    expect((await findingsOf(text)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '2:13 warning spacing',
      '5:11 warning spacing',
      '9:3 error doubled-words',
    ]);
  });
});
