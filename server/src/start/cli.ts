#!/usr/bin/env node
/** Starts the command; the build runs it once so that its code is kept. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadProgram } from './kept-code';

// One document is checked before the best code for it is made; so that is left to longer runs.
setFlagsFromString('--interrupt-budget=500000');
// A pattern's second use is never far, and making code for it twice takes longer than making it well at once.
setFlagsFromString('--no-regexp-tier-up');

const program = loadProgram(join(__dirname, 'cli-main.js'), join(__dirname, 'cli-main.cache'), require);
if (process.env['PLANLINT_KEEP_CODE']) process.on('exit', () => program.keep());
program.run();
