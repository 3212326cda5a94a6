import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { CJK, DIGIT, has, trimEnd } from '../../text/chars';
import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { isOver } from './paragraph-end';
import type { Spot } from './spots';
import { fewest, inGroups, mend, others } from './spots';

/** Shorter ones may be labels, captions or headings. */
const shortest = 28;
/** What is no sentence before its full stop has so many commas at least to be running text. */
const fewestCommas = 2;
/** So short are the last words where they are a name or a signature and no sentence. */
const shortestSentence = 6;
/** So many characters of the end are shown. */
const shown = 5;
/** From this share on, the full stops were lost in copying. */
const throughout = 0.6;
const comma = '，,';
/** Labels, notes of who is responsible, and lines of an address or a telephone. */
const label = /^[^，、]{1,12}：/u;
const endsAsNote = /(?:负责|牵头|配合|参与|协助|印发|附件|\d{5,}|网址|邮箱)$/u;

/** Whether a paragraph ends in no mark at all, or in a comma. */
function isBare({ text }: Passage): boolean {
  const end = trimEnd(text, 0, text.length);
  const last = text.charAt(end - 1);
  return end >= shortest && (has(text, end - 1, CJK | DIGIT) || comma.includes(last) || '%％‰'.includes(last));
}

/** Whether the last words of a paragraph are a sentence: no label, no note of who is responsible, no caption. */
function isSentence(plan: Plan, { shadow, pieces }: Passage): boolean {
  const end = trimEnd(shadow, 0, shadow.length);
  const stop = shadow.lastIndexOf('。', end - 1);
  const words = shadow.slice(Math.max(stop, shadow.lastIndexOf('；', end - 1)) + 1, end);
  if (words.length < shortestSentence || label.test(words.trimStart()) || endsAsNote.test(words)) return false;
  if (stop < 0 && (/\t| {2}/u.test(shadow) || shadow.split('，').length <= fewestCommas)) return false;
  const { line, to } = pieces[pieces.length - 1]!;
  return !plan.facts[line]!.notes.some((note) => note.to >= to - 1);
}

function spotOf(passage: Passage): Spot {
  const end = trimEnd(passage.text, 0, passage.text.length);
  const unit = passage.text.charCodeAt(end - 1);
  // The rarer ideographs have two units.
  const range = rangeIn(passage, unit >= 0xdc00 && unit <= 0xdfff ? end - 2 : end - 1, end);
  const { line, character } = range.end;
  const mark = passage.text[end - 1]!;
  const isComma = comma.includes(mark);
  const edit = { range: isComma ? range : rangeInLine(line, character, character), newText: '。' };
  const title = isComma ? `“${mark}”改为句号` : '在段末加句号';
  return {
    range,
    found: [...passage.text.slice(end - 2 * shown, end)].slice(-shown).join(''),
    fixes: [{ title, safe: false, edits: [edit] }],
  };
}

