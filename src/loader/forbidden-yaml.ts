/** What YAML allows and a head must not hold. */
import { type Document, isAlias, isNode, isScalar, type Range, type Scalar, visit } from 'yaml';

/** Aliases and tags can make data explode or run code; an anchor or a comment behind a text swallows words. */
export function forbiddenIn(
  document: Document,
  source: string,
  example: string,
): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  const refuse = (node: { range?: Range | null }, message: string) =>
    void found.push({ offset: node.range?.[0] ?? 0, message });
  visit(document, {
    Alias: (_, node) =>
      refuse(
        node,
        `Verweise wie *${node.source} sind im Kopf nicht erlaubt. Beginnt der Text mit einem Stern, gehört er in Anführungszeichen. Beispiel: ${example}`,
      ),
    Pair: (_, { key }) => {
      if (isNode(key) && !(isScalar(key) && key.value !== null && key.value !== ''))
        refuse(key, `Ein Schlüssel ist ein einfaches Wort am Zeilenanfang. Beispiel: ${example}`);
    },
    Node: (step, node) => {
      if (isAlias(node)) return;
      if (node.tag)
        refuse(
          node,
          `Auszeichnungen wie ${node.tag.replace('tag:yaml.org,2002:', '!!')} sind im Kopf nicht erlaubt. Beginnt der Text mit einem Ausrufezeichen, gehört er in Anführungszeichen. Beispiel: ${example}`,
        );
      if (node.anchor)
        refuse(
          node,
          `„&${node.anchor}“ ginge verloren. Beginnt der Text mit einem Und-Zeichen, gehört er in Anführungszeichen. Beispiel: ${example}`,
        );
      if (step !== 'key' && isScalar(node) && isCutShort(node))
        refuse(
          node,
          `„#${node.comment?.slice(0, 60)}“ ginge verloren, weil nach einer Raute ein Kommentar beginnt. Der ganze Text gehört in Anführungszeichen. Beispiel: title: "Platz #1"`,
        );
      const dash = isScalar(node) && node.type === 'PLAIN' ? dashIn(node, source) : undefined;
      if (dash)
        found.push({
          offset: dash.offset,
          message: `Der Strich ist anders eingerückt als der davor: „${dash.line}“ würde ein Teil der Zeile darüber. Erwartet werden gleich viele Leerzeichen vor jedem Strich.`,
        });
    },
  });
  return found;
}

/** `Platz #1` is text that ends too early, `politik # Ressort` is a value with a remark. */
function isCutShort({ type, value, comment }: Scalar): boolean {
  if (type !== 'PLAIN' || typeof value !== 'string' || !comment) return false;
  return value.includes(' ') || /^(?:\S| \d)/.test(comment);
}

/** `- Berlin` further to the right than the item above it is more of that item's text. */
function dashIn({ range }: Scalar, source: string): { offset: number; line: string } | undefined {
  const [start = 0, end = 0] = range ?? [];
  const found = /\n[ \t]*(- .*)/.exec(source.slice(start, end));
  return found
    ? { offset: start + found.index + found[0].indexOf('- '), line: found[1] as string }
    : undefined;
}
