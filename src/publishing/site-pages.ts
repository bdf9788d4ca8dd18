/** The pages of the site's program: which there are, and what each is made of. The one place that knows how Astro's compiled program is used. */
import { hash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { withPolicy } from './content-security-policy.ts';

/** One file that the program can make. */
export interface SitePage {
  /** Path within the site, with `/`: `artikel/x/index.html`. */
  readonly path: string;
  /** Everything that the file shows, as a digest; without it the file is made in each build. */
  readonly key: string | undefined;
  /** Makes its bytes. */
  make(): Promise<Buffer>;
}

interface Route {
  readonly route: string;
  readonly component: string;
  readonly type: string;
}

type Style =
  | { readonly type: 'inline'; readonly content: string }
  | { readonly type: 'external'; readonly src: string };

/** What the compiled program gives out, as far as it is used here. */
interface Program {
  readonly manifest: {
    readonly base: string;
    readonly site?: string;
    /** What loads the modules of each page. */
    readonly pageMap: ReadonlyMap<string, () => Promise<unknown>>;
    readonly routes: readonly { readonly routeData: Route; readonly styles: readonly Style[] }[];
  };
  readonly app: ConstructorParameters<typeof StaticPaths>[0] & {
    setInternals(internals: unknown): void;
    setOptions(options: unknown): void;
    render(request: Request, options: { readonly routeData: unknown }): Promise<Response>;
  };
}

const silent = { options: { destination: { write: () => true }, level: 'silent' } };

/** Loads all modules of a program, whose pages are not asked for yet. */
export async function loadProgram(entry: string): Promise<void> {
  const { manifest } = (await import(pathToFileURL(entry).href)) as Program;
  await Promise.all([...manifest.pageMap.values()].map((load) => load()));
}

/**
 * @param entry module of the compiled program; a thread that has imported it once keeps what it has read
 * @returns its files, each once, in a fixed order
 */
export async function sitePages(entry: string): Promise<readonly SitePage[]> {
  const { app, manifest } = (await import(pathToFileURL(entry).href)) as Program;
  // Astro hands over what it knows from compiling; of that pages need their styles, which the program knows as well.
  const sheets = new Map<string, string>();
  const styles = new Map(
    manifest.routes.map(({ routeData: { route, component }, styles }) => [
      `${route}&${component}`,
      { styles: styles.map((sheet) => ({ sheet: shortened(sheet, sheets), depth: 0, order: 0 })) },
    ]),
  );
  app.setInternals({ pagesByKeys: styles });
  app.setOptions({ settings: { scripts: [] }, logger: silent });
  const origin = manifest.site ?? 'http://localhost';
  const base = manifest.base.replace(/\/$/, '');
  const pages = new Map<string, SitePage>();
  for (const { pathname, route, cacheKey } of await new StaticPaths(app).getAll()) {
    const name = pathname.replace(/^\/|\/$/g, '');
    const isPage = route.type !== 'endpoint';
    const path = isPage ? htmlFile(name) : name;
    if (pages.has(path)) continue;
    const make = async () => {
      // Where a file's name is a parameter as a whole, its route ends with a slash.
      const address = new URL(isPage && name !== '' ? `${base}/${name}/` : `${base}${pathname}`, origin);
      const response = await app.render(new Request(address), { routeData: route });
      const bytes = Buffer.from(await response.arrayBuffer());
      return isPage ? withPolicy(bytes, sheets) : bytes;
    };
    pages.set(path, { path, key: cacheKey, make });
  }
  return [...pages.values()];
}

/**
 * A style as Astro is given it. More than half of a page are its styles, the same in all pages, and Astro copies and encodes a page several
 * times over: a few letters do in their place.
 */
function shortened(style: Style, sheets: Map<string, string>): Style {
  if (style.type !== 'inline') return style;
  const css = Buffer.from(style.content).toString('latin1');
  const standIn = `/* ${hash('sha256', css)} */`;
  sheets.set(standIn, css);
  return { ...style, content: standIn };
}

function htmlFile(name: string): string {
  if (name === '') return 'index.html';
  return name === '404' ? '404.html' : `${name}/index.html`;
}
