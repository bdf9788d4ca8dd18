/** One build in a process of its own, measured: prints a line of JSON. Run by the bench, not by people. */
import { buildSite } from '../../publishing/build-site.ts';

const outDir = process.argv[2] ?? '';
const { pages, rendered, restored, bytes, seconds, search, release } = await buildSite(outDir);
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const measured = {
  pages,
  rendered,
  restored,
  megabytes: bytes / 1e6,
  seconds,
  searchSeconds: search.seconds,
  compressionSeconds: release.compressSeconds,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMegabytes: maxRSS / 1e3,
};
process.stdout.write(`\n${JSON.stringify(measured)}\n`, () => process.exit(0));
