/** Whether the bytes of a picture file are a picture that can be published, and how large it is. */
import { formatOf } from './picture-names.ts';
import { dangerIn } from './svg-safety.ts';
import { decodeText } from './text-file.ts';
import { isTruncated } from './truncated-picture.ts';

const MAX_PIXELS = 100_000_000;
/** WebP cannot be longer. */
const MAX_SIDE = 16_000;
/** A drawing of that many bytes would cost readers more than any photograph. */
const MAX_DRAWING_BYTES = 2_000_000;
/** A file can be made to take minutes; what a camera or a drawing program writes takes one second at most. */
const MAX_SECONDS = 5;

const DAMAGED = 'Die Datei ist beschädigt oder kein Bild. Bitte neu speichern.';

/**
 * @param bytes of a file whose name has one of `PICTURE_ENDINGS`
 * @returns width and height as readers see them, or the reason (German) why it cannot be used
 */
export async function inspectPicture(
  bytes: Buffer,
  name: string,
): Promise<{ readonly width: number; readonly height: number } | { readonly problem: string }> {
  const format = formatOf(name) as string;
  const problem = (text: string) => ({ problem: text });
  if (format === 'svg') {
    const danger = drawingProblem(bytes);
    if (danger) return problem(danger);
  }
  // Read here and not at the top: most builds have no new picture.
  const { default: sharp } = await import('sharp');
  try {
    const {
      width,
      height,
      format: real,
      orientation = 1,
    } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (real !== format)
      return problem(
        `Die Endung ist ${name.slice(name.lastIndexOf('.'))}, der Inhalt aber ${real?.toUpperCase()}. Bitte die Endung anpassen.`,
      );
    if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE)
      return problem(
        `Das Bild hat ${width} × ${height} Punkte; erlaubt sind ${MAX_PIXELS / 1_000_000} Millionen und ${MAX_SIDE} an jeder Seite. Bitte verkleinern.`,
      );
    if (isTruncated(bytes, format))
      return problem('Die Datei bricht mitten im Bild ab. Bitte neu speichern.');
    // The head of a damaged file may be whole: only who draws it to the end knows.
    await sharp(bytes).timeout({ seconds: MAX_SECONDS }).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    const turned = orientation > 4;
    return { width: turned ? height : width, height: turned ? width : height };
  } catch {
    return problem(DAMAGED);
  }
}

function drawingProblem(bytes: Buffer): string | undefined {
  if (bytes.length > MAX_DRAWING_BYTES)
    return `Die Grafik ist ${Math.ceil(bytes.length / 1_000_000)} MB groß; erlaubt sind ${MAX_DRAWING_BYTES / 1_000_000} MB. Bitte vereinfachen.`;
  const text = decodeText(bytes);
  if ('mistake' in text) return `${text.mistake.message} (Zeile ${text.mistake.line})`;
  const danger = dangerIn(text.text);
  if (danger) return `Die Grafik enthält ${danger}. Bitte als reine Zeichnung speichern.`;
  // Sharp draws it all the same.
  return /\bxmlns(?::[\w-]+)?\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(text.text)
    ? undefined
    : 'Kein Browser zeichnet diese Grafik, weil ihr der Namensraum fehlt. Erwartet wird am Anfang <svg xmlns="http://www.w3.org/2000/svg" …>. Bitte neu speichern.';
}
