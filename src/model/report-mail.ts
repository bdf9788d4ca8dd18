import { site, wording } from '../site.ts';
import type { Article } from './article.ts';

/** „Fehler melden“: a `mailto:` address (RFC 6068) that opens a prepared mail with headline and address of the article. */
export function reportMail({ title, url }: Pick<Article, 'title' | 'url'>): string {
  const subject = wording.article.reportSubject(title);
  const body = `${[url, ...wording.article.reportBody].join('\r\n\r\n')}\r\n`;
  return `mailto:${site.publisher.email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
