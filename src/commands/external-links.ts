/**
 * Whether links to other places still lead somewhere: asked politely, a few at a time, and remembered. Part of `npm run check -- --external`,
 * never of a build: what another server answers today must not decide whether a paper appears.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { byPlace, type Finding } from '../model/finding.ts';
import { site } from '../site.ts';

/** A link in the content, with its place. */
export interface ExternalLink extends Pick<Finding, 'file' | 'line' | 'column'> {
  readonly url: string;
}

/** What became of one address. */
export interface Answer {
  /** `moved`: works, but for good elsewhere; `unsure`: the server will not tell a program. */
  readonly state: 'works' | 'moved' | 'unsure' | 'broken';
  /** German, without a full stop: „404 Not Found“. */
  readonly reason: string;
  /** Where it leads now, if `moved`. */
  readonly location?: string;
  /** When it was asked, in milliseconds since 1970. */
  readonly asked: number;
}

export interface ExternalLinkOptions {
  /** File in which answers are remembered. */
  readonly cache: string;
  /** How many addresses are asked at a time; of one server never more than one. */
  readonly atOnce?: number;
  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number;
  /** Pause between two questions to the same server, in milliseconds. */
  readonly pause?: number;
  readonly now?: number;
  /** Called after each address. */
  readonly onAnswer?: (url: string, answer: Answer) => void;
}

const HOUR = 3_600_000;
/** What worked is asked again after a week, what did not after an hour. */
const REMEMBERED = { works: 168 * HOUR, moved: 168 * HOUR, unsure: 24 * HOUR, broken: HOUR } as const;
const MOST_REDIRECTS = 5;
/** Answers that say nothing about the page: the server wants a person, a pause or a password. */
const UNSURE = new Set([401, 403, 405, 406, 408, 418, 425, 429, 451, 503, 999]);
const USER_AGENT = `${site.name}-Linkpruefung/1.0 (+${site.url}/)`;

/**
 * Asks every address once, however many links lead there.
 * @returns findings in order: `error` for what is broken, `warning` for what has moved for good, `note` for what cannot be known
 */
export async function checkExternalLinks(
  links: readonly ExternalLink[],
  options: ExternalLinkOptions,
): Promise<Finding[]> {
  const { cache, atOnce = 4, now = Date.now(), onAnswer } = options;
  const answers = new Map(Object.entries(await readCache(cache)));
  const isFresh = (answer: Answer | undefined) =>
    answer !== undefined && now - answer.asked < REMEMBERED[answer.state];
  const wanted = [...new Set(links.map(({ url }) => withoutFragment(url)))];
  const byServer = new Map<string, string[]>();
  for (const url of wanted) {
    if (isFresh(answers.get(url))) continue;
    const server = URL.canParse(url) ? new URL(url).host : url;
    byServer.set(server, [...(byServer.get(server) ?? []), url]);
  }
  const servers = byServer.values();
  const worker = async () => {
    for (const urls of servers) {
      for (const [index, url] of urls.entries()) {
        if (index > 0) await sleep(options.pause ?? 1000);
        const answer = await ask(url, options);
        answers.set(url, answer);
        onAnswer?.(url, answer);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // What no article links to any more is forgotten.
  await writeCache(cache, Object.fromEntries(wanted.map((url) => [url, answers.get(url) as Answer])));
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

/** Asks for the head alone; servers that will not tell it are asked for the page. */
async function ask(url: string, options: ExternalLinkOptions): Promise<Answer> {
  const asked = options.now ?? Date.now();
  if (!URL.canParse(url)) return { state: 'broken', reason: 'keine gültige Adresse', asked };
  try {
    const head = await follow(url, 'HEAD', options);
    const { status, statusText, location } = head.status >= 400 ? await follow(url, 'GET', options) : head;
    const reason = `${status} ${statusText}`.trim();
    if (UNSURE.has(status) || status >= 500) return { state: 'unsure', reason, asked };
    if (status >= 400) return { state: 'broken', reason, asked };
    return location === undefined
      ? { state: 'works', reason, asked }
      : { state: 'moved', reason, location, asked };
  } catch (error) {
    return { ...failure(error), asked };
  }
}

/** Follows redirects; `location` is where the ones that hold for good lead to. */
async function follow(
  url: string,
  method: 'HEAD' | 'GET',
  { timeout = 15_000 }: ExternalLinkOptions,
): Promise<{ status: number; statusText: string; location?: string }> {
  let current = url;
  let location: string | undefined;
  let forGood = true;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const response = await fetch(current, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: { 'User-Agent': USER_AGENT, Accept: 'text/html,*/*;q=0.8', 'Accept-Language': 'de,en;q=0.5' },
    });
    // The page itself is of no interest.
    await response.body?.cancel();
    const { status, statusText } = response;
    const next = response.headers.get('location');
    if (status < 300 || status >= 400 || next === null)
      return { status, statusText, ...(location === undefined ? {} : { location }) };
    current = new URL(next, current).href;
    forGood &&= status === 301 || status === 308;
    if (forGood) location = current;
  }
  throw new Error('too many redirects');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'den Server gibt es nicht',
  ECONNREFUSED: 'der Server nimmt keine Verbindung an',
  CERT_HAS_EXPIRED: 'das Zertifikat ist abgelaufen',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'das Zertifikat ist selbst ausgestellt',
  ERR_TLS_CERT_ALTNAME_INVALID: 'das Zertifikat gilt für einen anderen Namen',
};

/** No connection may have a hundred causes; only those that lie with the other side for sure make a link broken. */
function failure(error: unknown): Pick<Answer, 'state' | 'reason'> {
  if (error instanceof Error && error.name === 'TimeoutError')
    return { state: 'unsure', reason: 'keine Antwort in der Zeit' };
  if (error instanceof Error && error.message === 'too many redirects')
    return { state: 'broken', reason: 'die Weiterleitungen enden nicht' };
  const code = ((error as Error)?.cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  const reason = REASONS[code];
  return reason
    ? { state: 'broken', reason }
    : { state: 'unsure', reason: `keine Verbindung${code ? `: ${code}` : ''}` };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

async function readCache(file: string): Promise<Record<string, Answer>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, Answer>;
  } catch {
    return {};
  }
}

async function writeCache(file: string, answers: Record<string, Answer>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const half = `${file}.${process.pid}`;
  await writeFile(half, JSON.stringify(answers, undefined, 1));
  await rename(half, file);
}
