/** A small plan with its task table, for the tests of both. */
import { applyEdits, check, editsOf, parsePlan, syncTable } from '../../server/src/core';
import type { Proposal } from '../../server/src/core';

export const body = [
  '2025年全县水利工作要点',
  '一、推进灌区节水改造',
  '1.衬砌渠道。完成东干渠衬砌十二公里，6月底前完工。（水利局、灌溉处按职责分工负责）',
  '2.安装量水设施。在分水口安装量水设施。（灌溉处负责）',
  '二、加强河湖日常管护',
  '3.清理河道。清理白水河两岸垃圾，每季度巡查一次。（河长办负责）',
  '4.整治岸线。拆除沿岸违章棚屋，年底前全部清零。（河长办、综合执法局按职责分工负责）',
];
export const name = '2025年全县水利工作任务分解表';
export const head = '序号\t项目\t工作任务\t分管领导\t责任单位\t完成期限';
export const rows = [
  '1\t推进灌区节水改造\t完成东干渠衬砌十二公里，6月底前完工。\t郑某\t水利局\t6月底前',
  '2\t\t在分水口安装量水设施。\t郑某\t灌溉处\t9月底前',
  '3\t加强河湖日常管护\t清理白水河两岸垃圾，每季度巡查一次。\t吴某\t河长办\t12月底前',
  '4\t\t拆除沿岸违章棚屋，年底前全部清零。\t吴某\t河长办\t12月底前',
];

export const withTable = (lines: readonly string[], table: readonly string[]): string =>
  [...lines, '', `附件：${name}`, '', '附件', '', name, '', ...table, ''].join('\n');
export const applied = (text: string, { changes }: Proposal): string => applyEdits(text, editsOf({ changes }));
export const synced = (text: string, only?: readonly number[]): string =>
  applied(text, syncTable(parsePlan(text), only));
export const tableOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.includes('\t') || line.startsWith('|'));
export const tableProblems = (text: string): readonly string[] =>
  check(parsePlan(text)).flatMap(({ rule, message }) =>
    /^(?:table|attachment)-/u.test(rule) ? [`${rule}：${message}`] : [],
  );
