import type { Draft } from './suggestion';

const months = Array.from({ length: 12 }, (_, at) => `${12 - at}月底前`);
const others = [
  '年底前',
  '第一季度',
  '第二季度',
  '第三季度',
  '第四季度',
  '上半年',
  '下半年',
  '全年',
  '每季度末',
  '按季度完成',
  '每月',
  '长期坚持',
  '持续推进',
  '即知即改',
];

/** Deadlines as they are usually written. */
const usualDeadlines: readonly string[] = [...months, ...others];

/**
 * Deadlines to write: those that the document has in the same column, the most frequent first, then the usual ones.
 * @param used with how often
 */
export function deadlineDrafts(used: ReadonlyMap<string, number>): readonly Draft[] {
  const own = [...used].sort((a, b) => b[1] - a[1]);
  return [
    ...own.map(([label, count]): Draft => ({ kind: 'deadline', label, detail: `本列${count}次` })),
    ...usualDeadlines.filter((label) => !used.has(label)).map((label): Draft => ({ kind: 'deadline', label })),
  ];
}
