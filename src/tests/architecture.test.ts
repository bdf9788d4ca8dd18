import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isTestFile, roomOf, type SourceFile, sourceFiles } from './source-files.ts';
import { wordsInTemplate } from './words-in-templates.ts';

/**
 * Which room may import from which; a room may always import from itself. An entry with a slash names one file of a room. The README
 * shows the same table with what lives in each room: whoever changes one changes the other.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  // Its words in the paper's language; nobody else reads the table.
  site: ['interface'],
  interface: [],
  typography: [],
  model: ['typography', 'site'],
  markdown: ['typography', 'model', 'site'],
  checks: ['typography', 'model', 'markdown', 'loader/front-matter.ts'],
  // What builds keep for the next one; bodies are kept as the pipeline gives them.
  cache: ['markdown', 'model', 'site'],
  threads: [],
  loader: ['cache', 'checks', 'markdown', 'model', 'site', 'threads'],
  'content.config': ['loader', 'model'],
  articles: ['cache', 'loader', 'model', 'site'],
  // Beside the door: texts, whose links may lead only to what it gives out.
  bodies: ['articles', 'cache', 'loader', 'markdown', 'model', 'site'],
  // A feed carries the page's own rendering of pictures, in another form.
  feeds: ['markdown/picture-figure.ts', 'typography', 'model', 'site'],
  // Beside the door: articles with their bodies and pictures, as items for all feeds.
  'feed-items': ['bodies', 'feeds', 'model', 'pictures', 'site'],
  metadata: ['model', 'site'],
  publishing: ['cache', 'loader', 'model', 'site', 'search', 'threads'],
  // In development it prints mistakes in the content over the page.
  middleware: ['articles', 'layouts', 'model', 'site'],
  pictures: ['cache', 'model', 'site'],
  sharing: ['cache', 'typography', 'model', 'site'],
  // Half of it runs in the build, half in the reader's browser.
  search: ['cache', 'markdown', 'model', 'site'],
  // The lead picture is printed as pictures in the text are; feeds are announced in every head.
  components: ['markdown', 'metadata', 'model', 'site', 'styles', 'search'],
  layouts: ['components', 'feeds/channel.ts', 'metadata', 'model', 'site', 'styles'],
  pages: [
    'articles',
    'bodies',
    'cache',
    'feed-items',
    'pictures',
    'sharing',
    'markdown',
    'feeds',
    'metadata',
    'model',
    'layouts',
    'components',
    // Which index holds which years.
    'search/volumes.ts',
    'site',
  ],
  commands: [
    'articles',
    'cache',
    'checks',
    'feeds',
    'loader',
    'markdown',
    'metadata',
    'model',
    'publishing',
    'site',
    'typography',
  ],
  styles: [],
};

/** These run in plain Vitest, without Astro round them. */
const WITHOUT_ASTRO = [
  'typography',
  'model',
  'markdown',
  'checks',
  'feeds',
  'metadata',
  'loader',
  'publishing',
  'site',
  'threads',
];

const files = sourceFiles();
const production = files.filter(({ path }) => !isTestFile(path));

/** One line for each breach, so that the message of a failed test is the list of what to mend. */
function breaches(check: (file: SourceFile) => readonly string[]): string[] {
  return production.flatMap((file) => check(file).map((breach) => `${file.path} ${breach}`));
}

describe('the rooms of src', () => {
  it('are the ones that the table names', () => {
    const unknown = [...new Set(production.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT));
    expect(unknown, 'a new room belongs into the table above and into the README').toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(
      breaches(({ room, imports }) =>
        imports
          .filter((target) => {
            const allowed = MAY_IMPORT[room] ?? [];
            return roomOf(target) !== room && !allowed.includes(roomOf(target)) && !allowed.includes(target);
          })
          .map(
            (target) => `imports ${target}; ${room} may import ${MAY_IMPORT[room]?.join(', ') || 'nothing'}`,
          ),
      ),
    ).toEqual([]);
  });

  it('have names that tell what lives there', () => {
    const folders = new Set(files.flatMap(({ path }) => path.split('/').slice(0, -1)));
    const vague = [...folders].filter((name) => /^(utils?|helpers?|lib|common|shared|misc)$/.test(name));
    expect(vague, 'name the folder after what is in it').toEqual([]);
  });
});

