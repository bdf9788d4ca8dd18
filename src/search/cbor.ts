/** As much of CBOR (RFC 8949) as it takes to bind search indexes and to cut them between their items: Pagefind writes texts, numbers and arrays of known length. */

const [NUMBER, TEXT, ARRAY] = [0, 3, 4];
/** An item that is missing is refused where it is looked at. */
const NOTHING = new Uint8Array();

interface Head {
  /** Major type: 0 and 1 are numbers, 3 is a text, 4 an array. */
  readonly type: number;
  /** A number, the bytes of a text, the items of an array. */
  readonly value: number;
  /** Where the head ends. */
  readonly end: number;
}

/** The items of the array that stands at a place, each with its bytes. */
export function itemsAt(bytes: Uint8Array = NOTHING, at = 0): Uint8Array[] {
  const { type, value, end } = headAt(bytes, at);
  if (type !== ARRAY) throw new Error(`no array at ${at}`);
  const items: Uint8Array[] = [];
  let start = end;
  while (items.length < value) {
    const next = endOfItem(bytes, start);
    items.push(bytes.subarray(start, next));
    start = next;
  }
  if (start > bytes.length) throw new Error('an array goes on behind its file');
  return items;
}

/** The text that stands first in an array. */
export function firstText(array: Uint8Array): string {
  return textAt(array, headAt(array, 0).end);
}

/** The number, not below 0, that stands first in an array. */
export function firstNumber(array: Uint8Array): number {
  const { type, value } = headAt(array, headAt(array, 0).end);
  if (type !== NUMBER) throw new Error('no number');
  return value;
}

/**
 * An array of arrays → how many there are, the sum of the numbers that stand first in them, and the bytes of the first and of all others: lists of
 * pages are far too long to make something of each item.
 */
export function firstNumbersIn(array: Uint8Array = NOTHING) {
  const { value: count, end: start } = headAt(array, 0);
  let sum = 0;
  let at = start;
  let second = start;
  for (let item = 0; item < count; item++) {
    const number = headAt(array, headAt(array, at).end);
    if (number.type !== NUMBER) throw new Error(`no number at ${at}`);
    sum += number.value;
    at = endOfItem(array, at);
    if (item === 0) second = at;
  }
  return { count, sum, first: array.subarray(start, second), others: array.subarray(second) };
}

/** An array with another first item. */
export function withFirst(array: Uint8Array, item: Uint8Array): Uint8Array {
  const start = headAt(array, 0).end;
  return Buffer.concat([array.subarray(0, start), item, array.subarray(endOfItem(array, start))]);
}

/** The text that stands at a place. */
export function textAt(bytes: Uint8Array = NOTHING, at = 0): string {
  const { type, value, end } = headAt(bytes, at);
  if (type !== TEXT) throw new Error(`no text at ${at}`);
  return Buffer.from(bytes.buffer, bytes.byteOffset + end, value).toString('utf8');
}

/** Number, not below 0 → item. */
export function numberItem(number: number): Uint8Array {
  return head(NUMBER, number);
}

/** Text → item. */
export function textItem(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

/** Items → array of them. */
export function arrayOf(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([arrayHead(items.length), ...items]);
}

/** What stands before the items of an array. */
export function arrayHead(count: number): Uint8Array {
  return head(ARRAY, count);
}

function endOfItem(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let open = 1; open > 0; open--) {
    const { type, value, end } = headAt(bytes, at);
    if (type === ARRAY) open += value;
    at = type === TEXT ? end + value : end;
  }
  return at;
}

function headAt(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0xff;
  const [type, low] = [first >> 5, first & 31];
  if (low > 26 || type === 2 || type > ARRAY) throw new Error(`byte ${first} at ${at}`);
  if (low < 24) return { type, value: low, end: at + 1 };
  const end = at + 1 + 2 ** (low - 24);
  let value = 0;
  for (let next = at + 1; next < end; next++) value = value * 256 + (bytes[next] ?? 0);
  return { type, value, end };
}

function head(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  const bytes = value < 2 ** 8 ? 1 : value < 2 ** 16 ? 2 : 4;
  const written = Buffer.alloc(1 + bytes);
  written[0] = (type << 5) | (24 + Math.log2(bytes));
  written.writeUIntBE(value, 1, bytes);
  return written;
}
