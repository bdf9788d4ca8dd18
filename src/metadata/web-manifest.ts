/** What a phone knows of the paper that a reader puts on its first screen (W3C Web Application Manifest). */
import { site } from '../site.ts';

/** `--paper` of the light theme, which a manifest cannot read; a test of the built site compares them. */
const PAPER = '#fbf9f4';

/** The manifest; its addresses are relative to its own, so that the site's path does not matter. */
export function webManifest(): object {
  const icon = (size: number) => ({
    src: `./icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  });
  return {
    name: site.name,
    short_name: site.name,
    lang: site.language,
    start_url: './',
    display: 'browser',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [icon(192), icon(512)],
  };
}
