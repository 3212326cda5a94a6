/**
 * Word documents, for editors that show them.
 *
 *   planlint/wordText     { base64 }      → { text, doubt? }: what a document says, and what of it could not be read
 *   planlint/annotateWord { uri, base64 } → { base64, count }: a copy of it with the problems as comments, where what it
 *                                           says is open under `uri`
 */
import type { LSPAny } from 'vscode-languageserver';
import type { Failure } from '../../config/failure';
import { describeBinary, describeDisguise, wordFormat } from '../../disk/binary';
import type { WordFormat } from '../../disk/binary';
import { invalid, openSnapshot, received, serve, uriIn } from '../protocol/own-requests';
import { cancelled } from '../protocol/run-safe';
import type { Feature } from '../session/feature';

interface WordFile {
  readonly bytes: Buffer;
  readonly format: WordFormat;
}

/** A Word document. @throws ResponseError, in words, where it is none */
function wordIn(base64: unknown): WordFile {
  if (typeof base64 !== 'string') return invalid(`参数 base64 应当是 Word 文档的内容，${received(base64)}。`);
  const bytes = Buffer.from(base64, 'base64');
  const format = wordFormat(bytes);
  if (format !== undefined) return { bytes, format };
  return invalid(`${describeBinary(bytes) ?? describeDisguise(bytes) ?? '这不是 Word 文档（.docx、.doc、.wps）'}。`);
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
      const { bytes, format } = wordIn(base64);
      if (format === 'docx') return { text: made((await import('../../word/read')).readWord(bytes)).text };
      const { text, doubt } = made((await import('../../word/old/read')).readOldWord(bytes));
      return doubt === undefined ? { text } : { text, doubt };
    });
    serve<LSPAny>(server, 'planlint/annotateWord', async (params, token) => {
      const uri = uriIn(params);
      const { bytes, format } = wordIn(params['base64']);
      if (format !== 'docx') return invalid('批注只能写在 .docx 里；请先在 Word、WPS 里把它另存为 .docx。');
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
