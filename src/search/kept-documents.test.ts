import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptDocuments } from './kept-documents.ts';

const twin = (title: string) =>
  `---\nurl: https://example.org/artikel/a/\ntitle: "${title}"\nstandfirst: "Vorspann."\nsection: "Politik"\nauthors: ["Redaktion"]\npublished: "2024-10-23T17:30:00+02:00"\n---\n\n# ${title}\n\nVorspann.\n\nEin Satz.\n`;

test('documents are made once for each text and version of the code, in the order of the twins', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'umbruch-documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'search', '2024.bin');
  let asked: string[] = [];
  const titles = async (version: string, ...names: string[]) => {
    asked = [];
    const text = (name: string) => {
      asked.push(name);
      return twin(name);
    };
    const twins = names.map((name) => ({ digest: name, text: () => text(name) }));
    return (await keptDocuments(file, version, twins)).map(({ title }) => title);
  };
  expect(await titles('1', 'Eins', 'Zwei')).toEqual(['Eins', 'Zwei']);
  expect(asked).toEqual(['Eins', 'Zwei']);
  expect(await titles('1', 'Zwei', 'Drei', 'Eins')).toEqual(['Zwei', 'Drei', 'Eins']);
  expect(asked).toEqual(['Drei']);
  await titles('2', 'Eins');
  expect(asked).toEqual(['Eins']);
  writeFileSync(file, 'x');
  expect(await titles('2', 'Eins')).toEqual(['Eins']);
});
