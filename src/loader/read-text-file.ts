import { type Limit, readBytes } from './read-bytes.ts';
import { decodeText, type Undecoded } from './text-file.ts';

/** Why a file gave no text. */
interface NoText extends Undecoded {
  /** Whether there is nothing at this place. */
  readonly isMissing: boolean;
}

/** The text of a file of the content folder, or what an editor must mend before there is one. */
export async function readTextFile(path: string, limit: Limit): Promise<{ readonly text: string } | NoText> {
  const bytes = await readBytes(path, limit);
  if ('problem' in bytes) return { mistake: { line: 1, message: bytes.problem }, isMissing: bytes.isMissing };
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded : { ...decoded, isMissing: false };
}
