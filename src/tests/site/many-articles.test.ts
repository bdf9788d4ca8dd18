import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { benchFile, makeContent } from '../../commands/bench/make-content.ts';
import { type BuiltPage, filesOf, pagesOf, textOf } from '../built-site.ts';
import { buildSite } from '../global-setup.ts';
import { linkFaults } from '../links-of-site.ts';
import type { BuiltSite } from '../sites.ts';

/** More than a list shows, on forty topics; the last thirty are not for readers. */
const ARTICLES = 180;
const FIRST_HIDDEN = 150;
/** With the withdrawn ones these are more corrections than a list shows. */
const CORRECTED = 45;

let temporary: string;
let site: BuiltSite;
let pages: readonly BuiltPage[];

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'umbruch-many-'));
  // The same place each time, so that the caches of test runs do not pile up.
  const contentDir = fileURLToPath(
    new URL('../../../node_modules/.cache/umbruch-tests/many-articles', import.meta.url),
  );
  await makeContent(contentDir, ARTICLES);
  for (let number = 0; number < CORRECTED; number++) await correct(contentDir, number);
  for (let number = FIRST_HIDDEN; number < ARTICLES; number++) await hide(contentDir, number);
  const toBuild = {
    name: 'many articles',
    contentDir,
    url: 'https://example.org/viele/',
    buildTime: '2015-02-01T12:00:00+01:00',
  };
  await buildSite(toBuild, join(temporary, 'site'), {});
  site = { ...toBuild, folder: await realpath(join(temporary, 'site')), address: '' };
  pages = pagesOf(site);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

async function correct(contentDir: string, number: number): Promise<void> {
  const file = join(contentDir, benchFile(number));
  const line = `corrections: [{ date: 2015-02-01T10:00:00+01:00, text: "Es waren ${number} Tore." }]`;
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\n---\n/, `\n${line}\n---\n`));
}

/** By turns a draft, an article under embargo, a withdrawn one: with words that are nowhere else. */
async function hide(contentDir: string, number: number): Promise<void> {
  const file = join(contentDir, benchFile(number));
  const lines = [
    'draft: true',
    '',
    'withdrawn: { date: 2015-01-25T10:00:00+01:00, reason: "Es war ein anderer Vorgang.", withholdTitle: true }',
  ];
  const text = (await readFile(file, 'utf8'))
    .replace(/^title: .*/m, `title: "Quittengeheimnis ${number}"`)
    .replace(/^kicker: .*/m, 'kicker: "Quittengeheimnis"')
    .replace(/^standfirst: "/m, 'standfirst: "Das Quittengeheimnis wird gelüftet. ')
    .replace(/^topics: \[/m, 'topics: [Quittengeheimnis, ')
    .replace('Es ist der Vorgang', 'Quittengeheimnis, so heißt der Vorgang')
    .replace(/^image: .*\n/m, '')
    // None of them leads to another: a link in the text would be refused.
    .replace(/ Darüber stand schon etwas .*/, '')
    .replace(/> \[!related\]\n.*\n/, '')
    .replace(/\n---\n/, `\n${lines[number % 3]}\n---\n`)
    .replace(/^published: .*/m, (line) => (number % 3 === 1 ? 'published: 2015-03-01T10:00:00+01:00' : line));
  await writeFile(file, text);
}

it('every address of a paper with many articles leads somewhere', () => {
  const faults = linkFaults(site, pages);
  expect([...faults.inPages, ...faults.inFiles]).toEqual([]);
  expect(faults.checkedInPages).toBeGreaterThan(20 * FIRST_HIDDEN);
  expect(faults.checkedInFiles).toBeGreaterThan(10 * FIRST_HIDDEN);
});

it('no draft, no article under embargo and nothing of a withdrawn one is anywhere', async () => {
  const telling = filesOf(site).filter(
    (file) => /quittengeheimnis/i.test(file) || textOf(site, file).includes('Quittengeheimnis'),
  );
  expect(telling).toEqual([]);
  expect(await readFile(join(site.contentDir, benchFile(FIRST_HIDDEN + 1)), 'utf8')).toMatch(
    /Quittengeheimnis, so heißt/,
  );
  const notices = pages.filter(({ document }) =>
    document.querySelector('h1')?.textContent?.includes('Zurückgezogen'),
  );
  expect(notices).toHaveLength((ARTICLES - FIRST_HIDDEN) / 3);
});

it('topics stand in the order in which readers count', () => {
  const names = [...pageAt('/themen/').document.querySelectorAll('main li a')].map(
    ({ textContent }) => textContent,
  );
  expect(names).toEqual(Array.from({ length: 40 }, (_, number) => `Thema ${number}`));
});

it('a list ends where the archive goes on, and a month lists all its articles below the way to each day', () => {
  const month = pageAt('/archiv/2015/01/');
  expect(month.document.querySelectorAll('main .lines a')).toHaveLength(FIRST_HIDDEN);
  const days = [...month.document.querySelectorAll('main h2')].map(({ id }) => `#${id}`);
  expect(days.length).toBeGreaterThan(FIRST_HIDDEN / 10);
  expect(
    [...month.document.querySelectorAll('main nav.days a')].map((link) => link.getAttribute('href')),
  ).toEqual(days);
  const front = pageAt('/');
  expect(front.document.querySelectorAll('main article').length).toBe(30);
  expect(front.document.querySelector('main .more a')?.getAttribute('href')).toBe('/viele/archiv/');
});

it('corrections stand on pages of their month once there are more than a list shows', () => {
  const front = pageAt('/korrekturen/');
  expect(front.document.querySelectorAll('main .corrected')).toHaveLength(50);
  const months = [...front.document.querySelectorAll('main .counted a')].map((link) =>
    link.getAttribute('href'),
  );
  expect(months).toEqual(['/viele/korrekturen/2015-02/', '/viele/korrekturen/2015-01/']);
  const [february, january] = ['/korrekturen/2015-02/', '/korrekturen/2015-01/'].map(pageAt);
  expect(february?.document.querySelectorAll('main .corrected')).toHaveLength(CORRECTED);
  expect(january?.document.querySelectorAll('main .corrected')).toHaveLength((ARTICLES - FIRST_HIDDEN) / 3);
  expect(january?.document.querySelector('main [rel=next]')?.getAttribute('href')).toBe(months[0]);
});

function pageAt(path: string): BuiltPage {
  return pages.find((page) => page.path === path) as BuiltPage;
}
