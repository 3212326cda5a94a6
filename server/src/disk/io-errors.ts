/** What errors of the file system mean, in Chinese. */

const ioMessages: Readonly<Record<string, string>> = {
  EACCES: '没有访问权限',
  EPERM: '没有访问权限',
  ENOENT: '文件或文件夹不存在',
  EEXIST: '已经有同名的文件',
  ENOTDIR: '路径中有一段不是文件夹',
  EISDIR: '这是文件夹，不是文件',
  ELOOP: '符号链接绕成了圈',
  ENAMETOOLONG: '路径太长',
  EMFILE: '打开的文件太多',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘是只读的',
  EBUSY: '文件正被别的程序占用',
  ETXTBSY: '文件正被别的程序占用',
  EIO: '磁盘读写出错',
  ERR_FS_FILE_TOO_LARGE: '文件太大，超出了能读的范围',
  ERR_STRING_TOO_LONG: '文件太大，超出了能读的范围',
};

/** An error of the file system in words. */
export function describeIoError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code !== undefined && ioMessages[code]) || `读写出错（${code ?? message}）`;
}

/** Whether an error says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
