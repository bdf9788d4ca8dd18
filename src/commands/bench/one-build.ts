/** One build in a process of its own, measured: prints a line of JSON. Run by the bench, not by people. */
import { buildSite } from '../../publishing/build-site.ts';

const [outDir = '', ...options] = process.argv.slice(2);
const { pages, bytes, made } = await buildSite(outDir, {
  precompress: !options.includes('--no-precompress'),
});
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const measured = {
  // Since the process began.
  seconds: performance.now() / 1000,
  cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
  peakMegabytes: maxRSS / 1e3,
  pages,
  rendered: made?.rendered ?? 0,
  restored: made?.restored ?? 0,
  changedFiles: made?.release.changed ?? 0,
  megabytes: bytes / 1e6,
  phases: made?.seconds ?? {},
};
process.stdout.write(`\n${JSON.stringify(measured)}\n`, () => process.exit(0));
