import { robotsTxt } from '../metadata/robots-txt.ts';
import { isReserved } from '../metadata/text-and-data-mining.ts';
import { textResponse } from '../metadata/text-response.ts';
import { isPreview } from '../model/publication.ts';

/** `/robots.txt` */
export function GET(): Response {
  return textResponse(robotsTxt({ preview: isPreview(), reserved: isReserved }), 'text/plain');
}
