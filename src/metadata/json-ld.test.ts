import { expect, test } from 'vitest';
import { graph, jsonLdText } from './json-ld.ts';

test('no headline can end the element that holds the data', () => {
  const name = '</script><!-- <script>';
  const text = jsonLdText(graph({ '@type': 'WebSite', name }));
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'WebSite', name }],
  });
});

test('what has no value is not printed', () => {
  expect(jsonLdText(graph({ '@type': 'WebSite', name: undefined }))).toBe(
    '{"@context":"https://schema.org","@graph":[{"@type":"WebSite"}]}',
  );
});
