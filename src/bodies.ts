/** Beside the door: the texts of articles and standing pages, with what they lead to and show put in. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { articlesByFile, textFacts } from './articles.ts';
import { type KeptBody, keepBody, keptBody } from './cache/body-cache.ts';
import { decodeText } from './loader/text-file.ts';
import { articleContext, bodyIngredients } from './markdown/article-context.ts';
import type { BodyContext, LinkedArticle } from './markdown/body-context.ts';
import { type Body, renderBody } from './markdown/pipeline.ts';
import { markPlaceholders } from './markdown/placeholders.ts';
import type { Article } from './model/article.ts';
import { buildTime, isPublished } from './model/publication.ts';
import type { StandingPage } from './model/standing-page.ts';
import { site } from './site.ts';

/** An article's body: kept by the pass or an earlier build, else rendered from its Markdown. */
export async function bodyOf(article: Article): Promise<KeptBody> {
  const byFile = await articlesByFile();
  const { pictures, links } = await textFacts(article);
  const context = articleContext({
    file: article.file,
    genre: article.genre.id,
    placeLine: article.placeLine,
    published: isPublished(article, buildTime()),
    picture: (src) => pictures[src] ?? { problem: `${src} is missing` },
    article: (file) => linkedArticle(byFile.get(file)),
  });
  const made = bodyIngredients(article.digest, context, Object.keys(pictures), links);
  return keptBody(made) ?? keepBody(made, renderBody(await sourceOf(article), context));
}

/** A standing page's text with its placeholders marked. */
export async function pageBody({ file, name }: StandingPage): Promise<Body> {
  const context = linkingFrom(file ?? '', await articlesByFile());
  const source = file === undefined ? `[[Platzhalter: Text der Seite ${name}]]` : await sourceOf({ file });
  const body = renderBody(source, context);
  return { ...body, tree: markPlaceholders(body.tree) };
}

function linkingFrom(own: string, byFile: ReadonlyMap<string, Article>): BodyContext {
  return articleContext({
    file: own,
    published: true,
    picture: (src) => ({ problem: `${src}: no pictures here` }),
    article: (file) => linkedArticle(byFile.get(file)),
  });
}

/** What is not given out is hidden. */
function linkedArticle(article: Article | undefined): LinkedArticle | 'hidden' {
  if (!article) return 'hidden';
  return { path: article.path, title: article.title, withdrawn: article.withdrawn !== undefined };
}

async function sourceOf({ file }: { readonly file: string }): Promise<string> {
  const decoded = decodeText(await readFile(resolve(site.contentDir, file)));
  if (!('text' in decoded)) throw new Error(`${file}: ${decoded.mistake.message}`);
  return decoded.text;
}
