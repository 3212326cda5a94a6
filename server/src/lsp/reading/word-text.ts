/** `planlint/wordText` { base64 } → { text }: what a Word document says, for editors that show it. */
import { invalid, received, serve } from '../protocol/own-requests';
import type { Feature } from '../session/feature';

/** `planlint/wordText`. A document that can't be read is refused in words. */
export const wordTexts: Feature = {
  capabilities: () => ({}),
  register(server) {
    serve(server, 'planlint/wordText', async ({ base64 }) => {
      if (typeof base64 !== 'string') return invalid(`参数 base64 应当是 Word 文档的内容，${received(base64)}。`);
      // Loaded when it is first needed: most documents are texts.
      const [{ readWord }, { describeBinary, isWordDocument }] = await Promise.all([
        import('../../word/read'),
        import('../../disk/binary'),
      ]);
      const bytes = Buffer.from(base64, 'base64');
      if (!isWordDocument(bytes)) return invalid(`${describeBinary(bytes) ?? '这不是 Word 文档（.docx）'}。`);
      const read = readWord(bytes);
      return 'error' in read ? invalid(`${read.error}。`) : read;
    });
  },
};
