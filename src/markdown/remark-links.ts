import type { Link, Node, Parents, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { webAddressProblem } from '../model/web-addresses.ts';
import type { BodyContext } from './body-context.ts';
import { reportError } from './report.ts';
import { visit } from './visit.ts';

const LANGUAGE = /^lang:([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const CONTROLS = /\p{Cc}/gu;
const ALLOWED_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/** A link to an article that is not out yet; only a related box may hold one, and leaves it out. */
export function isHidden(node: Node): boolean {
  return (node.data as { hidden?: boolean } | undefined)?.hidden === true;
}

/** A link to a withdrawn article, which a related box leaves out as well. */
export function isWithdrawn(node: Node): boolean {
  return (node.data as { withdrawn?: boolean } | undefined)?.withdrawn === true;
}

/**
 * Gives every link its public address.
 * - `[](../2024/kriegspartei.md)` → the article's address; the empty text becomes its headline;
 * - `[Text](#zwischentitel)`, `[Text](https://…)`, `mailto:`, `tel:` stay; `[Feeds](/feeds/)` gets the site's path;
 * - `[mot juste](lang:fr)` → a passage in French;
 * - anything else (`javascript:`, `data:`, missing files, addresses without https://) is refused with its line.
 */
export function remarkLinks({ context }: { context: BodyContext }) {
  return (tree: Root, file: VFile): undefined => {
    visit(tree, 'link', (link, index, parent) => {
      const language = LANGUAGE.exec(link.url)?.[1];
      if (language && !isEmpty(link) && index !== undefined && parent) {
        foreignPassage(link, language, index, parent);
        return;
      }
      const problem = resolve(link, context);
      if (!problem) return;
      reportError(file, link, 'links', problem);
      // What has been refused must not be there even if somebody printed it.
      link.url = '';
    });
  };
}

function foreignPassage(link: Link, language: string, index: number, parent: Parents): void {
  const passage = {
    type: 'foreignPassage',
    children: link.children,
    data: { hName: 'span', hProperties: { lang: language } },
    position: link.position,
  };
  (parent as { children: Node[] }).children[index] = passage as Node;
}

/** Changes the link in place; returns what is wrong with it, in German. */
function resolve(link: Link, context: BodyContext): string | undefined {
  // Browsers skip control characters in an address: `java\tscript:` is one of theirs too.
  const url = link.url.replace(CONTROLS, '').trim();
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'lang' && LANGUAGE.test(url)) return emptyText(url);
  if (scheme === 'lang')
    return `„${url}“ ist keine Sprache. Erwartet wird ein Kürzel wie fr, en, pl. Beispiel: [mot juste](lang:fr)`;
  if (scheme !== undefined) {
    if (!ALLOWED_SCHEMES.has(scheme))
      return `Adressen mit „${scheme}:“ sind nicht erlaubt: „${url.slice(0, 60)}“. Erwartet wird https://…`;
    const problem = addressProblem(scheme, url);
    if (problem) return `Die Adresse „${shown(url)}“ ${problem}`;
    return isEmpty(link) ? emptyText(url) : undefined;
  }
  if (url === '' || url === '#') return 'Dem Link fehlt die Adresse. Beispiel: [Text](https://example.org/)';
  if (url.startsWith('#')) return isEmpty(link) ? emptyText(url) : undefined;
  if (url.startsWith('//')) return `Der Adresse „${url}“ fehlt https: am Anfang.`;
  if (url.startsWith('/')) {
    const path = context.page(url);
    if (path === undefined)
      return `Die Seite „${url}“ gibt es nicht. Links auf Artikel führen zur Markdown-Datei. Beispiel: [](./anderer-artikel.md)`;
    link.url = path;
    return isEmpty(link) ? emptyText(url) : undefined;
  }
  if (/^(?:www\.|[a-z0-9-]+\.(?:de|at|ch|com|org|net|eu)(?:\/|$))/i.test(url))
    return `Der Adresse „${url}“ fehlt https:// am Anfang. Beispiel: [Text](https://${url})`;
  if (!/\.md(?:#.*)?$/.test(url))
    return `„${url}“ ist weder ein Artikel (.md) noch eine Adresse mit https://. Beispiel: [](./anderer-artikel.md)`;
  const target = context.link(url);
  if (target === undefined)
    return `Den Artikel „${url}“ gibt es nicht. Erwartet wird der Weg von dieser Datei zur anderen. Beispiel: [](./anderer-artikel.md)`;
  if (target === 'itself')
    return `„${url}“ führt auf diesen Artikel selbst. Ein Link auf eine Stelle darin nennt nur sie. Beispiel: [Text](#zwischentitel)`;
  if (target === 'hidden') {
    link.data = { ...link.data, hidden: true } as Link['data'];
    return undefined;
  }
  if (isEmpty(link)) link.children = [{ type: 'text', value: target.title }];
  if (target.withdrawn) link.data = { ...link.data, withdrawn: true } as Link['data'];
  link.url = target.path;
  return undefined;
}

/** What is wrong with an address that has a scheme, as the rest of a sentence. */
function addressProblem(scheme: string, url: string): string | undefined {
  if (scheme === 'mailto' && !/^mailto:[^\s@?]+@[^\s@?.]+(?:\.[^\s@?.]+)+(?:\?|$)/i.test(url))
    return 'ist keine E-Mail-Adresse. Beispiel: [Text](mailto:redaktion@umbruch.example)';
  if (scheme === 'tel' && !/^tel:\+?\d[\d().-]*$/i.test(url))
    return 'ist keine Telefonnummer. Beispiel: [Text](tel:+49301234567)';
  const hint = scheme.startsWith('http') ? webAddressProblem(url) : undefined;
  if (hint === undefined) return undefined;
  return `${hint === '' ? 'ist unvollständig.' : `ist so nicht zu gebrauchen: ${hint}.`} Beispiel: [Text](https://example.org/)`;
}

function shown(url: string): string {
  return url.replace(/\p{C}/gu, '\uFFFD').slice(0, 100);
}

function isEmpty(link: Link): boolean {
  return textOf(link).trim() === '';
}

function emptyText(url: string): string {
  return `Dem Link auf „${url}“ fehlt der Text in den eckigen Klammern. Beispiel: [Text](${url})`;
}
