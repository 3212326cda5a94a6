/** What we are compared with. The peers are installed when first wanted, outside the repository's own dependencies. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(process.cwd(), '.vscode-test', 'bench');
const versions = { zhlint: '0.8.2', 'autocorrect-node': '2.14.0' };

/** A check of a whole text that answers how much it found. */
export type Check = (text: string) => number;

/** Ten patterns on every line: no set of rules can be much faster than that. */
const floorPatterns: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/u,
  /^（[一二三四五六七八九十]{1,3}）/u,
  /^\d{1,3}[.．、]/u,
  /\d{4}年/u,
  /负责/u,
  /^附件/u,
  /[,;:?!()]/u,
  /[（(][^（）()]{2,80}负责[)）]/u,
  /《[^》]+》/u,
  /\s+$/u,
];

/** The floor: splits the text and tries ten compiled patterns on every line. */
export const floor10: Check = (text) => {
  let count = 0;
  for (const line of text.split('\n')) for (const pattern of floorPatterns) if (pattern.test(line)) count++;
  return count;
};

/** Loads the peers; a peer that can't be had is left out, and that is said. */
export function loadPeers(): ReadonlyMap<string, Check> {
  const peers = new Map<string, Check>();
  try {
    if (!existsSync(join(folder, 'node_modules', 'zhlint'))) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: versions }));
      execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
    }
    const load = createRequire(join(folder, 'package.json'));
    const zhlint = load('zhlint') as { run(text: string, options: object): { validations?: unknown[] } };
    peers.set('zhlint', (text) => zhlint.run(text, { rules: { preset: 'default' } }).validations?.length ?? 0);
    const autocorrect = load('autocorrect-node') as { lintFor(text: string, name: string): { lines: unknown[] } };
    peers.set('autocorrect', (text) => autocorrect.lintFor(text, 'plan.txt').lines.length);
  } catch (error) {
    console.log(`Peers are left out, as they can't be installed: ${String(error).split('\n')[0]}`);
  }
  return peers;
}

/** A program that does with each file of a folder what the floor does with a text. */
export const floorScript =
  `const fs=require('fs'),path=require('path');const ps=[${floorPatterns.map(String).join(',')}];let n=0;const f=process.argv[2];` +
  `for(const x of fs.readdirSync(f))for(const l of fs.readFileSync(path.join(f,x),'utf8').split('\\n'))for(const p of ps)if(p.test(l))n++;console.log(n);`;

/** A program that checks each file of a folder with autocorrect. */
export const peerScript =
  `const fs=require('fs'),path=require('path');const {lintFor}=require(${JSON.stringify(join(folder, 'node_modules', 'autocorrect-node'))});let n=0;const f=process.argv[2];` +
  `for(const x of fs.readdirSync(f))n+=lintFor(fs.readFileSync(path.join(f,x),'utf8'),'plan.txt').lines.length;console.log(n);`;
