import assert from 'node:assert/strict';
import { checkTogether } from '../../server/src/cli/crew';
import type { Assignment, Outcome } from '../../server/src/cli/checking';
import type { Target } from '../../server/src/cli/files';
import { skipping } from './documents';
import { folderWith, planlint, removeFolders } from './run';

after(removeFolders);

describe('many documents', () => {
  /** Documents of all kinds: with problems, waived and not, in other encodings, without problems, no text at all. */
  const files: Record<string, string | Buffer> = {
    'planlint.yaml': 'rules:\n  term: off\n',
    'planlint.waivers.yaml':
      'waivers:\n  - file: 甲/008.txt\n    fingerprint: "00000000000"\n    rule: numbering-sequence\n    reason: 不在了\n',
    '坏/planlint.yaml': 'rules:\n  no-such-rule: off\n',
    '坏/甲.txt': skipping,
    '库/planlint.yaml': 'extends: ./library\n',
    '库/library/library.yaml': 'name: 库\nno-such-key: 1\n',
    '库/甲.txt': skipping,
  };
  for (let at = 0; at < 150; at++) {
    const text = at % 3 === 0 ? `第${at}次会议\n` : skipping.replaceAll('工作', `第${at}项工作`);
    const name = String(at).padStart(3, '0');
    files[`甲/${name}.txt`] = at % 10 === 5 ? Buffer.from(text, 'utf16le') : at % 50 === 7 ? '%PDF-1.7' : text;
  }

  it('are told as they are one after the other, whatever the number of threads', () => {
    const cwd = folderWith(files);
    for (const format of ['text', 'json']) {
      const args = ['check', '.', '--format', format, '--fail-on', 'warning'];
      const together = planlint(args, { cwd });
      // Times are taken in one thread.
      const alone = planlint([...args, '--timing'], { cwd });
      assert.equal(together.out, alone.out);
      assert.equal(together.code, alone.code);
      assert.ok(alone.err.startsWith(together.err), `${together.err}\n${alone.err}`);
      assert.match(together.err, /团队库有误.*\n(?:.*\n)*.*没有用到的忽略/u);
    }
  });

  const assignment: Assignment = {
    settings: {},
    format: 'text',
    style: { colour: false, width: 80 },
    stdinName: undefined,
  };
  const counts = { isChecked: true, problems: { error: 0, warning: 0, info: 0, hint: 0 }, waived: 0 };
  const outcomeOf = ({ path }: Target): Outcome => ({
    path,
    told: { ...counts, text: path, isMendable: false },
    error: undefined,
    failures: [],
    unusedWaivers: [],
  });

  it('are all checked, each told once and in order, also where the helpers fail', () => {
    const targets = Array.from({ length: 1001 }, (_, at): Target => ({ path: `${at}.txt`, named: false }));
    for (const helpers of [0, 2]) {
      const told: string[] = [];
      // There is no program beside the tests that a helper could run.
      checkTogether(targets, assignment, helpers, outcomeOf, ({ told: { text } }, { path }) => {
        assert.equal(text, path);
        told.push(text);
      });
      assert.deepEqual(
        told,
        targets.map(({ path }) => path),
      );
    }
  });
});
