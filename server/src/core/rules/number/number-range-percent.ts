import type { Passage } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { QuantityRange } from '../../plan/passages/quantities';
import type { Range } from '../../text/range';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { eachRange, isChained } from './ranges';

const multiples = new Set(['万', '亿']);

/** What the first number of a range leaves out and must not: %, ‰, 万 or 亿; undefined where it leaves out nothing. */
function leftOut({ text, shadow }: Passage, range: QuantityRange): string | undefined {
  const { low, high } = range;
  if (low.unit !== '' || low.scale !== 1 || low.to !== low.digitsTo || low.number >= high.number) return undefined;
  if (low.isCode || high.isCode || isChained(shadow, range) || shadow[low.from - 1] === '第') return undefined;
  const sign = text[high.digitsTo]!;
  if (high.unit === '%' || high.unit === '‰') return high.scale === 1 ? text[high.to - 1]! : undefined;
  return multiples.has(sign) && high.scale === (sign === '万' ? 10_000 : 100_000_000) ? sign : undefined;
}

export default defineRule<{ readonly at: Range; readonly sign: string; readonly whole: string }>()({
  id: 'number-range-percent',
  group: '数字',
  title: '范围的前一个数漏了百分号或“万”“亿”',
  titleEn: 'Range whose first number lacks its %',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '“15～30%”会被读成从15到30%。百分号和“万”“亿”省略了有歧义，前后两个数都要写。',
  whyEn: '“15～30%” may be read as from 15 to 30 %; the percent sign, 万 and 亿 are written with both numbers.',
  sources: [clauses.span],
  messages: {
    percent: '“{found}”的前一个数漏了“{sign}”，疑似应为“{right}”。',
    multiple: '“{found}”的前一个数省略了“{sign}”，会有歧义。若是同一单位，建议写作“{right}”。',
  },
  examples: [
    {
      name: '漏了百分号',
      text: '2025年林业工作要点\n1.抽查。按⟦15～30%⟧的比例抽查造林小班，逐块登记。\n',
      fixed: '2025年林业工作要点\n1.抽查。按15%～30%的比例抽查造林小班，逐块登记。\n',
    },
    {
      name: '漏了“万”，列为“信息”',
      text: '2025年就业工作要点\n1.贷款。每户给予⟦10—20万元⟧担保贷款，三个月内放款。\n',
      fixed: '2025年就业工作要点\n1.贷款。每户给予10万—20万元担保贷款，三个月内放款。\n',
    },
    {
      name: '两个数都有',
      text: '2025年林业工作要点\n1.抽查。按15%～30%的比例抽查，贷款10万—20万元，覆盖3亿至5亿元资产。\n',
    },
    {
      name: '普通单位可以省，降序的、编号里的不算',
      text: '2025年林业工作要点\n1.抽查。每乡抽2—3个村，提高1—3个百分点，奖金800—1万元，完成气温20～30℃时补植。\n',
    },
  ],
  check(plan, report) {
    eachRange(plan, (passage, range) => {
      const sign = leftOut(passage, range);
      if (sign === undefined) return;
      const { low, high } = range;
      const found = passage.text.slice(low.from, high.to);
      const right = passage.text.slice(low.from, low.to) + sign + passage.text.slice(low.to, high.to);
      const finding = {
        range: rangeIn(passage, low.from, high.to),
        data: { found, sign, right },
        extra: { at: rangeIn(passage, low.to, low.to), sign, whole: right },
      };
      if (multiples.has(sign)) report({ ...finding, message: 'multiple', severity: 'info' });
      else report({ ...finding, message: 'percent' });
    });
  },
  fix({ extra }) {
    if (extra === undefined) return [];
    const { at, sign, whole } = extra;
    // What 万 is meant for only its writer knows.
    return [{ title: `改为“${whole}”`, safe: !multiples.has(sign), edits: [{ range: at, newText: sign }] }];
  },
});
