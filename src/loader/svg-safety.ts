/** Whether a graphic is a drawing and nothing else: no script, no event handler, nothing from another server. */
import { tagsIn } from './svg-tags.ts';

const FORBIDDEN_ELEMENTS = new Set(
  'script foreignobject iframe embed object audio video handler listener animate set'.split(' '),
);
const EMBEDDED_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;
/** Larger numbers are no size of a drawing; what draws cannot count to them. */
const MAX_SIZE = 100_000;

/**
 * @param svg the file's text
 * @returns what must not be in it, in German („ein Skript (<script>)“); `undefined` if nothing is
 */
export function dangerIn(svg: string): string | undefined {
  const { tags, drawing } = tagsIn(svg);
  if (/<!ENTITY/i.test(drawing)) return 'eine Entität (<!ENTITY>)';
  // Programs write a public type; one of the system names a file of somebody's disk.
  const type = /<!DOCTYPE([^>]*)/i.exec(drawing)?.[1] ?? '';
  if (type.includes('[')) return 'eine Entität (<!ENTITY>)';
  if (/\bSYSTEM\b/i.test(type)) return 'einen fremden Dokumenttyp (<!DOCTYPE … SYSTEM>)';
  if (/<\?xml-stylesheet/i.test(drawing)) return 'eine fremde Formatvorlage (<?xml-stylesheet>)';
  for (const { name, attributes } of tags) {
    if (FORBIDDEN_ELEMENTS.has(name.toLowerCase())) return elementDanger(name);
    for (const { key, value } of attributes) {
      const danger = attributeDanger(key.toLowerCase(), decoded(value));
      if (danger) return danger;
    }
  }
  return sizeDanger(tags[0]?.attributes ?? []) ?? styleDanger(unescaped(decoded(drawing)));
}

function elementDanger(name: string): string {
  const isAnimation = /^(?:animate|set)$/i.test(name);
  if (isAnimation) return `eine Bewegung (<${name}>), die Adressen austauschen kann`;
  return name.toLowerCase() === 'script' ? 'ein Skript (<script>)' : `fremden Inhalt (<${name}>)`;
}

function attributeDanger(key: string, value: string): string | undefined {
  if (key.startsWith('on')) return `ein Ereignis-Attribut (${key}=…)`;
  if (key !== 'href' && key !== 'src') return undefined;
  const address = value.replace(/[\s\p{Cc}]/gu, '');
  if (/^(?:java|vb)script:/i.test(address)) return `eine ${address.split(':', 1)[0]?.toLowerCase()}:-Adresse`;
  if (address.startsWith('#') || address === '' || EMBEDDED_PICTURE.test(address)) return undefined;
  return `eine Adresse auf eine andere Datei („${value.slice(0, 60)}“)`;
}

function sizeDanger(attributes: readonly { key: string; value: string }[]): string | undefined {
  const sizes = attributes.filter(({ key }) => /^(?:width|height|viewbox)$/i.test(key));
  const tooLarge = sizes.find(({ value }) =>
    value.match(/[\d.]+(?:e\d+)?/gi)?.some((n) => Number(n) > MAX_SIZE),
  );
  return (
    tooLarge && `eine Größe, die niemand zeichnen kann (${tooLarge.key}="${tooLarge.value.slice(0, 60)}")`
  );
}

function styleDanger(text: string): string | undefined {
  if (/@import/i.test(text)) return 'eine fremde Formatvorlage (@import)';
  for (const [, address = ''] of text.matchAll(/(?:url|image-set|image|src)\(\s*["']?\s*([^)"']*)/gi)) {
    if (!address.startsWith('#') && !EMBEDDED_PICTURE.test(address))
      return `eine Adresse auf eine andere Datei („${address.slice(0, 60)}“)`;
  }
  return undefined;
}

/** `java&#x73;cript` → `javascript`; the five names that XML knows are harmless here. */
function decoded(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (reference, hex, decimal) =>
    fromCode(hex ? Number.parseInt(hex, 16) : Number(decimal), reference),
  );
}

/** `@\69mport` → `@import`, as style sheets write characters. */
function unescaped(text: string): string {
  return text
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (written, hex) => fromCode(Number.parseInt(hex, 16), written))
    .replaceAll('\\', '');
}

function fromCode(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}
