import { absolute, pathTo } from '../model/addresses.ts';
import { wording } from '../site.ts';
import { TRAINING_CRAWLERS } from './text-and-data-mining.ts';

/**
 * `robots.txt` (RFC 9309). It counts only at the root of a host: a paper below a path has its rules copied there.
 * @param options.preview an edition for colleagues: nobody may come in
 * @param options.reserved whether text and data mining is reserved
 */
export function robotsTxt({ preview, reserved }: { preview: boolean; reserved: boolean }): string {
  if (preview) return 'User-agent: *\nDisallow: /\n';
  const mining = reserved
    ? [
        `# ${wording.machines.robots}`,
        `# ${wording.machines.robotsAlso(absolute(pathTo('/.well-known/tdmrep.json')))}`,
        ...TRAINING_CRAWLERS.map((name) => `User-agent: ${name}`),
        'Disallow: /',
        '',
      ]
    : [];
  return [
    ...mining,
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absolute(pathTo('/sitemap.xml'))}`,
    '',
  ].join('\n');
}
