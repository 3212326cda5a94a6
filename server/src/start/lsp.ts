/**
 * Starts the language server. Its code is kept beside it by the build; an editor whose V8 is another one names a folder
 * of its own in `PLANLINT_CODE_FOLDER`, where the first run leaves it.
 */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadProgram } from './kept-code';

/** By then the documents that were open are checked. In milliseconds. */
const settled = 10_000;

// A pattern's second use is never far, and making code for it twice takes longer than making it well at once.
setFlagsFromString('--no-regexp-tier-up');

const folder = process.env['PLANLINT_CODE_FOLDER'];
const program = loadProgram(join(__dirname, 'server-main.js'), join(folder ?? __dirname, 'server-main.cache'), require);
if (process.env['PLANLINT_KEEP_CODE']) process.on('exit', () => program.keep());
else if (folder !== undefined && program.isCold) setTimeout(() => program.keep(), settled).unref();
program.run();
