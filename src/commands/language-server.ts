/**
 * `node_modules/.bin/node src/commands/language-server.ts --stdio`: a language server for Markdown files, for editors without an extension for remark.
 * It reads `remarkConfig` in package.json, as VS Code's remark extension does with the same settings.
 */
import { createUnifiedLanguageServer } from 'unified-language-server';

createUnifiedLanguageServer({
  configurationSection: 'remark',
  ignoreName: '.remarkignore',
  packageField: 'remarkConfig',
  pluginPrefix: 'remark',
  processorName: 'remark',
  processorSpecifier: 'remark',
  rcName: '.remarkrc',
});
