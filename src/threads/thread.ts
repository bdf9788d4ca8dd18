/** Threads that answer questions: each one question at a time, in the order in which they are asked. */
import { once } from 'node:events';
import { parentPort, Worker } from 'node:worker_threads';
import { toldLater } from './told-later.ts';

type Answer = { readonly answer: unknown } | { readonly failure: Pick<Error, 'message' | 'stack'> };

/** A thread as the one that has started it sees it. */
export interface Thread {
  /**
   * @param question anything that `structuredClone` can copy, as is the answer
   * @throws what the thread throws
   */
  ask<Reply>(question: unknown): Promise<Reply>;
  end(): Promise<unknown>;
}

/**
 * Starts a thread; it need not be up before it is asked.
 * @param module calls `answerQuestions`
 */
export function startThread(module: URL): Thread {
  const worker = new Worker(module);
  const over = toldLater(
    new Promise<never>((_, reject) => {
      worker.once('error', reject).once('exit', (code) => reject(new Error(`a thread has ended: ${code}`)));
    }),
  );
  let before: Promise<unknown> = Promise.resolve();
  return {
    ask<Reply>(question: unknown) {
      const answer = before.then(async () => {
        worker.postMessage(question);
        const [said] = (await Promise.race([once(worker, 'message'), over])) as [Answer];
        if ('failure' in said) throw Object.assign(new Error(said.failure.message), said.failure);
        return said.answer as Reply;
      });
      before = answer.catch(() => undefined);
      return answer;
    },
    end: () => worker.terminate(),
  };
}

/** In a thread: answers every question that it is asked. */
export function answerQuestions<Question>(reply: (question: Question) => Promise<unknown>): void {
  const say = (answer: Answer) => parentPort?.postMessage(answer);
  parentPort?.on('message', (question: Question) => {
    reply(question).then(
      (answer) => say({ answer }),
      (error: Error) => say({ failure: { ...plain(error), message: error.message, stack: error.stack } }),
    );
  });
}

/** What an error tells beside its message (`code`, `path`, Astro's `loc`) gets lost on its way from thread to thread. */
function plain(error: Error): object {
  return JSON.parse(JSON.stringify(error)) as object;
}
