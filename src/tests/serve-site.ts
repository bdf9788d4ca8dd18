/** Serves a built site for the tests, in a process of its own: its `SITE_URL` decides under which path it stands. */
import { serve } from '../publishing/serve.ts';

const { address } = await serve(process.argv[2] ?? 'dist', { port: 0 });
process.send?.(address.replace('localhost', '127.0.0.1'));
// However the tests end, no server outlives them.
process.on('disconnect', () => process.exit());
