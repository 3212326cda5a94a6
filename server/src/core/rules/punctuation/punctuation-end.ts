import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { CJK, DIGIT, LATIN, has, trimEnd } from '../../text/chars';
import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { unendedBeforeNotes } from './before-note';
import { isBeforeNextItem, isOver } from './paragraph-end';
import { isAmongSentences } from './siblings';
import type { Spot, SpotFix } from './spots';
import { fewest, inGroups, mend, others } from './spots';

/** Shorter ones may be labels, captions or headings. */
const shortest = 28;
/** An item of the form 标题。正文 may be shorter, where those beside it end in full stops. */
const shortestItem = 15;
/** What is no sentence before its full stop has so many commas at least to be running text. */
const fewestCommas = 2;
/** So short are the last words where they are a name or a signature and no sentence. */
const shortestSentence = 6;
/** So many characters of the end are shown. */
const shown = 5;
/** From this share on, the full stops were lost in copying. */
const throughout = 0.6;
const comma = '，,';
/** A full stop typed while the keyboard was on Latin letters. */
const dots = '.．';
const colon = '：:';
const closing = '》”）〕)';
const sentenceEnds = '。！？；…;!?';
/** What is said in brackets, and a heading that is glued to the end of a paragraph, are no sentences. */
const aside = /^[（(〔[〈《【]/u;
/** Labels, notes of who is responsible, and lines of an address or a telephone. */
const label = /^[^，、]{1,12}：/u;
const endsAsNote = /(?:负责|牵头|配合|参与|协助|印发|附件|\d{5,}|网址|邮箱|[\w-]{8,})$/u;

/** Whether a paragraph ends in no mark at all, or in a comma. */
function isBare({ text }: Passage, least = shortest): boolean {
  const end = trimEnd(text, 0, text.length);
  const last = text.charAt(end - 1);
  if (end < least) return false;
  const isDot = dots.includes(last) && has(text, end - 2, CJK);
  return isDot || has(text, end - 1, CJK | DIGIT) || comma.includes(last) || '%％‰'.includes(last);
}

/** Whether a passage is a short item with a heading of its own, without a mark at its end, among others that have one. */
function isBareItem(plan: Plan, passage: Passage): boolean {
  const { kind, text, section } = passage;
  if (kind !== 'paragraph' || text.length >= shortest || text.length < shortestItem) return false;
  return section?.form === 'runIn' && isBare(passage, shortestItem) && isAmongSentences(plan, passage);
}

/** Whether a paragraph of sentences ends in an abbreviation, or in a bracket or quotation mark that ends no sentence. */
function isHalfBare({ text }: Passage): boolean {
  const end = trimEnd(text, 0, text.length);
  if (end < shortest) return false;
  if (!has(text, end - 1, LATIN)) {
    if (!closing.includes(text.charAt(end - 1)) || sentenceEnds.includes(text.charAt(end - 2))) return false;
  }
  return text.lastIndexOf('。', end - 1) >= 0;
}

/** What stands behind the last full stop or semicolon of a text. */
function lastWords(shadow: string): string {
  const end = trimEnd(shadow, 0, shadow.length);
  const stop = Math.max(shadow.lastIndexOf('。', end - 1), shadow.lastIndexOf('；', end - 1));
  return shadow.slice(stop + 1, end).trimStart();
}

/** Whether the last words of a paragraph are a label with what it says, or who is responsible: they need no mark. */
function isNote(words: string): boolean {
  return label.test(words) || endsAsNote.test(words);
}

/** Whether the last words of a paragraph are a sentence: no label, no note of who is responsible, no caption. */
function isSentence(plan: Plan, passage: Passage): boolean {
  const { shadow, pieces } = passage;
  const end = trimEnd(shadow, 0, shadow.length);
  const stop = shadow.lastIndexOf('。', end - 1);
  const words = lastWords(shadow);
  if (words.length < shortestSentence || isNote(words)) return false;
  if (stop >= 0) {
    if (aside.test(words)) return false;
  } else {
    if (/\t| {2}/u.test(shadow)) return false;
    if (shadow.split('，').length <= fewestCommas && !isAmongSentences(plan, passage)) return false;
  }
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
  const isWrong = comma.includes(mark) || dots.includes(mark);
  const edit = { range: isWrong ? range : rangeInLine(line, character, character), newText: '。' };
  const title = isWrong ? `“${mark}”改为句号` : '在段末加句号';
  return {
    range,
    found: [...passage.text.slice(end - 2 * shown, end)].slice(-shown).join(''),
    fixes: [{ title, safe: false, edits: [edit] }],
  };
}

/** A colon at the end of an item that announces nothing. */
function colonOf(passage: Passage): Spot {
  const { length } = passage.text;
  const range = rangeIn(passage, length - 1, length);
  const changed = (newText: string, name: string): SpotFix => ({
    title: `改为${name}`,
    safe: false,
    edits: [{ range, newText }],
  });
  return { range, found: '：', fixes: [changed('。', '句号'), changed('；', '分号')] };
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
    colon: '这一段末尾是冒号，后面却就是下一项，疑似应为句号或分号，也可能漏了内容，请核对。',
    comma: '这一段末尾是逗号，疑似应为句号，也可能后面还有内容，请核对。',
    dot: '这一段末尾是半角的点，疑似应为句号。',
    note: '这一段到“{found}”就是责任单位的括注，括注前没有句号，别的条目都有。疑似漏了句号，请核对。',
    noteComma: '责任单位的括注前面是逗号，疑似应为句号，也可能漏了内容，请核对。',
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
      name: '一项的末尾是冒号，后面就是下一项',
      text: '2025年社区食堂工作要点\n（一）无故停餐三天以上的食堂，由街道约谈负责人，责令三天内恢复供餐，并通报批评⟦：⟧\n（二）出现食品安全问题的食堂，由市场监管部门依法处理。\n',
      fixed:
        '2025年社区食堂工作要点\n（一）无故停餐三天以上的食堂，由街道约谈负责人，责令三天内恢复供餐，并通报批评。\n（二）出现食品安全问题的食堂，由市场监管部门依法处理。\n',
      hidden: true,
    },
    {
      name: '冒号后面是下一层的各项',
      text: '2025年社区食堂工作要点\n（一）食堂有下列情形之一的，由街道约谈负责人，责令三天内改正，并通报批评：\n1.无故停餐三天以上；\n2.不公示菜谱。\n（二）其他食堂每季度抽查一次。\n',
      hidden: true,
    },
    {
      name: '段末的书名号后面漏了句号，后面是另起的说明',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年建两所，下半年再建三所。各街道要执行《社区食堂建设标准》《社区食堂管理办法⟦》⟧\n资金来源：区财政和街道按比例分担。\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。上半年建两所，下半年再建三所。各街道要执行《社区食堂建设标准》《社区食堂管理办法》。\n资金来源：区财政和街道按比例分担。\n',
      hidden: true,
    },
    {
      name: '最后一段后面是落款',
      text: '关于做好社区食堂工作的通知\n\n各街道办事处：\n\n社区食堂关系老年人的生活。请各街道高度重视，认真落实，每月底前报送进展情⟦况⟧\n\n市民政局\n2025年3月4日\n',
      fixed:
        '关于做好社区食堂工作的通知\n\n各街道办事处：\n\n社区食堂关系老年人的生活。请各街道高度重视，认真落实，每月底前报送进展情况。\n\n市民政局\n2025年3月4日\n',
      hidden: true,
    },
    {
      name: '责任单位的括注前漏了句号，别的条目都有',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用。（市民政局负责）\n2.规范管理。每月检查一次食材，公布检查结果，接受居民监⟦督⟧（市市场监管局负责）\n3.落实补贴。对八十岁以上的老人每餐补贴三元，对困难老人免费供应。（市财政局负责）\n4.加强宣传。在社区公告栏张贴菜谱和补贴办法，让居民人人知晓。（市民政局负责）\n5.开展评比。年底组织居民代表打分，对前三名给予奖励，对后三名督促整改。（市民政局负责）\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用。（市民政局负责）\n2.规范管理。每月检查一次食材，公布检查结果，接受居民监督。（市市场监管局负责）\n3.落实补贴。对八十岁以上的老人每餐补贴三元，对困难老人免费供应。（市财政局负责）\n4.加强宣传。在社区公告栏张贴菜谱和补贴办法，让居民人人知晓。（市民政局负责）\n5.开展评比。年底组织居民代表打分，对前三名给予奖励，对后三名督促整改。（市民政局负责）\n',
      hidden: true,
    },
    {
      name: '段末的句号打成了半角的点',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人用餐⟦.⟧\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人用餐。\n2.规范管理。每月检查一次食材，公布检查结果，接受居民和媒体的监督。\n',
      hidden: true,
    },
    {
      name: '责任单位的括注前是逗号',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人就近用餐⟦，⟧（年底前完成，责任单位：市民政局）\n2.规范管理。每月检查一次食材，公布检查结果。（责任单位：市市场监管局）\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用，方便老年人就近用餐。（年底前完成，责任单位：市民政局）\n2.规范管理。每月检查一次食材，公布检查结果。（责任单位：市市场监管局）\n',
      hidden: true,
    },
    {
      name: '句号都写在责任单位的括注后面，或者都不写',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，下半年建成投用（市民政局负责）。\n2.规范管理。每月检查一次食材，公布检查结果，接受居民监督（市市场监管局负责）。\n3.落实补贴。对八十岁以上的老人每餐补贴三元，对困难老人免费供应（市财政局负责）\n4.加强宣传。在社区公告栏张贴菜谱和补贴办法，让居民人人知晓（市民政局负责）\n',
      hidden: true,
    },
    {
      name: '各条都是一句话，有一条漏了句号',
      text: '2025年社区食堂工作要点\n（一）北片街道要在上半年新建两所面积不小于一百平方米的社区食堂。\n（二）南片街道要在年底前把现有六所社区食堂的后厨全部改造一遍。\n（三）民政部门对通过年度验收的每所社区食堂给予不超过五万元的一次性建设补⟦助⟧\n（四）市场监管部门要把所有社区食堂纳入每月一次的食品安全检查。\n（五）卫生健康部门要为每所社区食堂培训一名专职的营养配餐人员。\n',
      fixed:
        '2025年社区食堂工作要点\n（一）北片街道要在上半年新建两所面积不小于一百平方米的社区食堂。\n（二）南片街道要在年底前把现有六所社区食堂的后厨全部改造一遍。\n（三）民政部门对通过年度验收的每所社区食堂给予不超过五万元的一次性建设补助。\n（四）市场监管部门要把所有社区食堂纳入每月一次的食品安全检查。\n（五）卫生健康部门要为每所社区食堂培训一名专职的营养配餐人员。\n',
      hidden: true,
    },
    {
      name: '很短的一项，别的项都有句号',
      text: '2025年社区食堂工作要点\n1.新建食堂。年内建成三所。\n2.规范管理。每月检查一次并公布结⟦果⟧\n3.落实补贴。每餐补贴三元。\n4.加强宣传。张贴菜谱。\n5.开展评比。年底评出优秀。\n',
      fixed:
        '2025年社区食堂工作要点\n1.新建食堂。年内建成三所。\n2.规范管理。每月检查一次并公布结果。\n3.落实补贴。每餐补贴三元。\n4.加强宣传。张贴菜谱。\n5.开展评比。年底评出优秀。\n',
      hidden: true,
    },
    {
      name: '句末的引号里有句号，段末是括号里的说明、网址',
      text: '2025年社区食堂工作要点\n1.新建食堂。上半年在北片三个社区各建一所，做到“有人管、有人查。”\n2.规范管理。每月检查一次食材，公布检查结果，接受居民监督。（详见《社区食堂管理办法》）\n3.公开信息。检查结果每月公布，居民可以随时查询。查询网址：www.example.com/shitang\n',
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
    const long = plan.passages.filter(({ text }) => text.length >= shortest);
    const paragraphs = long.filter(({ kind }) => kind === 'paragraph');
    const bare = paragraphs.filter((one) => isBare(one) && !isNote(lastWords(one.shadow)));
    if (bare.length > fewest && bare.length >= paragraphs.length * throughout) {
      const { range } = spotOf(bare[0]!);
      const data = { count: bare.length, all: paragraphs.length };
      report({ range, message: 'throughout', data, severity: 'info', extra: [] });
      return;
    }
    const isUnended = (one: Passage): boolean =>
      (isBare(one) || isHalfBare(one)) && (one.kind === 'paragraph' || isAmongSentences(plan, one));
    const spots = plan.passages
      .filter((one) => (one.text.length >= shortest ? isUnended(one) : isBareItem(plan, one)))
      .filter((one) => isSentence(plan, one) && isOver(plan, one))
      .map(spotOf);
    for (const group of inGroups(spots)) {
      const [{ range, found }] = group as readonly [Spot];
      const common = { range, related: others(group), extra: group };
      if (group.length > 1) report({ ...common, message: 'many', data: { count: group.length, found } });
      else if (comma.includes(found[found.length - 1]!)) report({ ...common, message: 'comma' });
      else if (dots.includes(found[found.length - 1]!)) report({ ...common, message: 'dot' });
      else report({ ...common, message: 'none', data: { found } });
    }
    for (const spot of unendedBeforeNotes(plan, paragraphs)) {
      const { range, found } = spot;
      if (comma.includes(found[found.length - 1]!)) report({ range, message: 'noteComma', extra: [spot] });
      else report({ range, message: 'note', data: { found }, extra: [spot] });
    }
    for (const one of long) {
      if (!colon.includes(one.text.at(-1)!) || !isBeforeNextItem(plan, one)) continue;
      const spot = colonOf(one);
      report({ range: spot.range, message: 'colon', extra: [spot] });
    }
  },
  fix({ extra }) {
    return mend(extra!);
  },
});
