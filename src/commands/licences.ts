/** `npm run licences`: the packages that a build needs, by licence, from the lock file. */
import { readFileSync } from 'node:fs';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Packages whose manifest names no licence; their licence file does. */
const NAMED_ELSEWHERE: Readonly<Record<string, string>> = { format: 'MIT' };

/** Every package of the lock file that is not only for development, each once, by name. */
export function shippedPackages(lockFile = 'package-lock.json'): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const found = new Map<string, ShippedPackage>();
  for (const [path, { version = '', license, dev }] of Object.entries(packages)) {
    if (path === '' || dev) continue;
    const name = path.replace(/^.*node_modules\//, '');
    const licence = license ?? NAMED_ELSEWHERE[name] ?? 'unbekannt';
    found.set(`${name}@${version}`, { name, version, licence });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

if (import.meta.main) {
  const byLicence = Map.groupBy(shippedPackages(), ({ licence }) => licence);
  for (const [licence, packages] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`\n${licence} (${packages.length})`);
    console.log(packages.map(({ name, version }) => `  ${name} ${version}`).join('\n'));
  }
}
