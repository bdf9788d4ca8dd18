import type { Image, Node, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Picture } from '../model/article.ts';
import { captionAndCredit } from '../model/credits.ts';
import type { BodyContext } from './body-context.ts';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

/** A picture with caption and credit, in the place of its paragraph. */
export interface FigureNode extends Node {
  type: 'figure';
  picture: Picture;
}

const EXAMPLE = 'Beispiel: ![Was zu sehen ist](./karte.png "Bildunterschrift. Foto: Name/Agentur")';

/**
 * `![Alt](./karte.png "Bildunterschrift. Foto: Name")` in a paragraph of its own → a `figure` node; several in a row → several figures.
 * Refuses pictures inside running text, from other servers, that are not there, or without alternative text, caption or credit.
 */
export function remarkFigures({ context }: { context: BodyContext }) {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'paragraph', (paragraph, index, parent) => {
      const images = imagesAlone(paragraph);
      if (index === undefined || !parent || !images) return;
      const figures = images.flatMap((image) => figureOf(image, context, file) ?? []);
      (parent as { children: Node[] }).children.splice(index, 1, ...figures);
      return index + figures.length;
    });
    visit(tree, 'image', (image) => {
      const found = context.picture(image.url);
      if ('problem' in found) reportError(file, image, 'pictures', found.problem);
      reportError(
        file,
        image,
        'pictures',
        `Das Bild steht mitten im Text. Es braucht einen eigenen Absatz, mit Leerzeilen davor und danach. ${EXAMPLE}`,
      );
    });
  };
}

/** The pictures of a paragraph that holds nothing else; `undefined` if it holds text or no picture. */
function imagesAlone(paragraph: Paragraph): Image[] | undefined {
  const images: Image[] = [];
  for (const node of paragraph.children) {
    if (node.type === 'image') images.push(node);
    else if (!(node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))) return undefined;
  }
  return images.length > 0 ? images : undefined;
}

function figureOf(image: Image, context: BodyContext, file: VFile): FigureNode | undefined {
  const alt = image.alt?.trim() ?? '';
  const { caption, credit } = captionAndCredit(image.title ?? '');
  const found = context.picture(image.url);
  const missing = [
    ...(alt === '' ? ['Alternativtext (in den eckigen Klammern)'] : []),
    ...(caption === '' ? ['Bildunterschrift (in Anführungszeichen nach dem Dateinamen)'] : []),
    ...(credit === '' ? ['Bildnachweis (am Ende der Unterschrift, mit Foto:, Grafik: oder Karte:)'] : []),
  ];
  if ('problem' in found) reportError(file, image, 'pictures', found.problem);
  if (missing.length > 0)
    reportError(file, image, 'pictures', `Am Bild „${image.url}“ fehlt: ${missing.join(', ')}. ${EXAMPLE}`);
  if ('problem' in found || missing.length > 0) return undefined;
  return { type: 'figure', picture: { ...found, alt, caption, credit }, position: image.position };
}
