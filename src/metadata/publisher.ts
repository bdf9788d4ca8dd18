/** The paper as a machine knows it. */
import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import { absolute, pathTo } from '../model/addresses.ts';
import { site } from '../site.ts';

const { publisher } = site;

/** The publisher with its logo and the pages that say how it works; every page's data point to this one `@id`. */
export const publisherData: NewsMediaOrganization = {
  '@type': 'NewsMediaOrganization',
  '@id': absolute(pathTo('/#herausgeber')),
  name: publisher.name,
  url: absolute(pathTo('/')),
  email: publisher.email,
  logo: {
    '@type': 'ImageObject',
    url: absolute(pathTo(publisher.logo.path)),
    width: `${publisher.logo.width}`,
    height: `${publisher.logo.height}`,
  },
  ...Object.fromEntries(
    Object.entries(publisher.policies).map(([policy, path]) => [policy, absolute(pathTo(path))]),
  ),
};

/** The site with its search, for the front page. */
export const websiteData: WebSite = {
  '@type': 'WebSite',
  '@id': absolute(pathTo('/#website')),
  name: site.name,
  description: site.description,
  url: absolute(pathTo('/')),
  inLanguage: site.language,
  publisher: publisherData,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${absolute(pathTo('/suche/'))}?q={suchbegriff}` },
    'query-input': 'required name=suchbegriff',
  } as WebSite['potentialAction'],
};
