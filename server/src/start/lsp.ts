/** Starts the language server; its code is kept beside it by the build, or by the first run under another V8. */
import { join } from 'node:path';
import { loadProgram } from './kept-code';

/** By then the documents that were open are checked. In milliseconds. */
const settled = 10_000;

const program = loadProgram(join(__dirname, 'server-main.js'), require);
if (process.env['PLANLINT_KEEP_CODE']) process.on('exit', () => program.keep());
else if (program.isCold) setTimeout(() => program.keep(), settled).unref();
program.run();
