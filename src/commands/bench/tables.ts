/** The figures of the bench for people. */
import { type Phase, phases } from '../../publishing/phases.ts';
import type { Measured } from './measure-build.ts';

/** What need not be done before readers see the article, and is kept for what has not changed. */
const APART: readonly Phase[] = ['search', 'sharing', 'compression'];

/** Wall seconds without what is told apart. */
function publishingSeconds({ seconds, phases: spent = {} }: Measured): number {
  return APART.reduce((rest, phase) => rest - (spent[phase] ?? 0), seconds);
}

/** @param results by number of articles, situation, system */
export function printTables(results: Record<string, Record<string, Record<string, Measured>>>): void {
  for (const [articles, situations] of Object.entries(results)) {
    console.log(`\n${articles} articles: seconds, and what they were spent on`);
    console.table(bySituation(situations, ({ umbruch }) => (umbruch ? row(umbruch) : {})));
    console.log(`${articles} articles: seconds by phase`);
    console.table(bySituation(situations, ({ umbruch }) => phasesOf(umbruch)));
    if (Object.values(situations).some((systems) => Object.keys(systems).length > 1)) {
      console.log(`${articles} articles: seconds of publishing (all of it) beside other systems`);
      console.table(bySituation(situations, compared));
    }
  }
}

function bySituation(
  situations: Record<string, Record<string, Measured>>,
  columns: (systems: Record<string, Measured>) => Record<string, unknown>,
): Record<string, Record<string, unknown>> {
  return Object.fromEntries(Object.entries(situations).map(([name, systems]) => [name, columns(systems)]));
}

function row(measured: Measured) {
  const {
    seconds,
    cpuSeconds = 0,
    peakMegabytes = 0,
    rendered,
    restored,
    changedFiles,
    megabytes = 0,
  } = measured;
  return {
    all: rounded(seconds),
    publishing: rounded(publishingSeconds(measured)),
    CPU: rounded(cpuSeconds),
    'peak MB': Math.round(peakMegabytes),
    rendered,
    restored,
    'files changed': changedFiles,
    MB: rounded(megabytes),
  };
}

function phasesOf({ phases: spent = {} }: Partial<Measured> = {}) {
  return Object.fromEntries(phases.map((phase) => [phase, rounded(spent[phase] ?? 0)]));
}

function compared(systems: Record<string, Measured>) {
  const { umbruch, ...others } = systems;
  if (!umbruch) return {};
  const own = publishingSeconds(umbruch);
  return {
    umbruch: `${rounded(own)} (${rounded(umbruch.seconds)})`,
    ...Object.fromEntries(
      Object.entries(others).flatMap(([name, { seconds }]) => [
        [name, rounded(seconds)],
        [`of ${name}`, `${Math.round((own / seconds) * 100)} %`],
      ]),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
