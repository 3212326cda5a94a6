#!/usr/bin/env node
/**
 * Starts the program in `cli-main.js` with the machine code that was kept when it was built: compiling is a third of the
 * time that a short run takes. Where that is missing, older than the program, or of another version of Node (V8 looks
 * for itself), the program is compiled as always.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

const program = join(__dirname, 'cli-main.js');
const cache = join(__dirname, 'cli-main.cache');

/** The code that was kept; undefined where there is none that is as new as the program. */
function keptCode(): Buffer | undefined {
  const kept = statSync(cache, { throwIfNoEntry: false });
  return kept && kept.mtimeMs >= statSync(program).mtimeMs ? readFileSync(cache) : undefined;
}

const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(program, 'utf8')}\n})`;
const script = new Script(source, { filename: program, cachedData: keptCode() });
// The build runs the program once so; what was compiled by its end is what a run needs.
if (process.env['PLANLINT_KEEP_CODE']) {
  process.on('exit', () => {
    writeFileSync(`${cache}.new`, script.createCachedData());
    renameSync(`${cache}.new`, cache);
  });
}
const main = script.runInThisContext() as (...args: readonly unknown[]) => void;
main({}, require, {}, program, __dirname);
