import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { check, parsePlan } from '../../server/src/core';
import { realCore } from '../../server/src/lsp/session/core';
import { start } from './harness';
import type { TestClient } from './harness';

/** Pieces that make and unmake headings, notes, tables, line ends and pairs of surrogates. */
const pieces = [
  '一、总体要求\n',
  '（一）抓实重点任务。',
  '18.完善制度。（市发展改革委牵头，市财政局配合）\n',
  '19. 推进建设\r\n',
  '(二)强化保障',
  '序号\t任务\t责任单位\n1\t建设\t市财政局\n',
  '附件：1.任务分解表\n',
  '2023年12月底前完成',
  '，',
  ',',
  '\n',
  '\r',
  '\r\n',
  '𠮷',
  '\ud842',
  '\t',
  '　',
  '',
];

/** A generator of whole numbers below a limit, the same at every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function editAtRandom(client: TestClient, uri: string, random: (below: number) => number): Promise<void> {
  const document = client.document(uri);
  const length = document.getText().length;
  const from = random(length + 1);
  // Deletions a little longer than insertions keep the text from growing without end.
  const to = Math.min(length, from + random(length > 2000 ? 60 : 12));
  const range = { start: document.positionAt(from), end: document.positionAt(to) };
  await client.change(uri, { range, text: pieces[random(pieces.length)]! });
}

function essence(problems: readonly Pick<Diagnostic, 'code' | 'message' | 'range'>[]): unknown {
  return problems.map(({ code, message, range }) => ({ code, message, range }));
}

describe('a thousand edits', () => {
  it('leave the server with the text, the plan and the problems of a fresh start', async () => {
    const texts: string[] = [];
    const core: typeof realCore = {
      ...realCore,
      parsePlan: (text, previous) => (texts.push(text), realCore.parsePlan(text, previous)),
    };
    const client = await start({ core });
    const uri = await client.open(pieces.join(''));
    const random = randomNumbers(20260822);
    for (let edit = 0; edit < 1000; edit++) {
      await editAtRandom(client, uri, random);
      const text = client.document(uri).getText();
      const diagnostics = await client.diagnostics(uri);
      // The reader of the test gets the whole text only where it differs.
      assert.ok(texts.at(-1) === text, `after edit ${edit} the server has ${JSON.stringify(texts.at(-1))}`);
      const fresh = check(parsePlan(text)).map(({ rule, message, range }) => ({ code: rule, message, range }));
      assert.deepEqual(essence(diagnostics), fresh, `after edit ${edit} of ${JSON.stringify(text)}`);
    }
  });
});
