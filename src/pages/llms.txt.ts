import { publishedArticles, standingPages } from '../articles.ts';
import { llmsTxt } from '../metadata/llms-txt.ts';
import { textResponse } from '../metadata/text-response.ts';
import { listed } from '../model/selection.ts';
import { site } from '../site.ts';

/** `/llms.txt` */
export async function GET(): Promise<Response> {
  const newest = listed(await publishedArticles()).slice(0, site.frontPageArticles);
  return textResponse(llmsTxt(newest, await standingPages()), 'text/plain');
}
