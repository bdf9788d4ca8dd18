/** An Eleventy site for the articles of the bench. Reads the content folder from IN, writes to OUT. */

/** Its files by path. */
export const eleventyFiles: Readonly<Record<string, string>> = {
  'eleventy.config.mjs': `import path from 'node:path';
const settings = (c) => {
  c.setInputDirectory(process.env.IN);
  c.setIncludesDirectory(path.relative(process.env.IN, path.resolve('_includes')));
  c.setOutputDirectory(process.env.OUT);
  c.addPreprocessor('addresses', 'md', (data) => {
    const isArticle = data.page.inputPath.includes('/articles/');
    data.layout = isArticle ? 'article.liquid' : 'page.liquid';
    data.permalink = \`/\${isArticle ? 'artikel' : 'autoren'}/\${data.page.fileSlug}/\`;
  });
  const arts = (api) => api.getFilteredByGlob(path.join(process.env.IN, 'articles/**/*.md'));
  c.addCollection('newest', (api) => arts(api).sort((a, b) => b.data.published - a.data.published).slice(0, 50));
  c.addCollection('months', (api) => { const m = {}; for (const a of arts(api)) (m[a.data.published.toISOString().slice(0, 7)] ??= []).push(a); return Object.entries(m).map(([name, items]) => ({ name, items })); });
  c.addCollection('groups', (api) => { const m = {}; for (const a of arts(api)) for (const t of [a.data.section, ...a.data.topics]) (m[t] ??= []).push(a); return Object.entries(m).map(([name, items]) => ({ name, items: items.slice(-50) })); });
  c.addTemplate('home.liquid', \`---\\nlayout: page.liquid\\npermalink: /index.html\\n---\\n{% for a in collections.newest %}<h2><a href="{{ a.url }}">{{ a.data.title }}</a></h2><p>{{ a.data.standfirst }}</p>{% endfor %}\`);
  c.addTemplate('months.liquid', \`---\\nlayout: page.liquid\\npagination: { data: collections.months, size: 1, alias: m }\\npermalink: "/archiv/{{ m.name }}/"\\n---\\n{% for a in m.items %}<h2><a href="{{ a.url }}">{{ a.data.title }}</a></h2><p>{{ a.data.standfirst }}</p>{% endfor %}\`);
  c.addTemplate('groups.liquid', \`---\\nlayout: page.liquid\\npagination: { data: collections.groups, size: 1, alias: m }\\npermalink: "/gruppe/{{ m.name | slugify }}/"\\n---\\n{% for a in m.items %}<h2><a href="{{ a.url }}">{{ a.data.title }}</a></h2><p>{{ a.data.standfirst }}</p>{% endfor %}\`);
  c.addTemplate('rss.liquid', \`---\\npermalink: /rss.xml\\nlayout: ""\\n---\\n<rss version="2.0"><channel>{% for a in collections.newest %}<item><title>{{ a.data.title }}</title><link>{{ a.url }}</link><description>{{ a.content | escape }}</description></item>{% endfor %}</channel></rss>\`);
};

export { settings as default };
`,
  '_includes/page.liquid': `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{{ title }}</title><meta name="viewport" content="width=device-width"><style>body{max-width:40rem;margin:auto;font:1.1rem/1.5 serif}</style></head><body><header><a href="/">Umbruch</a></header><main>{{ content }}</main><footer><p>Umbruch</p></footer></body></html>
`,
  '_includes/article.liquid': `---
layout: page.liquid
---
<article><p>{{ kicker }}</p><h1>{{ title }}</h1><p>{{ standfirst }}</p><p>{% for a in authors %}<a href="/autoren/{{ a }}/">{{ a }}</a> {% endfor %}<time>{{ published }}</time></p>{{ content }}<ul>{% for t in topics %}<li>{{ t }}</li>{% endfor %}</ul></article>
`,
};
