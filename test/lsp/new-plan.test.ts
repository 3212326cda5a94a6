import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import type { ClientCapabilities } from 'vscode-languageserver';
import type { Library } from '../../server/src/core';
import { emptyLibrary } from '../../server/src/core';
import type { Server } from '../../server/src/lsp/session/feature';
import { newPlans } from '../../server/src/lsp/writing/new-plan';
import { fullClient, start } from './harness';

const modern: ClientCapabilities = {
  ...fullClient,
  textDocument: { ...fullClient.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

describe('requests for a new plan', () => {
  const options = {
    kind: '实施方案',
    notice: true,
    table: true,
    year: 2026,
    place: '云江市',
    issuer: '云江市人民政府办公室',
  };

  it('are answered with kinds, and with a snippet', async () => {
    const client = await start({ capabilities: modern });
    const choices = await client.connection.sendRequest<{ kinds: string[]; templates: unknown[] }>(
      'planlint/newPlanChoices',
      {},
    );
    assert.deepEqual(choices, { kinds: ['工作要点', '工作计划', '实施方案', '行动方案'], templates: [] });
    const { snippet } = await client.connection.sendRequest<{ snippet: string }>('planlint/newPlan', options);
    assert.match(snippet, /^云江市人民政府办公室关于印发《云江市2026年\$\{1:/u);
    await client.shutdown();
  });

  it('are answered with plain text where the client has no snippets', async () => {
    const client = await start();
    const { snippet } = await client.connection.sendRequest<{ snippet: string }>('planlint/newPlan', options);
    assert.doesNotMatch(snippet, /\$/u);
    await client.shutdown();
  });

  for (const [wrong, reason] of [
    [{ kind: '报告' }, /文种（kind）应当是工作要点、工作计划、实施方案、行动方案之一，收到的是文字“报告”/u],
    [{ kind: undefined }, /文种（kind）应当是.*之一，没有收到。/u],
    [{ kind: { name: '工作要点' } }, /之一，收到的是一个对象或列表。/u],
    [{ year: '2026' }, /年份（year）应当是.*的整数，收到的是文字“2026”/u],
    [{ year: 1026 }, /年份（year）应当是.*的整数，收到的是 1026。/u],
    [{ year: 2026.5 }, /年份（year）应当是.*的整数，收到的是 2026\.5。/u],
    [{ year: 2501 }, /年份（year）应当是.*的整数，收到的是 2501。/u],
    [{ template: null }, /模板（template）应当是它的名称，没有收到。/u],
    [{ place: ' ' }, /缺少地区/u],
    [{ issuer: '甲\n乙' }, /发文机关应当只有一行/u],
    [{ template: '没有的' }, /没有名为“没有的”的模板/u],
  ] as const) {
    it(`are refused in words: ${JSON.stringify(wrong)}`, async () => {
      const client = await start({ capabilities: modern });
      await assert.rejects(client.connection.sendRequest('planlint/newPlan', { ...options, ...wrong }), reason);
      await client.shutdown();
    });
  }
});

/** The answers that the feature gives where a team has some library. */
async function answerWith(library: Library, method: string, params: unknown): Promise<unknown> {
  const handlers = new Map<string, (params: unknown, token: unknown) => unknown>();
  const asked: string[] = [];
  newPlans.register({
    connection: { onRequest: (name: string, handler: () => unknown) => handlers.set(name, handler) },
    client: { completionSnippets: true },
    settings: {
      inForce(uri: string) {
        asked.push(uri);
        return Promise.resolve({ library });
      },
    },
    logError: assert.fail,
  } as unknown as Server);
  const answer = await handlers.get(method)!(params, { isCancellationRequested: false });
  assert.deepEqual(asked, ['file:///team/a.plan']);
  return answer;
}

describe('a team’s templates', () => {
  const origin = { library: '云江模板', file: 'file:///team/templates.yaml' };
  const library: Library = {
    ...emptyLibrary,
    templates: [{ name: '月度计划', body: '${PLAN_PLACE:某市}${PLAN_YEAR}年${1:6}月工作计划\n$0', origin }],
  };
  const uri = 'file:///team/a.plan';

  it('are offered beside the kinds, with what they want to be told', async () => {
    const { templates } = (await answerWith(library, 'planlint/newPlanChoices', { uri })) as { templates: unknown };
    assert.deepEqual(templates, [{ name: '月度计划', library: '云江模板', wants: ['year', 'place'] }]);
  });

  it('are filled in', async () => {
    const told = { uri, template: '月度计划', year: 2026, place: '云江市' };
    const { snippet } = (await answerWith(library, 'planlint/newPlan', told)) as { snippet: string };
    assert.equal(snippet, '云江市2026年${1:6}月工作计划\n${0}');
  });

  it('that are not there are refused by name', async () => {
    const answer = await answerWith(library, 'planlint/newPlan', { uri, template: '周计划' });
    assert.ok(answer instanceof ResponseError);
    assert.match(answer.message, /没有名为“周计划”的模板/u);
  });
});
