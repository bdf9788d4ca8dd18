import type { Heading, Html, Nodes, Root, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { forbiddenCharacter } from '../model/characters.ts';
import { calloutsIn } from './callouts.ts';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

/**
 * Refuses what has no place in an article's body, each with its line: raw HTML, comments and scripts, `# Überschrift` (the headline
 * stands in `title`), headings below `####`, table rows with more cells than the head (they would vanish), and an article without words.
 */
export function remarkRefusals() {
  return (tree: Root, file: VFile): undefined => {
    // What could not be parsed has been reported as such.
    if (tree.children.length === 0 && file.messages.some(({ fatal }) => fatal)) return;
    refuseHtml(tree, file);
    refuseInvisible(tree, file);
    visit(tree, 'heading', (node) => {
      const problem = headingProblem(node);
      if (problem) reportError(file, node, 'markdown', problem);
    });
    visit(tree, 'table', (table) => void refuseLostCells(table, file));
    if (!hasWords(tree) && !file.messages.some(({ fatal, ruleId }) => fatal && ruleId === 'markdown')) {
      const last = tree.children.at(-1);
      reportError(
        file,
        last?.type === 'yaml' ? last.position?.end : (last ?? tree),
        'markdown',
        'Es fehlt der Text. Erwartet wird nach dem Kopf mindestens ein Absatz.',
      );
    }
  };
}

/** One message for `<b>fett</b>`: a closing tag is passed over where its opening one has been reported. */
function refuseHtml(tree: Root, file: VFile): void {
  const opened = new Set<string>();
  visit(tree, 'html', (node) => {
    const name = /^<(\/?)([a-z][\w-]*)/i.exec(node.value);
    if (name?.[1] === '/' && opened.has(name[2] as string)) return;
    if (name) opened.add(name[2] as string);
    reportError(file, node, 'markdown', htmlProblem(node));
  });
}

/** `&#x202E;` is a character like any other once it is read; where it stands as itself the whole line has been reported. */
function refuseInvisible(tree: Root, file: VFile): void {
  visit(tree, ['text', 'inlineCode', 'code', 'html', 'image'], (node) => {
    const value = 'value' in node ? node.value : `${node.alt ?? ''}${node.title ?? ''}`;
    const character = forbiddenCharacter(value);
    if (character === undefined) return;
    const { start, end } = node.position ?? {};
    const written = String(file).slice(start?.offset, end?.offset);
    if (forbiddenCharacter(written) !== undefined) return;
    reportError(
      file,
      node,
      'markdown',
      `„${written.replace(/\s+/g, ' ').slice(0, 60)}“ enthält das unsichtbare Zeichen ${character}, als &#…; geschrieben. Bitte streichen.`,
    );
  });
}

function htmlProblem({ value }: Html): string {
  const shown = value.replace(/\s+/g, ' ').trim().slice(0, 60);
  if (value.startsWith('<!--'))
    return `Kommentare wie „${shown}“ werden nicht veröffentlicht und dürfen nicht im Text stehen. Bitte streichen.`;
  return `HTML ist im Text nicht erlaubt: „${shown}“. Bitte streichen; für Hervorhebungen gibt es **fett** und *kursiv*. Ist ein Kleiner-als-Zeichen gemeint, steht davor ein umgekehrter Schrägstrich: \\<`;
}

function headingProblem(node: Heading): string | undefined {
  const text = textOf(node).trim();
  if (node.depth === 1)
    return `Die Überschrift steht im Kopf (title). Zwischentitel beginnen mit zwei Rauten. Beispiel: ## ${text || 'Zwischentitel'}`;
  if (node.depth > 4)
    return `Zwischentitel haben zwei bis vier Rauten, hier sind es ${node.depth}. Beispiel: ### ${text || 'Zwischentitel'}`;
  return text === '' ? 'Der Zwischentitel ist leer. Beispiel: ## Zwischentitel' : undefined;
}

function refuseLostCells({ children: [head, ...rows] }: Table, file: VFile): void {
  const columns = head?.children.length ?? 0;
  for (const row of rows) {
    if (row.children.length <= columns) continue;
    reportError(
      file,
      row,
      'markdown',
      `Diese Tabellenzeile hat ${row.children.length} Zellen, der Kopf der Tabelle nur ${columns}; „${textOf(row.children[columns])}“ ginge verloren. Ein senkrechter Strich, der zum Text gehört, wird \\| geschrieben.`,
    );
  }
}

/** Whether there is anything to read apart from headings, boxes and pictures. */
function hasWords(tree: Root): boolean {
  const boxes = new Set<Nodes>(calloutsIn(tree).map(({ node }) => node));
  return tree.children.some(
    (node) =>
      node.type !== 'yaml' &&
      node.type !== 'heading' &&
      !boxes.has(node) &&
      (/[\p{L}\p{N}]/u.test(textOf(node, { includeImageAlt: false })) || hasLink(node)),
  );
}

/** A link without text stands for a headline. */
function hasLink(node: Nodes): boolean {
  return node.type === 'link' || ('children' in node && node.children.some(hasLink));
}
