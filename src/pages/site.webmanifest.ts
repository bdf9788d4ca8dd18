import { textResponse } from '../metadata/text-response.ts';
import { webManifest } from '../metadata/web-manifest.ts';

/** `/site.webmanifest` */
export function GET(): Response {
  return textResponse(`${JSON.stringify(webManifest())}\n`, 'application/manifest+json');
}
