import type { Image, Node, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Picture } from '../model/article.ts';
import { captionAndCredit } from '../model/credits.ts';
import type { BodyContext } from './body-context.ts';
import { reportError } from './report.ts';

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
      if (index === undefined || !parent || !paragraph.children.some((node) => node.type === 'image')) return;
      const images = imagesAlone(paragraph);
      if (!images) {
        const image = paragraph.children.find((node) => node.type === 'image');
        reportError(
          file,
          image,
          'pictures',
          `Das Bild steht mitten im Text. Es braucht einen eigenen Absatz, mit Leerzeilen davor und danach. ${EXAMPLE}`,
        );
        return;
      }
      const figures = images.flatMap((image) => figureOf(image, context, file) ?? []);
      (parent as { children: Node[] }).children.splice(index, 1, ...figures);
      return index + figures.length;
    });
    visit(tree, 'image', (image) => {
      if (!reported(file, image))
        reportError(
          file,
          image,
          'pictures',
          `Das Bild steht mitten im Text. Es braucht einen eigenen Absatz. ${EXAMPLE}`,
        );
    });
  };
}

function reported(file: VFile, image: Image): boolean {
  return file.messages.some(
    (message) => message.line === image.position?.start.line && message.ruleId === 'pictures',
  );
}

function imagesAlone(paragraph: Paragraph): Image[] | undefined {
  const images: Image[] = [];
  for (const node of paragraph.children) {
    if (node.type === 'image') images.push(node);
    else if (!(node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))) return undefined;
  }
  return images;
}

function figureOf(image: Image, context: BodyContext, file: VFile): FigureNode | undefined {
  const refuse = (reason: string) => reportError(file, image, 'pictures', `${reason} ${EXAMPLE}`);
  const alt = image.alt?.trim() ?? '';
  const { caption, credit } = captionAndCredit(image.title ?? '');
  const found = context.picture(image.url);
  if ('problem' in found) refuse(found.problem);
  if (alt === '') refuse(`Das Bild ${image.url} hat keinen Alternativtext (in den eckigen Klammern).`);
  if (caption === '')
    refuse(`Das Bild ${image.url} hat keine Bildunterschrift (in Anführungszeichen nach der Datei).`);
  if (credit === '')
    refuse(
      `Das Bild ${image.url} hat keinen Bildnachweis (am Ende der Unterschrift Foto:, Grafik: oder Karte:).`,
    );
  if ('problem' in found || alt === '' || caption === '' || credit === '') return undefined;
  return { type: 'figure', picture: { ...found, alt, caption, credit }, position: image.position };
}
