import type { Plan } from '../../plan/model';
import type { Collected } from '../../plan/passages/collected';
import { rangeIn } from '../../plan/passages/passages';
import { addTo } from '../../text/groups';
import { flatMapList, mapList } from '../../text/lists';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import type { Severity } from '../rule';
import { defineRule } from '../rule';
import { shortened } from '../shortened';
import { articles } from '../sources';
import type { Unfinished, UnfinishedKind } from './unfinished';
import { blanksOf, conflictsIn, notesOf } from './unfinished';

/** More places than these of one kind are one problem: a template. */
const mostSingle = 3;
/** So much of a note is shown. */
const shown = 20;

interface Place {
  readonly kind: UnfinishedKind;
  readonly range: Range;
  readonly found: string;
  /** A form that is attached may have blanks to be filled in by others. */
  readonly isAttached: boolean;
}

function placesIn(found: readonly Collected<Unfinished>[]): readonly Place[] {
  return flatMapList(found, ({ passage, found: all }) =>
    mapList(all, ({ kind, from, to }) => ({
      kind,
      range: rangeIn(passage, from, to),
      found: passage.text.slice(from, to),
      isAttached: passage.part.scope === 'attachment',
    })),
  );
}

/** The places by what they are, each kind in the order of the text. */
function placesByKind(plan: Plan): ReadonlyMap<UnfinishedKind, readonly Place[]> {
  const byKind = new Map<UnfinishedKind, Place[]>();
  for (const found of [blanksOf(plan), notesOf(plan)])
    for (const place of placesIn(found)) addTo(byKind, place.kind, place);
  return byKind;
}

/** A year or day is surely missing; a name may have been taken out on purpose before the text was given away. */
const severityOf = ({ kind, isAttached }: Place): Severity => (kind === 'name' || isAttached ? 'info' : 'warning');

export default defineRule()({
  id: 'text-unfinished',
  group: '文本完整性',
  title: '没有填的空、没有删的批注',
  titleEn: 'Blanks of a template, notes to colleagues, versions that were not merged',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '套用模板、几个人一起改稿，会留下“20XX年”“X月X日”“XX县”“（此处待核实）”这样的空和话，还有合并版本时留下的“<<<<<<<”；印发前都要补上、删去。附件里的空可能是留给别人填的表格，列为“信息”。',
  whyEn:
    'Templates and drafts that several people write on leave blanks (20XX年, XX县), words to colleagues (（此处待核实）) and the marks of two versions behind. All must go before the text is issued; blanks in what is attached may be a form.',
  sources: [articles.facts],
  messages: {
    blank: '“{found}”疑为没有填的空{count}。请补上。',
    note: '“{found}”疑为改稿时写给同事的话{count}。印发前请删去。',
    conflict: '这里有两个版本没有合并：“<<<<<<<”“=======”“>>>>>>>”之间两种写法都在。请选定一种，删去标记。',
  },
  brief: { wrong: '⟦2026年X月⟧底前完成', right: '2026年6月底前完成' },
  examples: [
    {
      name: '年月日没有填',
      text: '2026年慢病防治工作要点\n1.抓筛查。⟦2026年X月⟧底前完成第一轮。\n2.抓随访。按季度随访，⟦20XX年⟧起全覆盖。\n',
    },
    {
      name: '文号、地名没有填',
      text: '2026年慢病防治工作要点\n根据市卫健委《慢病防治方案》（市卫发⟦〔2025〕××号⟧）制定。\n1.抓筛查。⟦XX县⟧六月底前完成第一轮。\n',
    },
    {
      name: '模板里处处是空，只报一条',
      text: '2026年慢病防治工作要点\n1.抓筛查。⟦XX县⟧六月底前完成。\n2.抓随访。XX镇按季度随访。\n3.抓宣传。XX社区每月一次。\n4.抓培训。XX医院全年四次。\n',
    },
    {
      name: '写给同事的话',
      text: '2026年慢病防治工作要点\n1.抓筛查。筛查三万人⟦（数据待核实）⟧。\n2.抓随访。随访率达到90%⟦【请疾控科确认】⟧，按季度通报⟦（此处再补充一句）⟧。\n',
    },
    {
      name: '写给同事的话，叫了名字',
      hidden: true,
      text: '2026年慢病防治工作要点\n1.抓筛查。筛查三万人，⟦（此处请慢病科李明再核一下数据）⟧六月底前完成。\n2.抓随访。随访点（此处指经市里核准的随访点）按季度通报。\n',
    },
    {
      name: '两个版本没有合并',
      text: '2026年慢病防治工作要点\n1.抓筛查。六月底前完成。\n⟦<<<<<<< HEAD⟧\n2.抓随访。按季度随访。\n=======\n2.抓随访。按月随访。\n>>>>>>> draft\n',
    },
    {
      name: '乘号、倍数、隐去的姓名和号码、加粗',
      text: '2026年慢病防治工作要点\n1.抓筛查。开通7×24小时热线，补助标准为人数×20元，打造“数据要素×”应用，参加X射线检查。\n2.抓随访。由××同志牵头，联系电话138****1234，举报人张××。\n3.**年度目标。**随访率达到九成，做到**年初有计划、月月有检查**。\n',
    },
    {
      name: '文件名称里的，留给别人填的，引用说明里的',
      text: '2026年慢病防治工作要点\n1.抓筛查。每月报送《2026年*月筛查情况表》，时间另行通知（待定），统一回复“已转XX单位办理”。\n2.抓随访。上年结余（含待报销部分）结转，随访记录（请见附件）归档，病例（需要时）复核，资料（按需补充）齐全（含待补充资料），用药（请遵医嘱）登记。\n',
    },
    {
      name: '附件里的表格',
      hidden: true,
      text: '2026年慢病防治工作要点\n1.抓筛查。六月底前完成。\n2.抓随访。按季度随访。\n附件：筛查登记卡\n\n附件\n\n筛查登记卡\n登记时间：⟦20XX年X月X日⟧\n',
    },
  ],
  check(plan, report) {
    for (const [kind, places] of placesByKind(plan)) {
      const message = kind === 'note' ? 'note' : 'blank';
      const tell = ([first, ...others]: readonly Place[]): void => {
        const { range, found } = first!;
        report({
          range,
          message,
          data: { found: shortened(found, shown), count: others.length > 0 ? `，共${others.length + 1}处` : '' },
          related: otherPlaces(others, (place) => ({ range: place.range, message: `这里是“${place.found}”` })),
          severity: severityOf(first!),
        });
      };
      if (places.length > mostSingle) tell(places);
      else for (const place of places) tell([place]);
    }
    for (const { start, others } of conflictsIn(plan))
      report({
        range: start,
        message: 'conflict',
        related: otherPlaces(others, (range) => ({ range, message: '另一个标记' })),
        severity: 'error',
      });
  },
});
