import { expect, test } from 'vitest';
import { article } from '../model/article.test-support.ts';
import { makeStandingPage } from '../model/standing-page.ts';
import { llmsTxt } from './llms-txt.ts';

test('a program finds sections, newest articles as Markdown and the pages about the paper', () => {
  const text = llmsTxt(
    [article({ title: 'Titel [1]' }, 'b'), article({}, 'a')],
    [makeStandingPage({ slug: 'impressum', name: 'Impressum' })],
  );
  expect(text.split('\n').filter((line) => /^[#>-]/.test(line))).toEqual([
    '# Umbruch',
    '> Nachrichten und Hintergründe, Wort für Wort geprüft.',
    '## Neueste Artikel',
    '- [Titel \\[1\\]](https://umbruch.example/artikel/b.md): 23.\u00A0Oktober 2024. Der Vorspann.',
    '- [Ein Artikel](https://umbruch.example/artikel/a.md): 23.\u00A0Oktober 2024. Der Vorspann.',
    '## Ressorts',
    ...['politik', 'wirtschaft', 'gesellschaft', 'hintergrund', 'wissen', 'kultur', 'sport', 'meinung'].map(
      (id) => `- [${id[0]?.toUpperCase()}${id.slice(1)}](https://umbruch.example/ressort/${id}/)`,
    ),
    '## Optional',
    '- [Archiv](https://umbruch.example/archiv/)',
    '- [Korrekturen](https://umbruch.example/korrekturen/)',
    '- [RSS](https://umbruch.example/rss.xml)',
    '- [JSON Feed](https://umbruch.example/feed.json)',
    '- [Sitemap](https://umbruch.example/sitemap.xml)',
    '- [Impressum](https://umbruch.example/impressum/)',
  ]);
});
