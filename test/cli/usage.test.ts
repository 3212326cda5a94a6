/** What a command can't do with what it was given: one sentence, with what to write instead, and exit code 2. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { folderWith, planlint, removeFolders } from './run';

const cases: readonly (readonly [args: readonly string[], told: RegExp])[] = [
  [['baseline', '-'], /baseline 按文件名记，不能读标准输入/u],
  [['baseline', '--rule', 'numbering-sequnce'], /没有名为“numbering-sequnce”的规则.*numbering-sequence/u],
  [['check', '--stdin-name', '甲.txt', '甲.txt'], /--stdin-name 只在路径写 - （读标准输入）时有用/u],
  [['explain'], /explain 要写明一条规则，如 planlint explain numbering-sequence/u],
  [['explain', 'numbering-sequnce'], /没有名为“numbering-sequnce”的规则.*numbering-sequence/u],
  [['fix'], /fix 要写明改哪些文件或文件夹，如 planlint fix 草稿\.txt/u],
  [['fix', '-'], /fix 要写回文件，不能读标准输入/u],
  [['fix', '--rule', 'numbering-sequence', '甲.txt'], /规则 numbering-sequence 没有可批量的修复/u],
  [['library'], /library 后面要写做什么：check、show、new、lock 或 pack/u],
  [['library', 'new'], /new 要写明一个文件夹，如 planlint library new library/u],
  // Linux keeps this folder itself, and says of what can't be made there that it does not exist.
  ...(existsSync('/proc')
    ? [[['library', 'new', '/proc/library'], /library：写不了：文件或文件夹不存在/u] as const]
    : []),
  [['library', 'pack'], /pack 要写明一个文件夹，如 planlint library pack library/u],
  [['library', 'lock'], /没有 planlint\.yaml，没有团队库可以锁定/u],
  [['library', 'check', '甲'], /甲：这里没有团队库（没有 library\.yaml）/u],
  [['library', 'show', '甲'], /show 不带文件夹，用的是当前文件夹；请先进到 甲 再运行/u],
  [['library', 'lock', '甲'], /lock 不带文件夹，用的是当前文件夹；请先进到 甲 再运行/u],
  [['lsp', '甲.txt'], /lsp 不带文件，文稿由编辑器打开；写法是 planlint lsp --stdio/u],
  [['outline'], /outline 要写明一个文件（或 - 读标准输入），如 planlint outline 草稿\.txt/u],
  [['rules', 'term'], /rules 不带参数；看某条规则：planlint explain term/u],
  [['tasks', '甲.txt', '--output', ''], /--output 后面要写明文件/u],
  [['tasks', '甲.txt', '--output', '甲.txt'], /甲\.txt：这是文稿本身，不能用任务清单替换它；请另写一个文件名/u],
  [['甲.txt'], /没有“甲\.txt”这个命令；要检查这个文件：planlint check 甲\.txt/u],
  [['--verion'], /没有“--verion”这个选项.*--version/u],
];

describe('a command that can’t be done as it is written', () => {
  after(removeFolders);
  for (const [args, told] of cases)
    it(args.join(' '), () => {
      const { code, out, err } = planlint(args, { cwd: folderWith({ '甲.txt': '2025年工作要点\n一、任务\n' }) });
      assert.match(err, told);
      assert.equal(err.trim().split('\n').length, 1);
      assert.deepEqual([code, out], [2, '']);
    });
});
