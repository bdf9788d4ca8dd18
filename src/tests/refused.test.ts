/**
 * Content that must not be published. Each folder of `refused/` is a content folder; its `expected.txt` lists every error as
 * `file:line:column  beginning of the message`. Articles named `…-valid`, drafts and the like must have none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../loader/read-content.ts';

const ROOT = 'src/tests/refused';
const NOW = new Date('2026-01-01T00:00:00Z');
const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe.each(folders.map(({ name }) => name))('refused content: %s', (name) => {
  const folder = join(ROOT, name);
  const expected = readFileSync(join(folder, 'expected.txt'), 'utf8').trimEnd().split('\n');
  const reading = readContent(folder, NOW);

  it.each(expected)('%s', async (line) => {
    const errors = await errorLines(folder, reading);
    expect(errors.find((error) => error.startsWith(line)) ?? errors.filter(sameFileAs(line))).toContain(line);
  });

  it('nothing else is refused', async () => {
    const errors = await errorLines(folder, reading);
    expect(errors.filter((error) => !expected.some((line) => error.startsWith(line)))).toEqual([]);
    expect(errors).toHaveLength(expected.length);
  });

  it('every message is told in German, whole and without traces of the machine', async () => {
    for (const error of await errorLines(folder, reading)) {
      expect(error).toMatch(/[.?><)"\]]$|https:\/\/…$|\.md$|\w: \S.*$/);
      expect(error).not.toMatch(/undefined|\[object|\bat \w+ \(|node_modules|Error:/);
    }
  });
});

async function errorLines(folder: string, reading: ReturnType<typeof readContent>): Promise<string[]> {
  const { findings } = await reading;
  return findings
    .filter(({ level }) => level === 'error')
    .map(
      ({ file, line, column, message }) => `${file.slice(folder.length + 1)}:${line}:${column}  ${message}`,
    );
}

function sameFileAs(line: string): (error: string) => boolean {
  const file = line.slice(0, line.indexOf(':') + 1);
  return (error) => error.startsWith(file);
}
