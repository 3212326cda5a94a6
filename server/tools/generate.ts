/**
 * `npm run generate`: writes everything that follows from the rules — the registry, the rule pages, the table in the
 * README and the settings schema in package.json. A test tells where something is stale.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { staleFiles } from './generate/outputs';

async function main(): Promise<void> {
  const root = join(__dirname, '../..');
  for (const { path, text } of await staleFiles(root)) {
    const file = join(root, path);
    if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    console.log(`${text === undefined ? 'removed' : 'wrote'} ${path}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
