import type { ArticleText } from './article-text.ts';
import { editorialRule, type Mistake } from './editorial-rule.ts';
import { textAt } from './head-blocks.ts';

/** What is wrong with an alternative text beside the file's name and the caption. */
export function troubleWithAlt(alt: string, src: string, caption: string): string | undefined {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/(?:foto|grafik|karte|bild):.*$/u, '')
      .replace(/[^\p{L}\p{N}]+/gu, '');
  if (plain(alt) === '') return undefined;
  const name = /([^/]*?)(?:\.[a-z0-9]+)?$/i.exec(src)?.[1] ?? '';
  if (
    /\.(?:jpe?g|png|svg|webp|avif|gif)$/i.test(alt.trim()) ||
    (plain(name) === plain(alt) && !/\s/.test(alt.trim()))
  )
    return `Der Alternativtext „${alt}“ ist der Name der Datei. Bitte beschreiben, was zu sehen ist.`;
  if (plain(caption) === plain(alt))
    return 'Der Alternativtext wiederholt die Bildunterschrift. Bitte beschreiben, was zu sehen ist; wer vorgelesen bekommt, hört sonst beides.';
  return undefined;
}

/**
 * An alternative text that is only the file's name or the caption once more.
 * Missing alternative texts, captions and credits, files that are not there and pictures on other servers are refused where pictures
 * are read, under the same name.
 */
export const pictures = editorialRule(
  'pictures',
  'Bilder mit Alternativtext, Unterschrift und Nachweis',
  (article) => [
    ...leadPicture(article),
    ...article.pictures.flatMap(({ alt, url, title, position }) => {
      const message = troubleWithAlt(alt ?? '', url, title ?? '');
      return message && position ? [{ level: 'error' as const, message, place: position }] : [];
    }),
  ],
);

function leadPicture({ data, frontMatter }: ArticleText): Mistake[] {
  const at = (key: string) => textAt(data, ['image', key]) ?? '';
  const message = troubleWithAlt(at('alt'), at('src'), at('caption'));
  return message && frontMatter
    ? [{ level: 'error', message, place: frontMatter.place(['image', 'alt']) }]
    : [];
}
