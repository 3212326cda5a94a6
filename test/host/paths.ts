import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}

/** The repository; searched upwards, as this module ends up in bundles at several depths. */
export const root = findRoot(__dirname);

/** The folder that people and tests open, as it is in the repository: work on a copy. */
export const sample = join(root, 'test', 'fixtures', 'sample');

/** The file in it that has problems. */
export const samplePlan = '2025年全市卫生健康工作要点.plan.txt';

/** The built entry of the suite that runs inside VS Code. */
export const suiteEntry = join(root, 'dist', 'test', 'host', 'suite', 'index.js');

/** Where `npm run package` puts the extension. */
export const vsix = join(root, 'dist', 'planlint.vsix');
