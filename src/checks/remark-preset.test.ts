import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { remark } from 'remark';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import preset from './remark-preset.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const ARTICLE = `---
title: "Titel"
---

Die Ministerin sprach.
„Wir sehen die Lage nicht als Gefahr“, sagte Muster und und ging ,ohne ein Wort.

> [!quote] Eva Muster
> Wir sehen die Situation nicht als Gefahr
`;

interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly severity: number;
  readonly code: string;
  readonly source: string;
  readonly message: string;
}

describe('the check as a remark preset', () => {
  it('reports through remark what the command line reports', async () => {
    const file = await remark().use(preset).process({ value: ARTICLE, path: 'artikel.md' });
    expect(file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(
      expect.arrayContaining(['6 doubled-words', '6 spacing', '9 pull-quotes', '2 front-matter']),
    );
  });
});

describe('the check in an editor', () => {
  let workspace: string;
  let server: ChildProcessWithoutNullStreams;

  beforeEach(async () => {
    // Inside the project, so that the server finds the project's remark; with a package.json of its own that names the preset.
    const cache = join(PROJECT, 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    workspace = await mkdtemp(join(cache, 'language-server-'));
    const plugin = join(PROJECT, 'src/checks/remark-preset.ts');
    await writeFile(join(workspace, 'package.json'), JSON.stringify({ remarkConfig: { plugins: [plugin] } }));
    server = spawn(process.execPath, [join(PROJECT, 'src/commands/language-server.ts'), '--stdio'], {
      cwd: PROJECT,
    });
  });

  afterEach(async () => {
    server.kill();
    await rm(workspace, { recursive: true });
  });

  it('underlines the findings at their place, with their level, over the protocol', async () => {
    const diagnostics = await diagnose(server, workspace, ARTICLE);
    const shown = diagnostics.map(
      ({ range: { start }, severity, code, source }) =>
        `${start.line + 1}:${start.character + 1} ${severity} ${source} ${code}`,
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        '6:57 1 umbruch doubled-words',
        '6:65 2 umbruch spacing',
        '9:17 1 umbruch pull-quotes',
      ]),
    );
    expect(diagnostics.find(({ code }) => code === 'pull-quotes')?.message).toContain(
      '„Situation“ statt „Lage“',
    );
  });
});

/** Speaks just enough of the language server protocol to open one document and hear what is said of it. */
function diagnose(
  server: ChildProcessWithoutNullStreams,
  workspace: string,
  text: string,
): Promise<Diagnostic[]> {
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const rootUri = pathToFileURL(workspace).href;
  const uri = pathToFileURL(join(workspace, 'artikel.md')).href;
  return new Promise((done, failed) => {
    let buffer = Buffer.alloc(0);
    let errors = '';
    server.stderr.on('data', (chunk: Buffer) => {
      errors += chunk;
    });
    server.on('exit', (code) => failed(new Error(`The server ended with ${code}: ${errors}`)));
    server.stdout.on('data', (chunk: Buffer) => {
      buffer = Buffer.concat([buffer, chunk]);
      for (;;) {
        const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(buffer.toString('latin1'));
        if (!head) return;
        const end = head[0].length + Number(head[1]);
        if (buffer.length < end) return;
        const message = JSON.parse(buffer.subarray(head[0].length, end).toString());
        buffer = buffer.subarray(end);
        if (message.id === 1) {
          send({ method: 'initialized', params: {} });
          const textDocument = { uri, languageId: 'markdown', version: 1, text };
          send({ method: 'textDocument/didOpen', params: { textDocument } });
        } else if (message.method === 'textDocument/publishDiagnostics') done(message.params.diagnostics);
      }
    });
    const workspaceFolders = [{ uri: rootUri, name: 'umbruch' }];
    send({
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri, workspaceFolders, capabilities: {} },
    });
  });
}
