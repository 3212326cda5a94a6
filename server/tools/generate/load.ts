import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import type * as Core from '../../src/core';
import type { Rule } from '../../src/core';
import { rulesFolder } from './registry';

/**
 * Builds the core as it is on disk and loads it, so that the papers are about the rules as they are now and not as they
 * were when this tool was built.
 * @param root     the repository
 * @param registry the source of the rule list to build with, whatever the one on disk says
 * @returns the rules, in the order of their groups
 */
export async function loadRules(root: string, registry: string): Promise<readonly Rule[]> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'server/src/core/index.ts')],
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'cjs',
    charset: 'utf8',
    logLevel: 'silent',
    plugins: [
      {
        name: 'registry',
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]rules[\\/]registry\.ts$/ }, () => ({
            contents: registry,
            loader: 'ts',
            resolveDir: join(root, rulesFolder),
          })),
      },
    ],
  });
  const module = { exports: {} };
  const run = runInThisContext(`(function (module, exports) {${outputFiles[0]!.text}\n})`) as (
    module: object,
    exports: object,
  ) => void;
  run(module, module.exports);
  const { rules, groups } = module.exports as typeof Core;
  return groups.flatMap((group) => rules.filter((rule) => rule.group === group));
}
