import { SemanticTokensBuilder } from '../protocol/values';
import type { SemanticTokens } from 'vscode-languageserver';
import { tokenTypes, tokensBetween } from '../../core';
import type { Plan } from '../../core';
import { answer } from '../protocol/answer';
import type { Feature } from '../session/feature';

/** The names of the tokens' types as clients know them; package.json says how VS Code's themes colour them. */
const tokenNames: readonly string[] = tokenTypes.map((type) => `plan${type[0]!.toUpperCase()}${type.slice(1)}`);

function build(plan: Plan, firstLine: number, lastLine: number): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { line, from, to, type } of tokensBetween(plan, firstLine, lastLine))
    builder.push(line, from, to - from, tokenTypes.indexOf(type), 0);
  return builder.build();
}

const none: SemanticTokens = { data: [] };

/** textDocument/semanticTokens, of a whole document and of what is in sight. */
export const semanticTokens: Feature = {
  capabilities: () => ({
    semanticTokensProvider: { legend: { tokenTypes: [...tokenNames], tokenModifiers: [] }, full: true, range: true },
  }),
  register(server) {
    const { semanticTokens: tokens } = server.connection.languages;
    tokens.on(
      answer(server, 'textDocument/semanticTokens/full', none, ({ plan }) => build(plan, 0, plan.lines.length - 1)),
    );
    tokens.onRange(
      answer(server, 'textDocument/semanticTokens/range', none, ({ plan }, { range }) =>
        build(plan, range.start.line, range.end.line),
      ),
    );
  },
};
