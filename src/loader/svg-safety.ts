/** Whether a graphic is a drawing and nothing else: no script, no event handler, nothing from another server. */

const TAG = /<\/?([a-z_][\w.-]*:)?([a-z_][\w.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([a-z_][\w.-]*:)?([a-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const FORBIDDEN_ELEMENTS = new Set(
  'script foreignobject iframe embed object audio video handler listener animate set'.split(' '),
);
const EMBEDDED_PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/**
 * @param svg the file's text
 * @returns what must not be in it, in German („ein Skript (<script>)“); `undefined` if nothing is
 */
export function dangerIn(svg: string): string | undefined {
  const drawing = svg.replace(/<!--[\s\S]*?-->/g, '');
  if (/<!ENTITY/i.test(drawing) || /<!DOCTYPE[^>]*\[/i.test(drawing)) return 'eine Entität (<!ENTITY>)';
  if (/<\?xml-stylesheet/i.test(drawing)) return 'eine fremde Formatvorlage (<?xml-stylesheet>)';
  for (const [, , name = '', attributes = ''] of drawing.matchAll(TAG)) {
    if (FORBIDDEN_ELEMENTS.has(name.toLowerCase())) return elementDanger(name);
    for (const [, , key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const danger = attributeDanger(key.toLowerCase(), decoded(double ?? single ?? ''));
      if (danger) return danger;
    }
  }
  return styleDanger(decoded(drawing));
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

function styleDanger(text: string): string | undefined {
  if (/@import/i.test(text)) return 'eine fremde Formatvorlage (@import)';
  for (const [, address = ''] of text.matchAll(/url\(\s*["']?\s*([^)"']*)/gi)) {
    if (!address.startsWith('#') && !EMBEDDED_PICTURE.test(address))
      return `eine Adresse auf eine andere Datei („${address.slice(0, 60)}“)`;
  }
  return undefined;
}

/** `java&#x73;cript` → `javascript`; the five names that XML knows are harmless here. */
function decoded(text: string): string {
  return text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (reference, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}
