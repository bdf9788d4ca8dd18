/**
 * Whether links to other places still lead somewhere: asked politely, a few at a time, and remembered. Part of `npm run check -- --external`,
 * never of a build: what another server answers today must not decide whether a paper appears.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { byPlace, type Finding } from '../model/finding.ts';
import { readCache, writeCache } from './external-links/answer-cache.ts';
import { type Answer, type AskOptions, ask } from './external-links/ask.ts';

/** A link in the content, with its place. */
export interface ExternalLink extends Pick<Finding, 'file' | 'line' | 'column'> {
  readonly url: string;
}

export interface ExternalLinkOptions extends AskOptions {
  /** File in which answers are remembered. */
  readonly cache: string;
  /** How many addresses are asked at a time; of one server never more than one. */
  readonly atOnce?: number;
  /** Pause between two questions to the same server, in milliseconds. */
  readonly pause?: number;
  /** Called after each address. */
  readonly onAnswer?: (url: string, answer: Answer) => void;
}

const HOUR = 3_600_000;
/** What worked is asked again after a week, all else after an hour: perhaps it was this machine that had no network. */
const REMEMBERED = { works: 168 * HOUR, moved: 168 * HOUR, unsure: HOUR, broken: HOUR } as const;
/** After so long an answer is of no use to anybody. */
const FORGOTTEN = 168 * HOUR;

/**
 * Asks every address once, however many links lead there.
 * @returns findings in order: `error` for what is broken, `warning` for what has moved for good, `note` for what cannot be known
 */
export async function checkExternalLinks(
  links: readonly ExternalLink[],
  options: ExternalLinkOptions,
): Promise<Finding[]> {
  const { cache, atOnce = 4, now = Date.now(), onAnswer } = options;
  const answers = await readCache(cache);
  const isFresh = (answer: Answer | undefined) =>
    answer !== undefined && now - answer.asked < REMEMBERED[answer.state];
  const wanted = new Set(links.map(({ url }) => withoutFragment(url)));
  const unknown = [...wanted].filter((url) => !isFresh(answers.get(url)));
  const servers = Map.groupBy(unknown, (url) => (URL.canParse(url) ? new URL(url).host : url)).values();
  const worker = async () => {
    for (const urls of servers) {
      let answer: Answer | undefined;
      for (const url of urls) {
        if (answer && !answer.enough) await sleep(options.pause ?? 1000);
        // The rest is left for another day: not asked, so not remembered.
        answer = answer?.enough ? { ...answer, asked: 0 } : await ask(url, options);
        answers.set(url, answer);
        onAnswer?.(url, answer);
      }
      // After each server: whoever breaks off asks for the rest only, next time.
      keep();
    }
  };
  const keep = () =>
    writeCache(cache, new Map([...answers].filter(([, { asked }]) => now - asked < FORGOTTEN)));
  await Promise.all(Array.from({ length: atOnce }, worker));
  return links
    .flatMap((link) => {
      const answer = answers.get(withoutFragment(link.url));
      return answer ? findingOf(link, answer) : [];
    })
    .sort(byPlace);
}

function findingOf(
  { url, file, line, column }: ExternalLink,
  { state, reason, location }: Answer,
): Finding[] {
  const at = { file, line, column, rule: 'external-links' } as const;
  if (state === 'broken')
    return [
      {
        ...at,
        level: 'error',
        message: `Der Link ${url} führt ins Leere (${reason}). Bitte ersetzen oder streichen.`,
      },
    ];
  if (state === 'moved')
    return [{ ...at, level: 'warning', message: `Der Link ${url} ist umgezogen. Neue Adresse: ${location}` }];
  if (state === 'unsure')
    return [
      {
        ...at,
        level: 'note',
        message: `Ob der Link ${url} noch stimmt, verrät der Server nicht (${reason}). Bitte selbst ansehen.`,
      },
    ];
  return [];
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
