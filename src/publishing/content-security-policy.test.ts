import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyFor, withPolicy } from './content-security-policy.ts';

const hash = (css: string) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

describe('the policy of a page', () => {
  test('allows exactly the styles that the page holds', () => {
    const policy = policyFor('<head><style>a{}</style><style media="print">b{}</style></head>');
    expect(policy).toContain(`style-src ${hash('a{}')} ${hash('b{}')};`);
    expect(policy).not.toContain('unsafe');
  });

  test('names no script where the page loads none, even beside JSON-LD', () => {
    expect(policyFor('<script type="application/ld+json">{}</script>')).not.toContain('script-src');
  });

  test('lets the page that loads the search run it', () => {
    const policy = policyFor('<script type="module" src="/suche.js"></script>');
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
  });

  test('lets an inspector inside the page read robots.txt', () => {
    expect(policyFor('<p>')).toContain("connect-src 'self'");
  });

  test('is that of the styles which are put in', () => {
    const css = 'a::before{content:"$& »"}';
    const sheets = new Map([
      ['/* 1 */', Buffer.from(css).toString('latin1')],
      ['/* 2 */', 'b{}'],
    ]);
    const [before, after] = ['<meta charset="utf-8"><style>', '</style><p>„/* 1 */“ Grüße'];
    const page = withPolicy(Buffer.from(`${before}/* 1 */${after}`), sheets);
    expect(page.toString()).toBe(withPolicy(Buffer.from(`${before}${css}${after}`)).toString());
  });

  test('stands directly behind the charset, and leaves the rest as it is', () => {
    const css = 'a::before{content:"·"}';
    const [charset, rest] = ['<head><meta charset="utf-8">', `<style>${css}</style><p>„Grüße“ 🗞`];
    const page = withPolicy(Buffer.from(`${charset}${rest}`)).toString();
    const policy = policyFor('').replace("'none'; img", `${hash(css)}; img`);
    expect(page).toBe(`${charset}<meta http-equiv="content-security-policy" content="${policy}">${rest}`);
  });
});
