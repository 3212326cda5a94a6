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
export const deadlineDrafts: readonly Draft[] = [...months, ...others].map((label) => ({ kind: 'deadline', label }));
