import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { loadRules } from './load';
import { rulePage, ruleIndex, ruleTable } from './pages';
import { librarySchemas } from './library-schemas';
import { packsSource } from './packs';
import { registrySource } from './registry';
import { withRuleSettings } from './schema';

/** A file that is not as it should be; without `text` it should not be there. */
export interface Stale {
  readonly path: string;
  readonly text: string | undefined;
}

const pages = 'server/docs/rules';
const tableBegin = '<!-- rules:begin -->';
const tableEnd = '<!-- rules:end -->';

/**
 * The generated files that differ from what the rules say.
 * @param root the repository
 * @throws where a rule file can't be read or built, or the README has lost its marks
 */
export async function staleFiles(root: string): Promise<readonly Stale[]> {
  const registry = registrySource(root);
  const rules = await loadRules(root, registry);
  const wanted = new Map<string, string>([
    ['server/src/core/rules/registry.ts', registry],
    ['server/src/config/library/packs.ts', packsSource(root)],
    [`${pages}/README.md`, ruleIndex(rules)],
    ...rules.map((rule) => [`${pages}/${rule.id}.md`, rulePage(rule)] as const),
    ...librarySchemas(),
    ['README.md', withTable(readFileSync(join(root, 'README.md'), 'utf8'), ruleTable(rules, pages))],
    ['package.json', withRuleSettings(readFileSync(join(root, 'package.json'), 'utf8'), rules)],
  ]);
  const stale: Stale[] = [];
  for (const [path, source] of wanted) {
    const file = join(root, path);
    const options = await prettier.resolveConfig(file);
    const text = await prettier.format(source, { ...options, filepath: file });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) stale.push({ path, text });
  }
  for (const name of existsSync(join(root, pages)) ? readdirSync(join(root, pages)) : []) {
    const path = `${pages}/${name}`;
    if (!wanted.has(path)) stale.push({ path, text: undefined });
  }
  return stale;
}

function withTable(readme: string, table: string): string {
  const begin = readme.indexOf(tableBegin);
  const end = readme.indexOf(tableEnd);
  if (begin < 0 || end < begin) throw new Error(`README.md: the marks ${tableBegin} and ${tableEnd} are missing.`);
  return `${readme.slice(0, begin + tableBegin.length)}\n\n${table}\n\n${readme.slice(end)}`;
}
