import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { OPENING, TITLED } from '../../text/chars';
import { isInTitle } from '../../text/cited';
import { mapList } from '../../text/lists';
import type { Columns, Edit } from '../../text/range';
import { defineRule } from '../rule';
import { shortened } from '../shortened';
import { clauses } from '../sources';

interface Slip extends Columns {
  readonly message: 'missing' | 'dash';
}

/** So much of a name is shown. */
const shown = 30;
const none: readonly never[] = [];

/** What may stand in a name of a document no more than before one: 按照有关部门制定的标准（试行） names none. */
const noName = '[的和与及或等]|有关|相关|制定|印发|出台|新版|修订后|按照|依据|根据|对照|参照|依照|落实|执行';
/** A document’s name, which its version in brackets tells. */
const unmarked = new RegExp(
  '(?<=按照|依据|根据|对照|参照|依照|落实|执行)(?<!不按照|未按照)' +
    `((?:(?!${noName})[\\u4e00-\\u9fff]){4,30}(?:指南|标准|规范|办法|规程|方案|细则|条例|规定|大纲)` +
    '（(?:(?:19|20)\\d\\d ?年?(?:修订)?版|试行|暂行)）)(?!的?通知)',
  'gu',
);
/** A dash of one letter before the second half of a title. */
const dashed = /《[^《》—]{4,30}[\u4e00-\u9fff](—)[\u4e00-\u9fff]{2,16}(?:手册|指南|读本|教程|汇编|图册)》/gu;

function slipsIn({ shadow }: Readable): readonly Slip[] {
  const found: Slip[] = [];
  for (const { 0: name, index: from } of shadow.matchAll(unmarked))
    if (!isInTitle(shadow, from)) found.push({ message: 'missing', from, to: from + name.length });
  for (const { 0: title, index } of shadow.matchAll(dashed)) {
    const from = index + title.indexOf('—');
    found.push({ message: 'dash', from, to: from + 1 });
  }
  return found.length === 0 ? none : found;
}

const mayHave = ({ shadow }: Readable): boolean =>
  shadow.includes('版）') || shadow.includes('行）') || (shadow.includes('—') && shadow.includes('《'));

const findSlips = collected(OPENING | TITLED, slipsIn, mayHave);

export default defineRule<readonly Edit[]>()({
  id: 'punctuation-title',
  group: '标点',
  title: '文件名称没有加书名号，或者里面的破折号短了',
  titleEn: 'A document’s name without title marks, or with half a dash in it',
  severity: 'info',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '引用的文件名称加书名号，读的人才知道名称从哪里到哪里；书名里副题前面是破折号“——”，占两个字。',
  whyEn:
    'The name of a cited document stands in 《》, so that one sees where it begins and ends; before a subtitle in it stands a dash of two letters.',
  sources: [clauses.titleMarks],
  messages: {
    missing: '“{found}”是文件名称，建议加书名号。',
    dash: '书名里副题前面通常用破折号“——”，这里的“—”只占一个字。建议改为“——”。',
  },
  examples: [
    {
      name: '文件名称没有加书名号',
      text: '2025年养老工作要点\n1.评价。对照⟦社区养老服务站能力评价指南（2023版）⟧，每站自查一次。\n',
      fixed: '2025年养老工作要点\n1.评价。对照《社区养老服务站能力评价指南（2023版）》，每站自查一次。\n',
    },
    {
      name: '半角括号里的试行',
      text: '2025年养老工作要点\n1.管护。按照⟦养老服务站运行管理办法(试行)⟧规范管理。\n',
      fixed: '2025年养老工作要点\n1.管护。按照《养老服务站运行管理办法(试行)》规范管理。\n',
      hidden: true,
    },
    {
      name: '副题前面的破折号只有一个字',
      text: '2025年养老工作要点\n1.培训。每人一本《老年人跌倒预防⟦—⟧护理员手册》，六月底前学完。\n',
      fixed: '2025年养老工作要点\n1.培训。每人一本《老年人跌倒预防——护理员手册》，六月底前学完。\n',
    },
    {
      name: '加了书名号的，不是名称的，印发的通知',
      text: '2025年养老工作要点\n1.评价。按照《社区养老服务站能力评价指南（2023版）》，参照有关部门制定的服务标准（试行）自查。\n2.管护。落实养老服务办法，严格执行标准（试行）。\n3.宣传。依据省里印发养老服务站运行管理办法（试行）的通知。\n',
    },
    {
      name: '一字线连接地名、年份，已经是破折号',
      text: '2025年养老工作要点\n1.交流。学习《京津—雄安养老合作指南》《养老服务规划（2021—2025年）》《老年人护理——居家手册》。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, found } of findSlips(plan)) {
      if (passage.kind === 'title' || passage.part.scope === 'chrome') continue;
      for (const { message, from, to } of found) {
        const range = rangeIn(passage, from, to);
        if (message === 'dash') report({ range, message, extra: [{ range, newText: '——' }] });
        else {
          const edits = mapList([range.start, range.end], (at, which): Edit => {
            return { range: { start: at, end: at }, newText: which === 0 ? '《' : '》' };
          });
          report({ range, message, data: { found: shortened(passage.text.slice(from, to), shown) }, extra: edits });
        }
      }
    }
  },
  fix({ extra }) {
    return [{ title: extra!.length > 1 ? '加上书名号' : '改为“——”', safe: false, edits: extra! }];
  },
});
