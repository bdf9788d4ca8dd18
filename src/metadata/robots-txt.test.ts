import { describe, expect, test } from 'vitest';
import { robotsTxt } from './robots-txt.ts';
import { TRAINING_CRAWLERS, tdmReservations } from './text-and-data-mining.ts';

/** Rules by user agent, as RFC 9309 reads them. */
function rulesOf(text: string): Map<string, string[]> {
  const rules = new Map<string, string[]>();
  let agents: string[] = [];
  let isOpen = false;
  for (const line of text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    const [name = '', value = ''] = line.split(/:\s*/, 2);
    if (name === 'User-agent') {
      if (!isOpen) agents = [];
      agents.push(value);
      rules.set(value, []);
      isOpen = true;
    } else {
      isOpen = false;
      for (const agent of agents) rules.get(agent)?.push(`${name}: ${value}`);
    }
  }
  return rules;
}

describe('robots.txt', () => {
  test('lets search engines in and tells training crawlers to stay out', () => {
    const rules = rulesOf(robotsTxt({ preview: false, reserved: true }));
    expect(rules.get('*')).toContain('Allow: /');
    for (const crawler of TRAINING_CRAWLERS) expect(rules.get(crawler)).toEqual(['Disallow: /']);
  });

  test('holds only directives that every validator knows, Lighthouse 12 among them', () => {
    const lines = robotsTxt({ preview: false, reserved: true }).match(/^[^#\n][^:\n]*(?=:)/gm);
    expect(new Set(lines)).toEqual(new Set(['User-agent', 'Disallow', 'Allow', 'Sitemap']));
  });

  test('names the sitemap by its whole address', () => {
    expect(robotsTxt({ preview: false, reserved: true })).toContain(
      '\nSitemap: https://umbruch.example/sitemap.xml\n',
    );
  });

  test('reserves nothing where the paper allows mining', () => {
    expect(robotsTxt({ preview: false, reserved: false })).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://umbruch.example/sitemap.xml\n',
    );
  });

  test('of a preview lets nobody in', () => {
    expect(robotsTxt({ preview: true, reserved: true })).toBe('User-agent: *\nDisallow: /\n');
  });
});

test('the reservation of text and data mining holds for every address', () => {
  const policy = 'https://umbruch.example/impressum/';
  expect(tdmReservations(true)).toEqual([{ location: '/', 'tdm-reservation': 1, 'tdm-policy': policy }]);
  expect(tdmReservations(false)).toEqual([{ location: '/', 'tdm-reservation': 0 }]);
});
