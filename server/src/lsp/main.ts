/**
 * The language server in Node: `node dist/server.js --stdio`, or `--node-ipc` as a child of VS Code. Runs where it is
 * loaded, with the process's own arguments.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { listFolder, readBytes, readText } from './disk/files';
import { listFiles } from './disk/list-files';
import { startServer } from './server';
import type { Host } from './session/host';

/** The rules' pages, beside the bundle in `dist`. */
const pages = join(__dirname, '..', 'server', 'docs', 'rules');

/** The built-in libraries, beside it too. */
const packs = join(__dirname, '..', 'snippets', 'packs');

const host: Host = {
  readFile: readText,
  listFiles,
  readBytes,
  listFolder,
  packs: existsSync(packs) ? URI.file(packs).toString() : undefined,
  soon: (callback) => void setImmediate(callback),
  later: (callback, milliseconds) => void setTimeout(callback, milliseconds).unref(),
  // `performance` would load a dozen modules of Node’s at the start.
  now: () => process.uptime() * 1000,
  year: () => new Date().getFullYear(),
  docs: existsSync(pages) ? `${URI.file(pages).toString()}/` : undefined,
};

const transports = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/u;
if (process.argv.some((argument) => transports.test(argument))) {
  startServer(createConnection, host);
} else {
  process.stderr.write('请指定连接方式：--stdio（标准输入输出）或 --node-ipc（由 VS Code 启动）。\n');
  process.exitCode = 2;
}
