/**
 * `npm run generate`: writes everything that follows from the rules — the registry, the rule pages, the table in the
 * README and the settings schema in package.json. With `--check` it writes nothing and fails where something is stale.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { staleFiles } from './generate/outputs';

async function main(): Promise<void> {
  const root = join(__dirname, '../..');
  const stale = await staleFiles(root);
  const onlyCheck = process.argv.includes('--check');
  for (const { path, text } of stale) {
    const file = join(root, path);
    if (!onlyCheck && text === undefined) rmSync(file);
    if (!onlyCheck && text !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    console.log(`${onlyCheck ? 'stale' : text === undefined ? 'removed' : 'wrote'} ${path}`);
  }
  if (onlyCheck && stale.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.');
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
