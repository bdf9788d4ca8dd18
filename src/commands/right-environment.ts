/**
 * To be imported before all else: ends a command with a German sentence where an environment variable is wrong. Other modules read it as they
 * are loaded, and would end it with a stack trace.
 */
import { environmentProblem } from '../publishing/build-environment.ts';

const problem = environmentProblem();
if (problem) {
  console.error(problem);
  process.exit(2);
}
