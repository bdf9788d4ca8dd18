import { afterEach, expect, it, vi } from 'vitest';

async function problemWith(
  variables: Readonly<Record<string, string | undefined>>,
  project?: string,
): Promise<string | undefined> {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.resetModules();
  const { settingsProblem } = await import('./build-environment.ts');
  return settingsProblem(project);
}

afterEach(() => vi.unstubAllEnvs());

it.each([
  { SITE_URL: 'https://example.org' },
  { SITE_URL: 'http://localhost:4321/' },
  { SITE_URL: 'https://example.org/zeitung/von.heute/' },
  { BUILD_TIME: '2024-10-23T17:30:00+02:00' },
  { BUILD_TIME: '2024-10-23T15:30:00.123Z' },
])('a build may begin with %j', async (variables) => {
  expect(await problemWith(variables)).toBeUndefined();
});

it.each([
  [{ SITE_URL: 'example.org' }, 'SITE_URL ist „example.org“'],
  [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL'],
  [{ SITE_URL: 'https://name:geheim@example.org/' }, 'SITE_URL'],
  [{ SITE_URL: 'https://example.org//zeitung/' }, 'SITE_URL'],
  [{ SITE_URL: 'https://example.org/?a=b' }, 'SITE_URL'],
  [{ BUILD_TIME: '2024-02-30T10:00:00Z' }, 'BUILD_TIME ist „2024-02-30T10:00:00Z“'],
  [{ BUILD_TIME: '2024-10-23T17:30' }, 'mit Abstand zur Weltzeit'],
  [{ BUILD_TIME: '99999' }, 'BUILD_TIME'],
  [{ CONTENT_DIR: 'package.json' }, 'CONTENT_DIR ist „package.json“, und dort ist kein Ordner'],
  [{ CONTENT_DIR: 'gibt-es-nicht' }, 'CONTENT_DIR'],
])('no build begins with %j', async (variables, message) => {
  expect(await problemWith(variables)).toContain(message);
});

it('no build begins in a folder in which Vite would find no file', async () => {
  expect(await problemWith({}, "/home/a/Jens' Zeitung")).toBe(
    "Das Projekt liegt in „/home/a/Jens' Zeitung“; erwartet wird ein Ort ohne „'“. Bitte den Ordner umbenennen.",
  );
  expect(await problemWith({}, '/home/a/Meine Zeitung (100 % ä)')).toBeUndefined();
});
