/** Files and folders of the disk for libraries. For Node. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { FileAnswer, FolderAnswer } from '../../config/library';

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有访问权限',
  EPERM: '没有访问权限',
  EISDIR: '这是文件夹，不是文件',
  ELOOP: '符号链接绕成了圈',
};
const missing: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

function failure(error: unknown): { readonly error: string } | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (missing.has(code)) return undefined;
  return { error: (code !== undefined && reasons[code]) || `读写出错（${code ?? message}）` };
}

/** The bytes of a file; under schemes other than `file` there is none. @param most a larger one is not read */
export async function readBytes(uri: string, most: number): Promise<FileAnswer> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  try {
    const { size } = await stat(fsPath);
    if (size > most) return { error: `文件有 ${size} 字节，最多 ${most} 字节` };
    return { bytes: await readFile(fsPath) };
  } catch (error) {
    return failure(error);
  }
}

/** The names in a folder; under schemes other than `file` there is none. */
export async function listFolder(uri: string): Promise<FolderAnswer> {
  const { scheme, fsPath } = URI.parse(uri);
  if (scheme !== 'file') return undefined;
  try {
    const entries = await readdir(fsPath, { withFileTypes: true });
    return {
      entries: entries.map((entry) => ({
        name: entry.name,
        kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
      })),
    };
  } catch (error) {
    return failure(error);
  }
}
