import { expect, onTestFinished, test } from 'vitest';
import { startThread } from './thread.ts';

/** A thread that runs a module of these lines. */
function threadOf(reply: string) {
  const module = `import { answerQuestions } from ${JSON.stringify(new URL('thread.ts', import.meta.url).href)};\nanswerQuestions(${reply});`;
  const thread = startThread(new URL(`data:text/javascript,${encodeURIComponent(module)}`));
  onTestFinished(() => void thread.end());
  return thread;
}

test('a thread answers each question', async () => {
  const thread = threadOf('async ({ number }) => new Set([number * 2])');
  expect(await thread.ask({ number: 21 })).toEqual(new Set([42]));
  expect(await thread.ask({ number: 1 })).toEqual(new Set([2]));
});

test('questions that are asked at once are answered in their order', async () => {
  const thread = threadOf('async (number) => number * 2');
  expect(await Promise.all([1, 2, 3].map((number) => thread.ask(number)))).toEqual([2, 4, 6]);
});

test('what it throws is thrown where it was asked, with all that the error tells, and the next question is answered', async () => {
  const thread = threadOf(
    "async (fails) => { if (fails) throw Object.assign(new Error('voll'), { code: 'ENOSPC', loc: { line: 3 } }); return 'gut'; }",
  );
  await expect(thread.ask(true)).rejects.toMatchObject({ message: 'voll', code: 'ENOSPC', loc: { line: 3 } });
  expect(await thread.ask(false)).toBe('gut');
});

test('a thread that cannot even start says why', async () => {
  const thread = startThread(new URL('gibt-es-nicht.ts', import.meta.url));
  for (const question of [1, 2]) await expect(thread.ask(question)).rejects.toThrow('gibt-es-nicht.ts');
});
