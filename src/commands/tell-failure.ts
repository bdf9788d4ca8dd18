import { ContentError, countFindings, formatFinding } from '../model/finding.ts';
import { failureMessage, foreseenFailure } from '../publishing/failure.ts';

/**
 * Tells on the error stream, in German, why a command could not do its work.
 * @param more what stands below a failure that nobody has foreseen
 */
export function tellFailure(error: unknown, more: string | undefined = (error as Error)?.stack): void {
  if (error instanceof ContentError) {
    // Notes would bury what has to be mended; as after a build that succeeds, they are counted.
    for (const finding of error.findings) if (finding.level !== 'note') console.error(formatFinding(finding));
    console.error(`\n${countFindings(error.findings)}`);
    return;
  }
  console.error(failureMessage(error));
  if (foreseenFailure(error) === undefined) console.error(more);
}
