import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { goesOnBelow } from '../../plan/places';
import { CJK, has, trimEnd } from '../../text/chars';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles, clauses } from '../sources';
import { isOfNote } from './lone';
import { isOver } from './paragraph-end';
import { readingsOf } from './readings';
import type { Doubled } from './slips';
import type { Spot } from './spots';
import { inGroups, isTornApart, mend, tellSpot } from './spots';
import { mapList } from '../../text/lists';

/** What of the rule a spot breaks. */
type Kind = 'twice' | 'quoted' | 'trailing';
interface Found extends Spot {
  readonly kind: Kind;
}

/** A cell that holds a section's number and nothing else, as in a row that heads those below it. */
const numberAlone = /^\s*第?[一二三四五六七八九十]{1,3}、$/u;

/** So many are told one by one; more of them have one cause. */
const most = 5;

function doubledSpot(passage: Passage, { from, to, right, isPlain }: Doubled): Found {
  const range = rangeIn(passage, from, to);
  const fixes = mapList(right, (mark) => ({
    title: `改为“${mark}”`,
    safe: isPlain,
    edits: [{ range, newText: mark }],
  }));
  const found = passage.text.slice(from, to);
  return { kind: found.includes('”') ? 'quoted' : 'twice', range, found, fixes };
}

/** The cells that name units, by their lines and columns: of the marks between units another rule speaks. */
function unitCells({ tables }: Plan): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { rows } of tables)
    for (const { duties } of rows)
      for (const { range } of duties) cells.add(`${range.start.line}:${range.start.character}`);
  return cells;
}

/** A list's mark with nothing behind it, at the end of a cell or of a paragraph that is over. */
function trailingSpot(plan: Plan, passage: Passage, ofUnits: () => ReadonlySet<string>): Found | undefined {
  const { text, kind, pieces } = passage;
  const end = trimEnd(text, 0, text.length);
  if (text.charCodeAt(end - 1) !== 0x3001 || !has(text, end - 2, CJK)) return undefined;
  if (kind === 'cell' && numberAlone.test(text.slice(0, end))) return undefined;
  const [{ line, from }] = pieces as readonly [Passage['pieces'][number]];
  if (kind === 'cell' ? ofUnits().has(`${line}:${from}`) : kind !== 'paragraph') return undefined;
  if (kind === 'cell' && goesOnBelow(plan, { line, character: from })) return undefined;
  if (kind === 'paragraph' && !(text.includes('。') && isOver(plan, passage) && !isOfNote(plan, passage, end - 1)))
    return undefined;
  const range = rangeIn(passage, end - 1, end);
  // What is lost behind it, if anything, only its writer knows.
  const remove = { title: '删去“、”', safe: false, edits: [{ range, newText: '' }] };
  const stop = { title: '改为“。”', safe: false, edits: [{ range, newText: '。' }] };
  return { kind: 'trailing', range, found: '、', fixes: kind === 'cell' ? [remove] : [stop, remove] };
}

