/** Compiles the site's program in a thread of its own, beside the reading of the content: neither knows of the other. */
import { answerQuestions } from '../threads/thread.ts';
import { compileProgram } from './site-program.ts';

answerQuestions(compileProgram);
