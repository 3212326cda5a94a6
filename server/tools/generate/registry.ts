import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the rules are, one a file, in a folder for each group. */
export const rulesFolder = 'server/src/core/rules';

/**
 * The source of the list of all rules, from the files there are: a file in a folder below `rules` that exports a rule
 * as its default is one; other files there are helpers.
 * @param root the repository
 */
export function registrySource(root: string): string {
  const folder = join(root, rulesFolder);
  const modules = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
    .filter((path) => path.endsWith('.ts') && readFileSync(join(folder, path), 'utf8').includes('\nexport default '))
    .map((path) => path.slice(0, -'.ts'.length))
    .sort();
  const imports = modules.map((path) => `import ${nameOf(path)} from './${path}';`);
  return [
    '// Written by `npm run generate` from the files in this folder. Do not edit.',
    ...imports,
    "import type { Rule } from './rule';",
    '',
    '/** All rules, in the order of their folders and names. */',
    `export const rules: readonly Rule[] = [${modules.map(nameOf).join(', ')}];`,
    '',
  ].join('\n');
}

/** `year/year-title` → `yearTitle` */
function nameOf(path: string): string {
  return path.slice(path.indexOf('/') + 1).replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
