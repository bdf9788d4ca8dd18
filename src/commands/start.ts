/** `npm start`: builds the site and serves it at http://localhost:4321/. */

import { site } from '../site.ts';
import { runBuild } from './build.ts';

const PORT = Number(process.env.PORT ?? 4321);

const code = await runBuild([]);
if (code !== 0) process.exit(code);
try {
  // Only now: with a wrong SITE_URL it could not even be loaded, and the build says so in better words.
  const { serve } = await import('../publishing/serve.ts');
  const { address } = await serve('dist', { port: PORT });
  console.log(`${site.name} ist zu lesen unter ${address} (Ende mit Strg+C)`);
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  console.error(
    `Die Adresse http://localhost:${PORT}/ ist belegt: Dort läuft schon ein Programm. Anderer Anschluss: PORT=4322 npm start`,
  );
  process.exitCode = 1;
}
