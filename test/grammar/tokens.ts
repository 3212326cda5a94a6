/** Runs lines through the grammar with vscode-tmgrammar-test, from tables that are easier to read than carets. */
import { join } from 'node:path';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index';
import { runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';

/** Tests run from `dist/test/grammar`. */
const path = join(__dirname, '../../../syntaxes/plan.tmLanguage.json');

const registry = createRegistry([{ path, scopeName: 'text.plan' }]);

/** What the grammar knows at the end of a line. */
export interface State {
  readonly depth: number;
}

export interface Grammar {
  tokenizeLine(
    line: string,
    state: State | null,
  ): {
    readonly tokens: readonly { readonly startIndex: number; readonly endIndex: number; readonly scopes: string[] }[];
    readonly ruleStack: State;
  };
}

/** The grammar itself, for what the tables can't say. */
export async function grammar(): Promise<Grammar> {
  const loaded = await registry.loadGrammar('text.plan');
  if (loaded === null) throw new Error(`没有语法 text.plan：${path}`);
  return loaded as unknown as Grammar;
}

/** Pieces of a line, and the scopes that each must have, outermost first; '' = it must be plain text. */
export type Expected = readonly (readonly [piece: string, scopes: string])[];

/** Where the pieces stand. @throws where one is not in the line, or not after the one before */
function place(line: string, expected: Expected): readonly { from: number; to: number; scopes: string[] }[] {
  let at = 0;
  return expected.map(([piece, scopes]) => {
    const from = line.indexOf(piece, at);
    if (from < 0) throw new Error(`“${line}”里第 ${at} 个字以后没有“${piece}”`);
    at = from + piece.length;
    return { from, to: at, scopes: scopes.split(' ').filter((name) => name !== '') };
  });
}

/**
 * The ways in which a line is not as expected, in words; none if it is.
 * @param expected the line's pieces in their order; what stands between them is not looked at
 */
export async function misread(line: string, expected: Expected): Promise<readonly string[]> {
  const placed = place(line, expected);
  const failures = await runGrammarTestCase(registry, {
    metadata: { commentToken: '#', scope: 'text.plan', description: '', allowMiddleLineAssertions: false },
    source: [line],
    assertions: [
      {
        testCaseLineNumber: 0,
        sourceLineNumber: 0,
        scopeAssertions: placed.filter(({ scopes }) => scopes.length > 0).map((piece) => ({ ...piece, exclude: [] })),
      },
    ],
  });
  const { tokens } = (await grammar()).tokenizeLine(line, null);
  const coloured = placed
    .filter(({ scopes }) => scopes.length === 0)
    .flatMap(({ from, to }) => tokens.filter((token) => token.startIndex < to && token.endIndex > from))
    .filter(({ scopes }) => scopes.length > 1);
  return [
    ...failures.map(
      ({ start, end, missing, actual }) =>
        `“${line.slice(start, end)}” 缺 ${missing.join(' ')}，实为 ${actual.join(' ')}`,
    ),
    ...coloured.map(
      ({ startIndex, endIndex, scopes }) => `“${line.slice(startIndex, endIndex)}” 应无标记，实为 ${scopes.join(' ')}`,
    ),
  ];
}
