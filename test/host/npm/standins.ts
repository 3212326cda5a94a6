/** Stand-ins for modules of the VS Code server that would need a C++ compiler, or that only send telemetry. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The logger; it really writes, so that the logs of a failed run can be read. */
const spdlog = `
const fs = require('node:fs');
const path = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(name, file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.file = file;
    this.level = 2;
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.raw = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    if (level < this.level) return;
    fs.appendFileSync(this.file, this.raw ? message : new Date().toISOString() + ' [' + name + '] ' + message + '\\n');
  };
});
exports.version = 1;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`;

const standins: Readonly<Record<string, { readonly type: 'commonjs' | 'module'; readonly source: string }>> = {
  '@vscode/spdlog': { type: 'commonjs', source: spdlog },
  '@vscode/deviceid': {
    type: 'commonjs',
    source: `exports.getDeviceId = async () => '00000000-0000-4000-8000-000000000000';`,
  },
  '@vscode/native-watchdog': { type: 'commonjs', source: 'exports.start = () => {};' },
  'native-watchdog': { type: 'commonjs', source: 'exports.start = () => {};' },
  '@microsoft/1ds-core-js': {
    type: 'module',
    source: 'export class AppInsightsCore { initialize() {} track() {} unload(_sync, done) { done?.(); } }',
  },
};

/** Writes the stand-ins into a `node_modules` folder. */
export function writeStandins(nodeModules: string): void {
  for (const [name, { type, source }] of Object.entries(standins)) {
    const folder = join(nodeModules, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', type, main: 'index.js' }));
    writeFileSync(join(folder, 'index.js'), source);
  }
}
