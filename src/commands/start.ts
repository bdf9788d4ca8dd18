/** `npm start`: builds the site and serves it at http://localhost:4321/. */

import { site } from '../site.ts';
import { runBuild } from './build.ts';

const PORT = process.env.PORT || '4321';
const port = Number(PORT);

/** Why nobody can be served at this port, in German. */
const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'ist belegt: Dort läuft schon ein Programm.',
  EACCES: 'darf nur der Verwalter des Rechners vergeben.',
};

process.exitCode = await start();

async function start(): Promise<number> {
  if (!/^\d+$/.test(PORT) || port > 65_535) {
    console.error(`PORT ist „${PORT}“; erwartet wird eine Zahl bis 65535, etwa PORT=4322 npm start`);
    return 2;
  }
  const code = await runBuild([]);
  if (code !== 0) return code;
  try {
    // Only now: with a wrong SITE_URL it could not even be loaded, and the build says so in better words.
    const { serve } = await import('../publishing/serve.ts');
    const { address } = await serve('dist', { port });
    console.log(`${site.name} ist zu lesen unter ${address} (Ende mit Strg+C)`);
    return 0;
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    console.error(`Die Adresse http://localhost:${port}/ ${reason} Anderer Anschluss: PORT=4322 npm start`);
    return 1;
  }
}
