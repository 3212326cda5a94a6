import type { MarkerStyle, Part, Plan, Section } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { seriesMeant, stylesMeant } from '../../plan/passages/referents';
import type { ItemReference, Referring } from '../../plan/passages/references';
import { itemReferences } from '../../plan/passages/references';
import { headingRange } from '../../plan/places';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { markerText } from './number-text';

/** What stands before a place in this document. */
const own =
  /(?:本(?:通知|方案|要点|计划|意见|办法|规定|(?:实施)?细则|措施|文件?|部分|章|清单)|上述|前述|详?见|参见)(?:中?的)?\s?$/u;
/** Before a task or a section these mean one of this document too; before 第三条 they may mean one of a law. */
const joining = /(?:参照|按照?|对照|结合|同|与|和|及)\s?$/u;
const before = 10;
/** What is to be changed stands in another document. */
const amends = /修[改订]为|删去|增加一|改为/u;

function isOwn({ passage: { shadow }, reference: { from, unit } }: Referring<ItemReference>): boolean {
  const said = shadow.slice(Math.max(0, from - before), from);
  if (own.test(said)) return !amends.test(shadow);
  return (unit === '项' || unit === '部分') && joining.test(said) && !amends.test(shadow);
}

/** The highest number that a heading or a row of a table has. */
function highestOf({ series, tables }: Plan): number {
  const inSeries = series.reduce(
    (high, { members }) => members.reduce((most, { marker }) => Math.max(most, marker.value), high),
    0,
  );
  return tables.reduce((high, { rows }) => Math.max(high, rows.length), inSeries);
}

/**
 * Makes a function that tells the last heading of those that a reference means one of; undefined where the document has
 * none of its kind. References of one part and kind mean the same.
 */
function lastMeantIn({ series }: Plan): (referring: Referring<ItemReference>) => Section | undefined {
  const known = new Map<Part, Map<string, Section | undefined>>();
  const find = (part: Part, styles: readonly MarkerStyle[]): Section | undefined => {
    const inPart = series.filter((one) => one.part === part);
    const members = (seriesMeant(inPart, styles) ?? seriesMeant(series, styles))?.members ?? [];
    if (members.length < 2) return undefined;
    return members.reduce((last, one) => (one.marker.value >= last.marker.value ? one : last));
  };
  return ({ passage: { part }, reference }) => {
    const styles = stylesMeant(reference);
    const key = styles.join(' ');
    const ofPart = known.get(part) ?? new Map<string, Section | undefined>();
    known.set(part, ofPart);
    if (!ofPart.has(key)) ofPart.set(key, find(part, styles));
    return ofPart.get(key);
  };
}

export default defineRule()({
  id: 'numbering-reference',
  group: '层次序号',
  title: '引用的序号超出了本文的范围',
  titleEn: 'A reference to an item that is not there',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '正文写“见第12项”，读者就要找得到第12项。删减、合并事项以后，别处引用的序号最容易忘改。序号比本文最大的还大才提示；引用别的文件的“第×条”不算。',
  whyEn:
    'Where the text says “see item 12” there has to be one. When items are removed or joined, the numbers by which others speak of them are easily forgotten. Only numbers beyond the last one are told, and none of other documents.',
  sources: [articles.facts],
  messages: {
    beyond: '这里说“{found}”，本文只编到“{last}”。请核对是增删后序号没有改，还是漏了内容。',
  },
  brief: {
    wrong: '1.建站。经费见⟦第3项⟧。\n2.管站。每站两人。',
    right: '1.建站。经费见第2项。\n2.管站。每站两人。',
  },
  examples: [
    {
      name: '删掉一项以后',
      text: '2025年水站工作要点\n一、任务\n1.建站。新建四座，人员安排见⟦第4项⟧。\n2.管站。每站两人。\n3.护站。与第2项一并推进，与⟦第5项⟧一并验收。\n',
    },
    {
      name: '没有第六部分',
      text: '2025年水站工作要点\n一、建站\n新建四座，经费按照本方案⟦第六部分⟧执行。\n二、管站\n每站两人。\n三、护站\n每月巡查。\n',
    },
    {
      name: '找得到的，在任务分解表里的',
      text: '2025年水站工作要点\n一、任务\n1.建站。经费见第2项，验收标准见第3项。\n2.管站。每站两人。\n\n附件：任务分解表\n\n附件\n\n任务分解表\n\n序号\t任务\t责任单位\n1\t建站\t水务科\n2\t管站\t水务科\n3\t验收\t水务科\n',
    },
    {
      name: '别的文件的条款、排第几',
      text: '2025年水站工作要点\n一、任务\n1.建站。对照《供水条例》第九条和第十二条，按照省政府要求落实第八次会议部署，与第五届水博会衔接。\n2.管站。将第十条第二款修改为“每站两人”，同第十二批项目一并实施。\n',
    },
  ],
  check(plan, report) {
    let highest: number | undefined;
    const lastMeant = lastMeantIn(plan);
    for (const referring of itemReferences(plan)) {
      const { passage, reference } = referring;
      if (!isOwn(referring) || reference.value <= (highest ??= highestOf(plan))) continue;
      const last = lastMeant(referring);
      if (last === undefined) continue;
      report({
        range: rangeIn(passage, reference.from, reference.to),
        message: 'beyond',
        data: { found: passage.text.slice(reference.from, reference.to), last: markerText(plan, last) },
        related: [{ range: headingRange(last), message: '最后一个' }],
      });
    }
  },
});
