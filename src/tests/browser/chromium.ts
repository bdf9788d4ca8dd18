/**
 * The browser of the tests. In this order: `CHROME_PATH`; the Chromium inside an npm package, pinned by the lock file (Linux on x64); an
 * installed Chrome or Chromium. `TEST_BROWSER=system` passes over the second.
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

interface Executable {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts a browser; whoever calls closes it.
 * @throws if there is none, with what to do about it
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env = {} } = await findChromium();
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Root may not use the sandbox. The package's own arguments are not used: they switch off web security.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

async function findChromium(): Promise<Executable> {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH };
  const isInPackage = process.platform === 'linux' && process.arch === 'x64';
  if (isInPackage && process.env.TEST_BROWSER !== 'system') return unpackChromium();
  const installed = INSTALLED.find((file) => existsSync(file));
  if (installed) return { executablePath: installed };
  throw new Error(
    'There is no Chrome or Chromium for the tests: install one, or set CHROME_PATH to its program file.',
  );
}

/**
 * Unpacks the package's Chromium into the project's cache, once. The package's own `executablePath()` is not used: it writes to a fixed
 * temporary path and takes whatever lies there.
 */
async function unpackChromium(): Promise<Executable> {
  const require = createRequire(import.meta.url);
  const packageFolder = resolve(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const caches = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));
  const folder = join(caches, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(caches, { recursive: true });
    const half = await mkdtemp(join(caches, 'chromium-half-'));
    await unpackInto(half, packageFolder);
    await writeFile(join(half, 'fonts.conf'), fontsConf(folder));
    // Under its name only when it is whole; if another process was faster, its copy is as good.
    await rename(half, folder).catch(async (error) => {
      await rm(half, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    });
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function unpackInto(folder: string, packageFolder: string): Promise<void> {
  const fromPackage = createRequire(join(packageFolder, 'build/index.js'));
  const { extract } = await import(pathToFileURL(fromPackage.resolve('tar-fs')).href);
  const unpack = (name: string, to: NodeJS.WritableStream) =>
    pipeline(createReadStream(join(packageFolder, 'bin', name)), createBrotliDecompress(), to);
  await Promise.all([
    unpack('chromium.br', createWriteStream(join(folder, 'chromium'))),
    unpack('swiftshader.tar.br', extract(folder)),
    // The libraries that Chromium needs, so that nothing has to be installed.
    unpack('al2023.tar.br', extract(folder)),
    // Without a font text is blank, and faults of contrast go unseen.
    unpack('fonts.tar.br', extract(folder)),
  ]);
  await chmod(join(folder, 'chromium'), 0o755);
}

function fontsConf(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fc-cache')}</cachedir></fontconfig>`;
}
