import type { FileWaiver } from './waivers';

/** What is said of a waiver that covers nothing. */
export function unusedMessage({ file, rule }: Pick<FileWaiver, 'file' | 'rule'>): string {
  return `没有用到的忽略：${file ?? '文稿'} 里已经没有这个问题${rule === undefined ? '' : `（${rule}）`}，可以删去`;
}
