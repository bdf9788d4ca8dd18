import type { BreadcrumbList } from 'schema-dts';
import { absolute } from '../model/addresses.ts';
import type { Trail } from '../model/trail.ts';

/** The way to a page → `BreadcrumbList`, as Google documents it: positions from 1, absolute addresses. */
export function breadcrumbData(trail: Trail): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}
