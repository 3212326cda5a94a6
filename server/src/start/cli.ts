#!/usr/bin/env node
/** Starts the command; the build runs it once so that its code is kept. */
import { join } from 'node:path';
import { loadProgram } from './kept-code';

const program = loadProgram(join(__dirname, 'cli-main.js'), require);
// A check compiles most of what any command needs.
const isCheck = process.argv[2] === 'check';
if (process.env['PLANLINT_KEEP_CODE'] || (program.isCold && isCheck)) process.on('exit', () => program.keep());
program.run();
