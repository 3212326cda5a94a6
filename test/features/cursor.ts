/** Small documents with the cursor in them. */
import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';
import type { Plan, Position, Range } from '../../server/src/core';

/** Where the cursor stands in a text of a test. */
export const cursorMark = '‸';

/** A plan and the cursor in it. */
export interface Marked {
  readonly text: string;
  readonly plan: Plan;
  readonly position: Position;
}

/** Reads a text with one mark in it. */
export function marked(textWithMark: string): Marked {
  const [before, after, ...more] = textWithMark.split(cursorMark);
  assert.ok(before !== undefined && after !== undefined && more.length === 0, 'the text needs exactly one cursor');
  const lines = before.split('\n');
  const text = before + after;
  return { text, plan: parsePlan(text), position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}

/** A document with the cursor before, in or behind the first place of some words. @param into how far into the words */
export function cursorAt(text: string, words: string, into = 0): Marked {
  const at = text.indexOf(words);
  assert.ok(at >= 0, `“${words}” is not in the text`);
  return marked(text.slice(0, at + into) + cursorMark + text.slice(at + into));
}

/** The words of a range, with its line from 1 before them. */
export function wordsAt(plan: Plan, { start, end }: Range): string {
  const words =
    start.line === end.line
      ? plan.lines[start.line]!.slice(start.character, end.character)
      : [
          plan.lines[start.line]!.slice(start.character),
          ...plan.lines.slice(start.line + 1, end.line),
          plan.lines[end.line]!.slice(0, end.character),
        ].join('↵');
  return `${start.line + 1}:${words}`;
}

/** A plan with a notice, items with units, references, an attachment and a task table made from the items. */
export const sample = `云江县人民政府办公室关于印发2026年云江县林业工作要点的通知

各乡镇人民政府：

现将《2026年云江县林业工作要点》印发给你们，请认真贯彻落实。

云江县人民政府办公室
2026年1月12日

2026年云江县林业工作要点

一、造林绿化

1.营造水源涵养林。在白河上游营造水源涵养林三千亩，十月底前完成验收，具体分工见附件1。（县林业局牵头，县水利局、县财政局配合）

2.抚育中幼林。对近五年新造的林地逐块补植浇水，苗木成活率达到九成以上。由县林业局每月通报进度。（县林业局负责）

二、森林防火

3.修建防火道。按第1项的地块同步修建防火道四十公里，6月底前贯通。（县应急管理局牵头，县林业局配合）

4.配齐护林员。“十五五”期间每个行政村至少配两名护林员，2026年先配齐重点林区。（县应急管理局森林防火科、县财政局）

附件：1.2026年林业工作任务分解表
2.护林员登记表

附件1

2026年林业工作任务分解表

序号	项目	工作任务	牵头科室	责任单位	完成期限
1	造林绿化	在白河上游营造水源涵养林三千亩，十月底前完成验收	造林科	县林业局、县水利局、县财政局	10月底前
2		对近五年新造的林地逐块补植浇水，苗木成活率达到九成以上	造林科	县林业局	12月底前
3	森林防火	按第1项的地块同步修建防火道四十公里，6月底前贯通	防火科	县应急管理局、县林业局	6月底前
4		每个行政村至少配两名护林员，2026年先配齐重点林区	防火科	县财政局	年底前

附件2

护林员登记表

序号	姓名	片区
1	张三	白河
`;