export default defineRule<readonly Spot[]>()({
  id: 'punctuation-end',
  group: '标点',
  title: '段落末尾没有句号',
  titleEn: 'A paragraph without an end mark',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '一段话说完要有句号。段末没有标点，可能是漏了句号，也可能是后面还有字没复制上。',
  whyEn:
    'A paragraph ends in a full stop. Without one, the stop was forgotten, or some words behind it were not copied.',
  sources: [{ document: 'GB/T 15834—2011', clause: '4.1' }],
  messages: {
    none: '这一段到“{found}”就完了，末尾没有句号。疑似漏了句号，也可能后面还有内容，请核对。',
    comma: '这一段末尾是逗号，疑似应为句号，也可能后面还有内容，请核对。',
    many: '有{count}段末尾没有句号，例如以“{found}”结尾的这一段。请核对。',
    throughout: '全文{all}段中有{count}段末尾没有句号，可能是复制时丢失的。',
  },
  examples: [
    {
      name: '段末漏了句号',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人就近用⟦餐⟧\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人就近用餐。\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
    },
    {
      name: '段末是逗号',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人用餐⟦，⟧\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人用餐。\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
    },
    {
      name: '四处以上一处报告',
      hidden: true,
      text: `2025年社区食堂工作要点
1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老人用⟦餐⟧
2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督
3.培训人员。每季度组织一次厨师和服务员培训，做到持证上岗、礼貌待人
4.落实补贴。对八十岁以上的老人每餐补贴三元，对困难老人免费供应一餐
5.加强宣传。在社区公告栏张贴菜谱和补贴办法，让居民人人知晓、人人会用。
6.完善设施。每所食堂配备消毒柜和留样柜各一台，装好扶手和防滑地垫。
7.开展评比。年底组织居民代表打分，对前三名给予奖励，对后三名督促整改。
`,
      fixed: `2025年社区食堂工作要点
1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老人用餐。
2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。
3.培训人员。每季度组织一次厨师和服务员培训，做到持证上岗、礼貌待人。
4.落实补贴。对八十岁以上的老人每餐补贴三元，对困难老人免费供应一餐。
5.加强宣传。在社区公告栏张贴菜谱和补贴办法，让居民人人知晓、人人会用。
6.完善设施。每所食堂配备消毒柜和留样柜各一台，装好扶手和防滑地垫。
7.开展评比。年底组织居民代表打分，对前三名给予奖励，对后三名督促整改。
`,
    },
    {
      name: '全文的句末标点都丢了',
      hidden: true,
      text: `2025年社区食堂工作要点
1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老人用⟦餐⟧
2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督
3.培训人员。每季度组织一次厨师和服务员培训，做到持证上岗、礼貌待人
4.落实补贴。对八十岁以上的老人每餐补贴三元，对困难老人免费供应一餐
5.加强宣传。在社区公告栏张贴菜谱和补贴办法，让居民人人知晓、人人会用
`,
    },
    {
      name: '责任单位写在句号后面，条目以分号结束',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用。（市民政局、市财政局按职责分工负责）\n2.规范管理。每月检查一次食材，公布检查结果，接受居民监督。责任单位：市市场监管局、各街道办事处\n3.落实补贴，对八十岁以上的老人每餐补贴三元，对困难老人每天免费供应一餐；\n',
    },
    {
      name: '翻页处断开，归断句那条规则',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年\n\n— 2 —\n\n人就近用餐，年底前覆盖所有社区。\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
    },
    {
      name: '标题、说明、单元格不加句号',
      text: '2025年社区食堂工作要点\n一、聚焦老年人就近用餐的需求，加快推进社区食堂建设和规范管理工作\n1.新建食堂。上半年在北片三个社区各建一所。\n联系人：市民政局养老服务科张三，联系电话：0000-0000000，传真同号\n\n序号\t工作任务\t责任单位\n1\t上半年在北片三个社区各建一所。下半年全部建成投用，方便老年人就近用餐\t市民政局\n2\t规范管理\t市民政局\n',
    },
  ],
  check(plan, report) {
    if (plan.hardWrapped) return;
    const paragraphs = plan.passages.filter(({ kind, text }) => kind === 'paragraph' && text.length >= shortest);
    const bare = paragraphs.filter(isBare);
    if (bare.length > fewest && bare.length >= paragraphs.length * throughout) {
      const { range } = spotOf(bare[0]!);
      const data = { count: bare.length, all: paragraphs.length };
      report({ range, message: 'throughout', data, severity: 'info', extra: [] });
      return;
    }
    const spots = bare.filter((one) => isSentence(plan, one) && isOver(plan, one)).map(spotOf);
    for (const group of inGroups(spots)) {
      const [{ range, found }] = group as readonly [Spot];
      const common = { range, related: others(group), extra: group };
      if (group.length > 1) report({ ...common, message: 'many', data: { count: group.length, found } });
      else if (comma.includes(found[found.length - 1]!)) report({ ...common, message: 'comma' });
      else report({ ...common, message: 'none', data: { found } });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
