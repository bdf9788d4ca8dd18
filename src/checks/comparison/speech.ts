/** What stands between quotation marks: where somebody speaks, and where the house does. */
import { oncePer } from '../../model/once-per.ts';
import { readQuotations } from '../../typography/quotes.ts';

/** A quotation within one passage. One that runs on over several passages has the same `id` in each. */
export interface Speech {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

const allSpeeches = oncePer(speechesOf);

/** The quotations of a passage, none within another; `undefined` where the marks do not pair up. */
export function speechesIn(texts: readonly string[], passage: number): readonly Speech[] | undefined {
  return allSpeeches(texts)[passage];
}

/** The quotation round a character of a passage; `undefined` outside and where the marks do not pair up. */
export function speechAt(texts: readonly string[], passage: number, offset: number): Speech | undefined {
  return speechesIn(texts, passage)?.find(({ start, end }) => start <= offset && offset < end);
}

/** A quotation, and the passage that it or its part stands in. */
export interface PlacedSpeech {
  readonly passage: number;
  readonly speech: Speech;
}

/** Where a quotation begins and where it ends, which may be other passages than that of a part of it. */
export function endsOf(
  texts: readonly string[],
  { passage, speech }: PlacedSpeech,
): [PlacedSpeech, PlacedSpeech] {
  const [first, last] = [-1, 1].map((step) => {
    let end = { passage, speech };
    for (let at = passage + step; ; at += step) {
      const part = speechesIn(texts, at)?.find(({ id }) => id === speech.id);
      if (part === undefined) return end;
      end = { passage: at, speech: part };
    }
  });
  return [first, last] as [PlacedSpeech, PlacedSpeech];
}

function speechesOf(texts: readonly string[]): (Speech[] | undefined)[] {
  let id = 0;
  let isCarried = false;
  return readQuotations(texts).map((reading, passage) => {
    if (reading === undefined) {
      isCarried = false;
      return undefined;
    }
    const outer = reading.pairs.filter(({ open }) => open === undefined || !reading.around.get(open));
    const speeches = outer.map(({ open, close }, index) => {
      if (!(isCarried && index === 0)) id += 1;
      return { id, start: open?.end ?? 0, end: close?.start ?? texts[passage]?.length ?? 0 };
    });
    isCarried = reading.open > 0;
    return speeches;
  });
}