function spotsOf(plan: Plan): readonly Found[] {
  const spots: Found[] = [];
  let cells: ReadonlySet<string> | undefined;
  const ofUnits = (): ReadonlySet<string> => (cells ??= unitCells(plan));
  for (const { passage, slips } of readingsOf(plan)) {
    for (const doubled of slips.doubled)
      if (!isTornApart(passage, doubled.from, doubled.to)) spots.push(doubledSpot(passage, doubled));
    if (!slips.isTrailing) continue;
    const trailing = trailingSpot(plan, passage, ofUnits);
    if (trailing !== undefined) spots.push(trailing);
  }
  return spots;
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-doubled',
  group: '标点',
  title: '标点重复，或者多出顿号',
  titleEn: 'Marks that stand twice, or a mark with nothing behind it',
  severity: 'error',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '两个点号不能连用，多半是改稿时删了字、留下了标点。顿号后面没有词语，可能是多打了顿号，也可能漏了一个单位。',
  whyEn:
    'Two points never stand together: words between them were deleted and the marks stayed. A 、 with nothing behind it is one too many, or a name is missing.',
  sources: [articles.usage, clauses.quotedStop],
  messages: {
    twice: '标点“{found}”重复了，应只留一个“{right}”。',
    quoted: '引号里外都有句号，应只留一个：引的是整句，句号放在引号里；只引半句，句号放在引号外。',
    trailing: '末尾多了一个顿号，后面没有词语。请删去，或者补上漏掉的内容。',
    many: '有{count}处标点重复或者多出顿号，例如“{found}”。请逐处改正。',
  },
  examples: [
    {
      name: '逗号重复',
      text: '2025年环卫工作要点\n1.清运垃圾。做到日产日清⟦，，⟧不过夜。\n2.冲洗道路。每日两遍。\n',
      fixed: '2025年环卫工作要点\n1.清运垃圾。做到日产日清，不过夜。\n2.冲洗道路。每日两遍。\n',
    },
    {
      name: '责任单位一行里的',
      hidden: true,
      text: '校园安全工作要点\n一、主要任务\n1.检修消防设施。九月底前完成。\n责任单位：总务处⟦、、⟧保卫处\n2.开展疏散演练。每学期一次。\n责任单位：保卫处\n',
      fixed:
        '校园安全工作要点\n一、主要任务\n1.检修消防设施。九月底前完成。\n责任单位：总务处、保卫处\n2.开展疏散演练。每学期一次。\n责任单位：保卫处\n',
    },
    {
      name: '段末顿号接句号',
      text: '2025年环卫工作要点\n1.清运垃圾。覆盖城区、郊区、景区⟦、。⟧\n2.冲洗道路。每日两遍。\n',
      fixed: '2025年环卫工作要点\n1.清运垃圾。覆盖城区、郊区、景区。\n2.冲洗道路。每日两遍。\n',
    },
    {
      name: '单元格末尾多出顿号',
      text: '2025年环卫工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t清运垃圾、冲洗公厕⟦、⟧\t环卫所\t6月底前\n2\t冲洗道路\t环卫所\t12月底前\n',
      fixed:
        '2025年环卫工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n1\t清运垃圾、冲洗公厕\t环卫所\t6月底前\n2\t冲洗道路\t环卫所\t12月底前\n',
    },
    {
      name: '单元格里只有序号的不算',
      text: '2025年环卫工作任务分解表\n序号\t工作任务\t责任单位\t完成时限\n一、\t日常保洁\n1\t清运垃圾\t环卫所\t6月底前\n二、\t设施维护\n2\t修补果皮箱\t环卫所\t12月底前\n',
    },
    {
      name: '引号里外都有句号',
      text: '2025年环卫工作要点\n1.清运垃圾。制度规定：“垃圾日产日清，不得过夜⟦。”。⟧各站照此执行。\n2.冲洗道路。每日两遍。\n',
      fixed:
        '2025年环卫工作要点\n1.清运垃圾。制度规定：“垃圾日产日清，不得过夜。”各站照此执行。\n2.冲洗道路。每日两遍。\n',
    },
    {
      name: '两个不同的标点连用，要看哪个对',
      hidden: true,
      text: '2025年环卫工作要点\n1.清运垃圾。做到日产日清⟦，。⟧转运站每日冲洗。\n2.冲洗道路。每日两遍。\n',
      fixed: '2025年环卫工作要点\n1.清运垃圾。做到日产日清。转运站每日冲洗。\n2.冲洗道路。每日两遍。\n',
    },
    {
      name: '句号后面是网页的空格变成的问号',
      hidden: true,
      text: '2025年环卫工作要点\n1.清运垃圾。做到日产日清⟦。　?⟧\n2.冲洗道路。每日两遍。\n',
      fixed: '2025年环卫工作要点\n1.清运垃圾。做到日产日清。\n2.冲洗道路。每日两遍。\n',
    },
    {
      name: '六处以上一处报告',
      hidden: true,
      text: '2025年环卫工作要点\n1.清运垃圾⟦。。⟧日产日清。\n2.冲洗道路。。每日两遍。\n3.清掏水沟。。每季一次。\n4.修补果皮箱。。随坏随修。\n5.粉刷公厕。。每年一次。\n6.消杀蚊蝇。。每周一次。\n',
      fixed:
        '2025年环卫工作要点\n1.清运垃圾。日产日清。\n2.冲洗道路。每日两遍。\n3.清掏水沟。每季一次。\n4.修补果皮箱。随坏随修。\n5.粉刷公厕。每年一次。\n6.消杀蚊蝇。每周一次。\n',
    },
    {
      name: '省略号、破折号、叹号连用不算',
      text: '2025年环卫工作要点\n1.清运垃圾。口号是“干净每一天！！”，覆盖城区、郊区……都要日产日清——不过夜。\n2.冲洗道路。每日两遍。\n',
    },
    {
      name: '留空待填的不算',
      text: '2025年环卫工作要点\n1.清运垃圾。日产日清。\n2.报送情况。联系人：，电话：。\n',
    },
    {
      name: '翻页处断开的名单不算',
      text: '2025年环卫工作要点\n1.清运垃圾。日产日清，覆盖城区所有街道和社区，包括东门、西门、\n\n— 3 —\n\n南门三个片区，年底前全部完成。\n2.冲洗道路。每日两遍。\n',
    },
  ],
  check(plan, report) {
    for (const group of inGroups(spotsOf(plan), most)) {
      const [{ range, found, fixes, kind }] = group as readonly [Found];
      const common = { range, related: otherPlaces(group.slice(1), tellSpot), extra: group };
      if (group.length > 1) report({ ...common, message: 'many', data: { count: group.length, found } });
      else if (kind === 'twice')
        report({ ...common, message: 'twice', data: { found, right: fixes[0]!.edits[0]!.newText } });
      else report({ ...common, message: kind });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
