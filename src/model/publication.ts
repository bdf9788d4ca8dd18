/** Whether, and since when, the public may see an article: decided here and nowhere else. */
import { parseTimestamp } from './dates.ts';

/**
 * The moment a build stands for: `BUILD_TIME` (ISO 8601 with offset: the same moment on every machine) where it is set, else now.
 * The one place that asks the clock.
 */
export function buildTime(): Date {
  const set = process.env.BUILD_TIME;
  if (set === undefined || set === '') return new Date();
  const date = parseTimestamp(set);
  if (!date)
    throw new Error(
      `BUILD_TIME is „${set}“; expected an ISO 8601 timestamp such as 2024-10-23T18:00:00+02:00`,
    );
  return date;
}

/** Drafts never are, articles under embargo are not before their moment. */
export function isPublished(
  article: { readonly draft: boolean; readonly published: Date },
  now: Date,
): boolean {
  return !article.draft && article.published.getTime() <= now.getTime();
}

/** `PREVIEW=1`: an edition for colleagues, kept out of search engines. */
export function isPreview(): boolean {
  return process.env.PREVIEW === '1';
}

/** `RELEASE=1`: an edition for the public, which no placeholder may stand in. */
export function isRelease(): boolean {
  return process.env.RELEASE === '1';
}
