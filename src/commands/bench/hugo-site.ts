/** A Hugo site for the articles of the bench: partials that are the same everywhere are cached. */

/** Its files by path. */
export const hugoFiles: Readonly<Record<string, string>> = {
  'config.toml': `baseURL = "https://example.org/"
title = "Umbruch"
languageCode = "de"
defaultContentLanguage = "de"
timeZone = "Europe/Berlin"
paginate = 50
disableKinds = []
[frontmatter]
date = ["published"]
[taxonomies]
topic = "topics"
author = "authors"
ressort = "section"
[permalinks]
articles = "/artikel/:filename/"
[outputs]
home = ["HTML","RSS"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML","RSS"]
[markup.goldmark.renderer]
unsafe = false
`,
  'layouts/_default/baseof.html': `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.standfirst }}"><link rel="canonical" href="{{ .Permalink }}"><meta name="viewport" content="width=device-width"><style>{{ partialCached "css.html" . | safeCSS }}</style>{{ if .IsPage }}<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "datePublished" .Date "url" .Permalink | jsonify | safeJS }}</script>{{ end }}</head><body>{{ partialCached "header.html" . }}<main>{{ block "main" . }}{{ end }}</main>{{ partialCached "footer.html" . }}</body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<article><p>{{ .Params.kicker }}</p><h1>{{ .Title }}</h1><p>{{ .Params.standfirst }}</p><p>{{ range .Params.authors }}<a href="/authors/{{ . }}/">{{ . }}</a> {{ end }}<time datetime="{{ .Date }}">{{ .Date.Format "2.1.2006" }}</time></p>{{ .Content }}<ul>{{ range .Params.topics }}<li><a href="/topics/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>{{ with .PrevInSection }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</article>{{ end }}
`,
  'layouts/_default/list.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.standfirst }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.standfirst }}</p></article>{{ end }}{{ template "_internal/pagination.html" . }}{{ end }}
`,
  'layouts/_default/rss.xml': `<rss version="2.0"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>x</description>{{ range first 20 .Site.RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><pubDate>{{ .Date }}</pubDate><guid>{{ .Permalink }}</guid><description>{{ .Content | html }}</description></item>{{ end }}</channel></rss>
`,
  'layouts/partials/css.html': `body{max-width:40rem;margin:auto;font:1.1rem/1.5 serif}
`,
  'layouts/partials/header.html': `<header><a href="/">Umbruch</a><nav>{{ range .Site.Taxonomies.section }}<a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ end }}</nav></header>
`,
  'layouts/partials/footer.html': `<footer><p>Umbruch</p></footer>
`,
};
