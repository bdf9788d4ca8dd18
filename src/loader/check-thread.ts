/** Checks articles in a thread of its own. */
import type { ArticleFrontMatter } from '../model/schema.ts';
import { answerQuestions } from '../threads/thread.ts';
import type { Target } from './article-state.ts';
import { type ArticleCheck, checkArticle } from './check-article.ts';
import { readFrontMatter } from './front-matter.ts';
import { memoryOfOnePass } from './memory.ts';
import type { ReadFile } from './read-file.ts';

/** Where articles lie and which there are: comes first, and has no answer. */
interface Surroundings {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** All articles by file. */
  readonly targets: ReadonlyMap<string, Target>;
}

export type Unplaced = Omit<ReadFile<ArticleFrontMatter>, 'frontMatter'>;

/** Then articles to be checked, some at a time; the answer is their checks in the same order. */
export type Task = Surroundings | readonly Unplaced[];

let surroundings: Surroundings | undefined;
const memory = memoryOfOnePass();

answerQuestions<Task>(async (task) => {
  if ('root' in task) {
    surroundings = task;
    return undefined;
  }
  const { root, targets } = surroundings as Surroundings;
  // Beside each other: while one waits for its pictures, another is checked.
  return Promise.all(
    task.map((unplaced): Promise<ArticleCheck> => {
      const frontMatter = readFrontMatter(unplaced.source);
      return checkArticle(root, { ...unplaced, source: frontMatter.source, frontMatter }, targets, memory);
    }),
  );
});
