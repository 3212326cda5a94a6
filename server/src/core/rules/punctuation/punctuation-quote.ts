import type { Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { shortened } from '../shortened';
import { double } from './bracket-kinds';
import { mostLines } from './lone';
import type { Reading } from './readings';
import { readingsOf } from './readings';
import type { Spot } from './spots';
import { inGroups, mend, tellSpot } from './spots';

/** So much of a quotation is shown. */
const shown = 12;

/** The line from which a quotation of several paragraphs goes on behind a passage; undefined where it ends in it. */
function openFrom({ passage, pairing }: Reading, before: number | undefined): number | undefined {
  let from = before;
  for (const fault of pairing.faults) {
    if (fault.kind === 'open' && passage.text[fault.at] === double.open) from = passage.pieces[0]!.line;
    else if (fault.kind === 'close' && passage.text[fault.at] === double.close) from = undefined;
  }
  return from;
}

function spotsOf(plan: Plan): readonly Spot[] {
  const spots: Spot[] = [];
  let quotedFrom: number | undefined;
  for (const reading of readingsOf(plan)) {
    const { passage, pairing } = reading;
    quotedFrom = openFrom(reading, quotedFrom);
    // Inside one that began some paragraphs before, single marks are right.
    if (quotedFrom !== undefined && passage.pieces[0]!.line - quotedFrom <= mostLines) continue;
    for (const { open, close } of pairing.singles) {
      const words = passage.text.slice(open + 1, close);
      const edits = [
        { range: rangeIn(passage, open, open + 1), newText: '“' },
        { range: rangeIn(passage, close, close + 1), newText: '”' },
      ];
      spots.push({
        range: rangeIn(passage, open, close + 1),
        found: `‘${shortened(words, shown)}’`,
        fixes: [{ title: '改为双引号', safe: true, edits }],
      });
    }
  }
  return spots;
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-quote',
  group: '标点',
  title: '单引号外面没有双引号',
  titleEn: 'Single quotation marks without double ones around them',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '引用、简称、特指先用双引号，单引号只用在双引号里面。',
  whyEn: 'Quotations and special terms take double quotation marks; single ones are used only inside double ones.',
  sources: [clauses.quotes],
  messages: {
    one: '“{found}”用了单引号，外面又没有双引号，疑应用双引号。',
    many: '有{count}处用了单引号（如“{found}”），外面又没有双引号，疑应用双引号。',
  },
  examples: [
    {
      name: '单引号外面没有双引号',
      text: '2025年平台建设工作要点\n1.部署系统。在各站所部署⟦‘随手查’⟧小程序，六月底前完成。\n2.培训人员。每所两人。\n',
      fixed: '2025年平台建设工作要点\n1.部署系统。在各站所部署“随手查”小程序，六月底前完成。\n2.培训人员。每所两人。\n',
    },
    {
      name: '全文都用单引号，一处报告',
      text: '2025年平台建设工作要点\n1.部署系统。部署⟦‘随手查’⟧小程序。\n2.接入平台。接入‘一张图’。\n3.推广应用。推广‘扫码办’。\n4.培训人员。开办‘周末课堂’。\n',
      fixed:
        '2025年平台建设工作要点\n1.部署系统。部署“随手查”小程序。\n2.接入平台。接入“一张图”。\n3.推广应用。推广“扫码办”。\n4.培训人员。开办“周末课堂”。\n',
    },
    {
      name: '单引号在双引号里面',
      text: '2025年平台建设工作要点\n1.部署系统。讨论“怎样用好‘随手查’小程序”，六月底前完成。\n2.培训人员。每所两人。\n',
    },
    {
      name: '英文的撇号不算',
      text: '2025年外语培训计划\n1.选用教材。选用Children’s Songs一书，人手一册。\n2.聘请教师。三月底前到位。\n',
    },
  ],
  check(plan, report) {
    for (const group of inGroups(spotsOf(plan))) {
      const [{ range, found }] = group as readonly [Spot];
      const common = { range, related: otherPlaces(group.slice(1), tellSpot), extra: group };
      if (group.length === 1) report({ ...common, message: 'one', data: { found } });
      else report({ ...common, message: 'many', data: { found, count: group.length } });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
