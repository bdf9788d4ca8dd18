/** Asks another server what has become of an address. */
import { site } from '../../site.ts';

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
  /** The server has enough of questions for now. */
  readonly enough?: true;
}

/** How an address is asked. */
export interface AskOptions {
  /** How long an answer may take, in milliseconds. */
  readonly timeout?: number;
  readonly now?: number;
}

const MOST_REDIRECTS = 5;
/** Answers that say nothing about the page: the server wants a person, a pause or a password. */
const UNSURE = new Set([401, 403, 405, 406, 408, 418, 425, 451, 999]);
/** Answers of a server that must not be asked again at once: too many questions, or too busy. */
const ENOUGH = new Set([429, 503]);
const USER_AGENT = `${site.name}-Linkpruefung/1.0 (+${site.url}/)`;

/** Asks for the head alone; servers that will not tell it are asked for the page. */
export async function ask(url: string, options: AskOptions): Promise<Answer> {
  const asked = options.now ?? Date.now();
  if (!URL.canParse(url)) return { state: 'broken', reason: 'keine gültige Adresse', asked };
  try {
    const head = await follow(url, 'HEAD', options);
    const asksAgain = head.status >= 400 && !ENOUGH.has(head.status);
    const { status, statusText, location } = asksAgain ? await follow(url, 'GET', options) : head;
    const reason = `${status} ${statusText}`.trim();
    if (ENOUGH.has(status)) return { state: 'unsure', reason, asked, enough: true };
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
  { timeout = 15_000 }: AskOptions,
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
