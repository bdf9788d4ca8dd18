/** The Markdown twin of an article: what its page says, with public front matter, for programs and for reading without a browser. */
import { stringify } from 'yaml';
import { absolute } from '../model/addresses.ts';
import type { Article } from '../model/article.ts';
import { germanDay, isoWithOffset } from '../model/dates.ts';
import { feedForm } from '../model/picture-forms.ts';
import { site, wording } from '../site.ts';

/**
 * @param article a published article; of a withdrawn one the notice is left
 * @param body its text as plain Markdown; empty for a withdrawn one
 */
export function markdownTwin(article: Article, body: string): string {
  const notes = [
    ...article.corrections.map(
      ({ date, text }) => `**${wording.article.correction}, ${germanDay(date)}:** ${escaped(text)}`,
    ),
    ...(article.disclosure ? [`**${wording.article.disclosure}:** ${escaped(article.disclosure)}`] : []),
  ];
  const parts = [
    `---\n${stringify(publicFrontMatter(article), { lineWidth: 0 })}---`,
    `# ${escaped(article.title)}`,
    `**${escaped(article.standfirst)}**`,
    body.trim(),
    ...notes,
    sourceList(article),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What readers may know of an article: nothing of its file, its drafts or its checks. */
function publicFrontMatter(article: Article): Record<string, unknown> {
  const { image, updated, withdrawn } = article;
  return {
    title: article.title,
    ...(article.kicker ? { kicker: article.kicker } : {}),
    standfirst: article.standfirst,
    url: article.url,
    publisher: site.publisher.name,
    language: site.locale,
    section: article.section.name,
    genre: article.genre.name,
    authors: article.authors.map(({ name }) => name),
    ...(article.topics.length > 0 ? { topics: article.topics } : {}),
    published: isoWithOffset(article.published),
    ...(updated ? { updated: isoWithOffset(updated) } : {}),
    ...(withdrawn ? { withdrawn: isoWithOffset(withdrawn.date) } : {}),
    ...(image
      ? {
          image: {
            url: absolute(feedForm(image).path),
            alt: image.alt,
            caption: image.caption,
            credit: image.credit,
            ...(image.kind ? { kind: image.kind } : {}),
          },
        }
      : {}),
  };
}

function sourceList({ sources }: Article): string {
  if (sources.length === 0) return '';
  const items = sources.map(({ title, publisher, url }) => {
    const by = publisher ? `${escaped(publisher)}: ` : '';
    return `- ${by}${url ? `[${escaped(title)}](<${url}>)` : escaped(title)}`;
  });
  return `## ${wording.article.sources}\n\n${items.join('\n')}`;
}

/** Plain text → Markdown that shows the same characters. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_~[\]<>]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[#+-]/, '\\$&');
}
