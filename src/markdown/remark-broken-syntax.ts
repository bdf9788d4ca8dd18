import type { Code, Nodes, Paragraph, Root, Table, Text } from 'mdast';
import type { VFile } from 'vfile';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

const ADDRESS =
  '(?:https?:|mailto:|tel:|lang:|www\\.|\\.{0,2}/|[^\\s()]+\\.(?:md|png|jpe?g|svg|webp|avif|gif)\\b)';
/** A link or picture whose address Markdown could not read: it would be printed with its brackets. It may have begun before another link. */
const BROKEN_LINK = new RegExp(
  `(?:(!?)\\[[^\\]]*)?(?<!\\\\)\\](?:\\(\\s*<?${ADDRESS}|(?<=!\\[[^\\]]*\\])\\s*\\()`,
  'i',
);
const HEADING_WITHOUT_SPACE = /^[ \t>]*(#{2,6})(?=[^\s#])/gm;
const CLOSED_FENCE = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/;

/**
 * Refuses what was meant as Markdown and missed it, each with its line: `![Bild](./karte.png „Unterschrift“)` with quotation marks
 * of German, `##Zwischentitel` without a space, code without an end, an empty quotation, a line that runs into a table.
 * What is meant as text is escaped: `\[`, `\##`.
 */
export function remarkBrokenSyntax() {
  return (tree: Root, file: VFile): undefined => {
    const source = String(file);
    const written = ({ position }: Nodes) => source.slice(position?.start.offset, position?.end.offset);
    const refuse = (node: Nodes, reason: string) => reportError(file, node, 'markdown', reason);
    visit(tree, ['text', 'paragraph', 'code', 'blockquote', 'table'], (node) => {
      if (node.type === 'text') refuseBrokenLink(node, written(node), refuse);
      if (node.type === 'paragraph') refuseTightHeading(node, source, refuse);
      if (node.type === 'code') refuseOpenFence(node, written(node), refuse);
      if (node.type === 'blockquote' && node.children.length === 0)
        refuse(
          node,
          'Das Zitat ist leer. Ist ein Größer-als-Zeichen gemeint, steht davor ein umgekehrter Schrägstrich: \\>',
        );
      if (node.type === 'table') refuseRunIns(node, written, refuse);
    });
  };
}

type Refuse = (node: Nodes, reason: string) => void;

function refuseBrokenLink(node: Text, written: string, refuse: Refuse): void {
  // In the words, since a text may stand for more of the source than its own; and in the source, where `\[` is no link.
  const found = BROKEN_LINK.exec(node.value);
  if (!found || !BROKEN_LINK.test(written)) return;
  const shown = node.value.slice(found.index, found.index + 60).split('\n', 1)[0];
  refuse(
    node,
    found[1] === '!'
      ? `Das Bild ist nicht richtig geschrieben und erschiene als Text: „${shown}“. Beispiel: ![Was zu sehen ist](./karte.png "Bildunterschrift. Foto: Name/Agentur") – mit geraden Anführungszeichen und ohne Leerzeichen vor der runden Klammer.`
      : `Der Link ist nicht richtig geschrieben und erschiene als Text: „${shown}“. Beispiel: [Text](https://example.org/) – ohne Leerzeichen in der Adresse.`,
  );
}

function refuseTightHeading(node: Paragraph, source: string, refuse: Refuse): void {
  const start = node.position?.start;
  if (!start) return;
  const from = source.lastIndexOf('\n', (start.offset ?? 0) - 1) + 1;
  for (const { 1: marks = '' } of source
    .slice(from, node.position?.end.offset)
    .matchAll(HEADING_WITHOUT_SPACE))
    refuse(node, `Nach den Rauten fehlt ein Leerzeichen. Beispiel: ${marks} Zwischentitel`);
}

function refuseOpenFence(node: Code, written: string, refuse: Refuse): void {
  if (CLOSED_FENCE.test(written)) return;
  refuse(
    node,
    `Ab hier erschiene alles in Schreibmaschinenschrift, weil „${written.slice(0, 3)}“ nicht geschlossen wird. Bitte streichen oder das Ende mit denselben Zeichen kennzeichnen. Eine Trennlinie schreibt man als drei Striche: ---`,
  );
}

/** A row without a stroke is a line of text to which the blank line after the table is missing. */
function refuseRunIns({ children }: Table, written: (node: Nodes) => string, refuse: Refuse): void {
  for (const row of children) {
    const line = written(row);
    if (line.includes('|')) continue;
    refuse(
      row,
      `Zwischen Tabelle und Text fehlt eine Leerzeile: „${line.trim().slice(0, 60)}“ würde in die Tabelle gezogen. Tabellenzeilen haben senkrechte Striche: | Ort | Zahl |`,
    );
  }
}
