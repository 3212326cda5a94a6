/** VS Code's own words in Chinese. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache';
import { unpack, type Pinned } from './packages';

/** The last package that has them under their keys; made for an older VS Code, so that a few words stay English. */
const pack: Pinned = {
  spec: '@codingame/monaco-vscode-language-pack-zh-hans@4.3.2',
  integrity: 'sha512-0gojoJ1H1Y9Sue0A+pRhERtqvL3DJlPzMoYuHRCFk78af5MThsMNVqWJMmNTQBGMTtN5vnzy30alc3HT/W1rHA==',
};

/** Fetches the words, or finds them in the cache. Returns the file that a server's `translation` wants. */
export async function installTranslation(): Promise<string> {
  const folder = await cached(pack.spec.replace('/', '-'), async (into) => {
    await unpack(pack, into, ['translations/main.i18n.json.js'], 2);
    const module = readFileSync(join(into, 'main.i18n.json.js'), 'utf8');
    // The module holds one object and exports it: only an evaluation reads it.
    const contents: unknown = new Function(`${module.replace(/export (default|\{)[\s\S]*$/, '')}; return content;`)();
    writeFileSync(join(into, 'main.i18n.json'), JSON.stringify({ version: '1.0.0', contents }));
  });
  return join(folder, 'main.i18n.json');
}
