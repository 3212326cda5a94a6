#!/usr/bin/env node
/** Starts the command; the build runs it once so that its code is kept. */
import { join } from 'node:path';
import { loadProgram } from './kept-code';

const program = loadProgram(join(__dirname, 'cli-main.js'), join(__dirname, 'cli-main.cache'), require);
if (process.env['PLANLINT_KEEP_CODE']) process.on('exit', () => program.keep());
program.run();
