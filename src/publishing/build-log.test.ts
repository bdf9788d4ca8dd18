import { expect, test } from 'vitest';
import receiver, { startBuildLog } from './build-log.ts';

test('files are named as they lie in the work folder, pages are counted, and what was taken over is told apart', () => {
  const log = startBuildLog();
  const { write } = receiver();
  const say = (message: string) => write({ label: null, level: 'info', message });
  // As Astro prints them; names that a route takes whole from a parameter end with a slash.
  for (const line of ['  ├─ /index.html', ' (+5ms)', '  ├─ /artikel/a/index.html', ' (cached)']) say(line);
  for (const line of ['  ├─ /rss.xml', ' (+1ms)', '  └─ /bilder/a.png/', ' (+9ms)']) say(line);
  expect([...log.files]).toEqual(['index.html', 'artikel/a/index.html', 'rss.xml', 'bilder/a.png']);
  expect(log).toMatchObject({ rendered: 1, restored: 1 });
});
