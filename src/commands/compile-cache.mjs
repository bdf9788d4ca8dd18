/**
 * Loaded before all else (`node --import`): what Node has made of modules and of TypeScript is kept for the next build, whose start costs half
 * then. No TypeScript itself, since Node would load its compiler for that.
 * @see https://nodejs.org/api/module.html#module-compile-cache: Node looks at checksums, and at the bytes of each module
 */
import { enableCompileCache } from 'node:module';

// In `cache/compiled-code.ts` old code is forgotten.
enableCompileCache('node_modules/.cache/umbruch/compiled');