describe('modules', () => {
  it('never import each other in a circle', () => {
    expect(circles(production)).toEqual([]);
  });

  it('are not handed on by an index file', () => {
    expect(
      breaches(({ path }) =>
        /^index\.[mt]?[jt]s$/.test(basename(path)) ? ['hands on; import the file itself'] : [],
      ),
    ).toEqual([]);
  });

  it('have names instead of default exports', () => {
    // remark loads a preset by its default export.
    const wantsDefault = ['checks/remark-preset.ts'];
    expect(
      breaches(({ path, text }) =>
        path.endsWith('.ts') && !wantsDefault.includes(path) && /^export default\b/m.test(text)
          ? ['has a default export; give it a name']
          : [],
      ),
    ).toEqual([]);
  });

  it('of the site need nothing that only tests have', () => {
    expect(
      breaches(({ imports, packages }) => [
        ...imports.filter(isTestFile).map((target) => `imports ${target}`),
        ...packages.filter((name) => name === 'vitest').map((name) => `imports ${name}`),
      ]),
    ).toEqual([]);
  });

  it('outside the pages run without Astro', () => {
    const bound = files
      .filter(({ room }) => WITHOUT_ASTRO.includes(room))
      .flatMap(({ path, packages }) =>
        packages.filter((name) => name.startsWith('astro:')).map((name) => `${path} imports ${name}`),
      );
    expect(bound, 'pass in what is needed, as bodies get their pictures').toEqual([]);
  });

  it('read the collections through one door', () => {
    const readers = production
      .filter(({ packages }) => packages.includes('astro:content'))
      .map(({ path }) => path);
    expect(readers, 'articles.ts decides what is published; nobody goes round it').toEqual(['articles.ts']);
  });
});

describe('pages', () => {
  it('stay under 50 lines: the thinking is elsewhere', () => {
    expect(
      breaches(({ room, text }) => {
        const lines = text.trimEnd().split('\n').length;
        return room === 'pages' && lines >= 50 ? [`has ${lines} lines`] : [];
      }),
    ).toEqual([]);
  });

  it('have no tests beside them: each file there becomes an address', () => {
    expect(
      files.filter(({ room, path }) => room === 'pages' && isTestFile(path)).map(({ path }) => path),
    ).toEqual([]);
  });
});

describe('templates', () => {
  it('take the words that readers see from the table in interface.ts', () => {
    expect(
      breaches(({ path, text }) =>
        path.endsWith('.astro')
          ? wordsInTemplate(text).map((words) => `says „${words}“; put it into interface.ts`)
          : [],
      ),
    ).toEqual([]);
  });

  it('would be caught saying anything themselves', () => {
    const template = [
      "---\nimport A from 'Ein Modul.astro';\nconst name = `Wer für uns schreibt`;\n---",
      '{/* Ein Wort dazu. */}<p class="wort">{count > 1 && <b>viele</b>} Treffer</p>',
      '<img src="/bild.png" alt="Ein Bild"><input {...rest} placeholder={value > 1 ? \'Suchwort\' : \'\'}>',
      '<style>p { content: "Ein Wort"; }</style>',
    ].join('\n');
    expect(wordsInTemplate(template)).toEqual([
      'Wer für uns schreibt',
      'viele',
      'Treffer',
      'alt="Ein Bild"',
      'Suchwort',
    ]);
  });
});

describe('styles', () => {
  it('take their colours from the tokens', () => {
    expect(
      breaches(({ path, text }) =>
        declarations(path, text)
          .filter(
            ({ property, value }) => isRawColour(value) && !(isTokenFile(path) && property.startsWith('--')),
          )
          .map(
            ({ property, value }) =>
              `sets ${property}: ${value.trim()}; a colour has a name in styles/tokens.css`,
          ),
      ),
    ).toEqual([]);
  });
});

/** Themes, print and contrast only give the tokens other values. */
function isTokenFile(path: string): boolean {
  return ['styles/tokens.css', 'styles/themes.css', 'styles/print.css'].includes(path);
}

function isRawColour(value: string): boolean {
  return /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(|\b(?:black|white|red|gr[ae]y|green|blue)\b/i.test(
    value,
  );
}

function declarations(path: string, text: string): { property: string; value: string }[] {
  const css = path.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style]) => style).join('\n');
  return [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+)[;}]/g)].map(
    ([, property, value]) => ({ property: property as string, value: value as string }),
  );
}

/** Each circle once, as `a → b → a`. */
function circles(modules: readonly SourceFile[]): string[] {
  const importsOf = new Map(modules.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of importsOf.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) walk(path, []);
  return found;
}
