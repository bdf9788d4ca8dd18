/** One build in a process of its own, measured: prints a line of JSON. Run by the bench, not by people. */
import { buildSite } from '../../publishing/build-site.ts';

const outDir = process.argv[2] ?? '';
const { pages, bytes, seconds, made } = await buildSite(outDir);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const measured = {
  pages,
  rendered: made?.rendered ?? 0,
  restored: made?.restored ?? 0,
  megabytes: bytes / 1e6,
  seconds,
  searchSeconds: made?.search.seconds ?? 0,
  compressionSeconds: made?.release.compressSeconds ?? 0,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMegabytes: maxRSS / 1e3,
};
process.stdout.write(`\n${JSON.stringify(measured)}\n`, () => process.exit(0));
