import { describe, expect, test } from 'vitest';
import { caching, everywhere, headersFor, policy } from './headers.ts';
import { parseRedirects, redirectIn } from './redirects.ts';
import { headersFile, redirectsFile } from './static-hosts.ts';

/** What a host sends that joins the headers of all rules that fit, as the common ones do. */
function sent(file: string, path: string): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  for (const block of file.split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const [start = '', end = ''] = pattern.split('*');
    if (pattern === '' || !path.startsWith(start) || !path.endsWith(end)) continue;
    for (const line of lines) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      headers[name] = [...(headers[name] ?? []), value];
    }
  }
  return headers;
}

describe('the file of headers for static hosts', () => {
  const file = headersFile('/zeitung');

  test.each([
    '/artikel/x/',
    '/rss.xml',
    '/themen/haus/rss.xml',
    '/bilder/x-0123456789.svg',
    '/teilen/x-0123456789.png',
    '/fonts/serif.woff2',
    '/site.webmanifest',
  ])('sets for %s what the other servers send, and nothing twice but the policy', (path) => {
    const expected = headersFor(path);
    const headers = sent(file, `/zeitung${path}`);
    const isKept = expected[caching.name] !== caching.otherwise;
    expect(Object.keys(headers)).toEqual(
      expect.arrayContaining([...Object.keys(everywhere), policy.name, ...(isKept ? [caching.name] : [])]),
    );
    for (const [name, values] of Object.entries(headers)) {
      expect([name, values.at(-1)]).toEqual([name, expected[name]]);
      if (name !== 'Content-Security-Policy') expect([name, values.length]).toEqual([name, 1]);
    }
  });

  test('keeps within what hosts allow: a hundred rules, two thousand characters a line, one star a rule', () => {
    const lines = file.split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThan(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
    for (const line of lines.filter((other) => other.startsWith('/')))
      expect(line.split('*').length).toBeLessThanOrEqual(2);
  });
});

describe('former addresses', () => {
  const moved = Buffer.from(
    '<head><style>p{}</style><meta http-equiv="refresh" content="0; url=/zeitung/artikel/neu/"></head>',
  );

  test('are read from the pages that lead on', () => {
    const redirect = redirectIn('artikel/alt/index.html', moved, '/zeitung');
    expect(redirect).toEqual({ from: '/zeitung/artikel/alt/', to: '/zeitung/artikel/neu/' });
    expect(redirectIn('artikel/neu/index.html', Buffer.from('<p>refresh'), '/zeitung')).toBeUndefined();
  });

  test('are written and read again', () => {
    const redirects = [
      { from: '/artikel/a/', to: '/artikel/b/' },
      { from: '/artikel/c/', to: '/artikel/b/' },
    ];
    expect(parseRedirects(`# früher\n${redirectsFile(redirects)}`)).toEqual(redirects);
  });
});
