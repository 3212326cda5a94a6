/**
 * Word documents, for editors that show them.
 *
 *   planlint/wordText     { base64 }      → { text }: what a document says
 *   planlint/annotateWord { uri, base64 } → { base64, count }: a copy of it with the problems as comments, where what it
 *                                           says is open under `uri`
 */
import type { LSPAny } from 'vscode-languageserver';
import type { Failure } from '../../config/failure';
import { describeBinary, isWordDocument } from '../../disk/binary';
import { invalid, openSnapshot, received, serve, uriIn } from '../protocol/own-requests';
import { cancelled } from '../protocol/run-safe';
import type { Feature } from '../session/feature';

/** The bytes of a Word document. @throws ResponseError, in words, where they are none */
function bytesIn(base64: unknown): Buffer {
  if (typeof base64 !== 'string') return invalid(`参数 base64 应当是 Word 文档的内容，${received(base64)}。`);
  const bytes = Buffer.from(base64, 'base64');
  return isWordDocument(bytes) ? bytes : invalid(`${describeBinary(bytes) ?? '这不是 Word 文档（.docx）'}。`);
}

/** What was made; refused in words where it could not be. */
function made<Result extends object>(result: Result | Failure): Result {
  return 'error' in result ? invalid(`${result.error}。`) : result;
}

/** `planlint/wordText` and `planlint/annotateWord`. What they need is loaded when it is first needed. */
export const wordTexts: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { session, settings } = server;
    serve(server, 'planlint/wordText', async ({ base64 }) => {
      const bytes = bytesIn(base64);
      const { readWord } = await import('../../word/read');
      return { text: made(readWord(bytes)).text };
    });
    serve<LSPAny>(server, 'planlint/annotateWord', async (params, token) => {
      const uri = uriIn(params);
      const bytes = bytesIn(params['base64']);
      const [{ readWord }, { annotate }, { remarkOn }] = await Promise.all([
        import('../../word/read'),
        import('../../word/annotate'),
        import('../../word/remarks'),
      ]);
      const inForce = await settings.inForce(uri);
      const snapshot = openSnapshot(server, uri);
      const word = made(readWord(bytes));
      if (word.text !== snapshot.text) return invalid('Word 文档和打开的文字不一样，请重新打开后再写批注。');
      const problems = session.problems(snapshot, inForce, token);
      if (problems === undefined) return cancelled();
      const remarks = problems.map((problem) => remarkOn(problem, snapshot.plan));
      const copy = made(annotate(word, remarks, new Date()));
      return { base64: Buffer.from(copy.bytes).toString('base64'), count: problems.length };
    });
  },
};
