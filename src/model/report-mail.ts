import { site } from '../site.ts';
import type { Article } from './article.ts';

/** „Fehler melden“: a `mailto:` address (RFC 6068) that opens a prepared mail with headline and address of the article. */
export function reportMail({ title, url }: Pick<Article, 'title' | 'url'>): string {
  const subject = `Fehler gefunden: ${title}`;
  const body = `${url}\r\n\r\nDort steht:\r\n\r\nRichtig ist:\r\n\r\nDas weiß ich aus:\r\n`;
  return `mailto:${site.publisher.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
