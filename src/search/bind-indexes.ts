/**
 * Binds the Pagefind indexes of several parts of the archive into one, as if Pagefind had made it of all their pages. So an edited article costs
 * the index of its small part, and a query asks few large ones.
 */
import {
  arrayHead,
  arrayOf,
  firstNumber,
  firstNumbersIn,
  firstText,
  itemsAt,
  numberItem,
  textItem,
  withFirst,
} from './cbor.ts';
import { cutWords } from './cut-words.ts';
import { type IndexFile, nameFor, packed, readIndex, type Word } from './index-files.ts';

/** Something of a part, and how many pages the parts before it have. */
interface Placed {
  readonly item: Uint8Array | undefined;
  readonly before: number;
}

const ENTRY = 'pagefind-entry.json';
/** File with the text of a page. */
const TEXT = /^fragment\/(.*)\.pf_fragment$/;

/**
 * @param parts files of their indexes, in the order of the parts; at least one
 * @param largest bytes of a chunk; for tests
 * @throws if the files have another form than in Pagefind 1.5.2
 */
export function bindIndexes(parts: readonly (readonly IndexFile[])[], largest?: number): IndexFile[] {
  const indexes = parts.map(readIndex);
  const [first] = indexes;
  if (!first) throw new Error('no index to bind');
  const found = new Map<string, Placed[]>();
  const texts = new Map<string, Uint8Array>();
  const pages: Uint8Array[] = [];
  for (const index of indexes) {
    for (const { word, item } of index.words) add(found, word, { item, before: pages.length });
    const names = layTexts(texts, index.others);
    for (const page of index.pages)
      pages.push(withFirst(page, textItem(names.get(firstText(page)) ?? missing(firstText(page)))));
  }
  const words = [...found]
    .map(([word, placed]): Word => ({ word, item: boundWord(word, placed) }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const { files, ranges } = cutWords(words, largest);
  const table = arrayOf([
    ...first.parts.slice(0, 1),
    arrayOf(pages),
    arrayOf(ranges),
    ...first.parts.slice(3),
  ]);
  const name = nameFor(table);
  return [
    ...first.others.filter(({ path }) => !TEXT.test(path)).map((file) => withTable(file, name, pages.length)),
    ...[...texts].map(([name, content]) => ({ path: `fragment/${name}.pf_fragment`, content })),
    ...files,
    packed(`pagefind.${name}.pf_meta`, table),
  ];
}

/**
 * Lays the texts of a part beside those of the parts before it.
 * @returns their names by the names in their part: Pagefind's are short, and two parts may have given the same
 */
function layTexts(texts: Map<string, Uint8Array>, files: readonly IndexFile[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { path, content } of files) {
    const name = TEXT.exec(path)?.[1];
    if (name === undefined) continue;
    const taken = texts.get(name);
    const free = taken === undefined || Buffer.from(content).equals(taken) ? name : nameFor(content);
    texts.set(free, content);
    names.set(name, free);
  }
  return names;
}

/** Items of a word from the parts in which it stands → its item in all. */
function boundWord(word: string, placed: readonly Placed[]): Uint8Array {
  const [first] = placed;
  if (placed.length === 1 && first?.item && first.before === 0) return first.item;
  const spellings = new Map<string, Placed[]>();
  const places = placed.map(({ item, before }) => {
    const [, places, variants] = itemsAt(item);
    for (const variant of itemsAt(variants))
      add(spellings, firstText(variant), { item: itemsAt(variant)[1], before });
    return { item: places, before };
  });
  return arrayOf([
    textItem(word),
    boundPlaces(places),
    arrayOf([...spellings].map(([spelling, placed]) => arrayOf([textItem(spelling), boundPlaces(placed)]))),
  ]);
}

/** Each page is numbered by how far it is behind the one before it in its list, so only the first page of each part has to be told anew. */
function boundPlaces(lists: readonly Placed[]): Uint8Array {
  const bound: Uint8Array[] = [];
  let count = 0;
  let last = 0;
  for (const { item, before } of lists) {
    const list = firstNumbersIn(item);
    if (list.count === 0) continue;
    const { first, others } = list;
    bound.push(withFirst(first, numberItem(before + firstNumber(first) - last)), others);
    count += list.count;
    last = before + list.sum;
  }
  return Buffer.concat([arrayHead(count), ...bound]);
}

/** Tells the file that the reader fetches first what the table is called. */
function withTable({ path, content }: IndexFile, hash: string, page_count: number): IndexFile {
  if (path !== ENTRY) return { path, content };
  const entry = JSON.parse(Buffer.from(content).toString('utf8'));
  const languages = Object.entries<object>(entry.languages).map(([name, language]) => [
    name,
    { ...language, hash, page_count },
  ]);
  return {
    path,
    content: Buffer.from(JSON.stringify({ ...entry, languages: Object.fromEntries(languages) })),
  };
}

function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function missing(name: string): never {
  throw new Error(`Pagefind: the table names a text that is not there: ${name}`);
}
