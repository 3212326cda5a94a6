import type { Plan } from '../../plan/model';
import type { Edit, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { fullWidth } from '../../text/shadow';
import { mostRelated, otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { dotsIn } from './dots';
import type { HalfMark, MarkCount } from './half-marks';
import { countFullMarks, countHalfMarks, findHalfMarks } from './half-marks';
import { flatMapList, mapList } from '../../text/lists';

/** So many are told one by one; more of them have one cause. */
const fewest = 3;
/** From this share on, none of the document's marks are full-width by intention. */
const throughout = 0.9;

const names: Readonly<Record<string, string>> = {
  ',': '逗号',
  ';': '分号',
  ':': '冒号',
  '?': '问号',
  '!': '叹号',
  '(': '括号',
  '"': '引号',
  '<': '书名号',
};
/** Those that come in pairs. */
const paired = '("<';
/** The forms of those that have none in full width. */
const otherForms: Readonly<Record<string, string>> = { '<': '〈', '>': '〉' };

const wide = (mark: string): string => otherForms[mark] ?? fullWidth[mark]!;

/** `逗号120处、括号29对`, the most frequent first. */
function kindsOf(counts: readonly MarkCount[]): string {
  return mapList(
    [...counts].sort((a, b) => b.count - a.count),
    ({ mark, count }) => `${names[mark]!}${count}${paired.includes(mark) ? '对' : '处'}`,
  ).join('、');
}

function editsOf(plan: Plan, { line, at, close }: HalfMark): Edit[] {
  const text = plan.lines[line]!;
  return mapList(close === undefined ? [at] : [at, close], (place) => ({
    range: rangeInLine(line, place, place + 1),
    newText: text[place] === '"' ? (place === at ? '“' : '”') : wide(text[place]!),
  }));
}

function found(plan: Plan, { line, at, close }: HalfMark): string {
  const text = plan.lines[line]!;
  return close === undefined ? text[at]! : text[at]! + text[close]!;
}

const right = (mark: string): string => mapList([...mark], wide).join('');
/** Straight quotation marks between “ and ” can't be read. */
const isQuote = (mark: string): boolean => mark.startsWith('"');
const isTitle = (mark: string): boolean => mark.startsWith('<');

/** A mark to be made full-width, a dot that stands for another mark, or all marks of the document. */
type Extra = HalfMark | { readonly dot: Range } | undefined;

/** What a dot amid a sentence may have been. */
const meantByDot = ['。', '，'] as const;

/** Tells of each dot amid Chinese; many of them, as scanning leaves, at once. */
function reportDots(plan: Plan, tell: (range: Range, found: string, others: readonly Range[]) => void): void {
  const all = mapList(dotsIn(plan), ({ line, from, to }) => ({
    range: rangeInLine(line, from, to),
    mark: plan.lines[line]!.slice(from, to),
  }));
  const [first] = all;
  if (first === undefined) return;
  if (all.length > fewest) {
    const others = mapList(all.slice(1, mostRelated + 1), ({ range }) => range);
    tell(first.range, first.mark, others);
  } else for (const { range, mark } of all) tell(range, mark, []);
}

export default defineRule<Extra>()({
  id: 'punctuation-width',
  group: '标点',
  title: '汉字旁边用了半角标点',
  titleEn: 'Half-width punctuation beside Chinese',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '汉字旁边的逗号、冒号、括号等要用全角。整篇都是半角，多半是复制或者转换格式时变的，只提示一次，可以一次改完。',
  whyEn:
    'Commas, colons, brackets and so on beside Chinese are full-width. Where a whole document has half-width ones, they come from copying or converting: there is one report, and one fix for all.',
  sources: [clauses.width],
  messages: {
    throughout: '全文有{count}处标点是半角（{kinds}）。汉字旁边建议用全角，可以一次改完。',
    mixed: '有{count}处标点是半角（{kinds}），另有{full}个是全角。汉字旁边建议统一用全角。',
    quote: '这里的引号是半角的直引号，汉字旁边建议用“ ”。',
    dot: '“{found}”在汉字中间，疑似应为“。”或者“，”。请核对。',
    title: '书名号里面的“<>”是半角的小于号、大于号，建议用〈〉。',
    one: '“{found}”是半角标点，汉字旁边建议用全角“{right}”。',
  },
  examples: [
    {
      name: '全文都是半角',
      text: '2025年绿化工作要点\n一、主要任务\n1.补植行道树。三月底前完成⟦,⟧共补植五百株,由园林所负责:一株一档。\n2.修剪灌木。主干道每月一次(雨季加密),支路每季一次;公园随时修剪。\n',
      fixed:
        '2025年绿化工作要点\n一、主要任务\n1.补植行道树。三月底前完成，共补植五百株，由园林所负责：一株一档。\n2.修剪灌木。主干道每月一次（雨季加密），支路每季一次；公园随时修剪。\n',
    },
    {
      name: '一半括号是半角',
      text: '2025年供水工作要点\n1.换管网。老旧小区⟦(⟧南片)先换，北片后换。（供水公司负责）\n2.修泵站。城东、城西两座泵站(含配电房)大修。（供水公司负责）\n3.装水表。新装智能水表（远传）一万只(含商户)，年底前装完。(供水公司负责)\n',
      fixed:
        '2025年供水工作要点\n1.换管网。老旧小区（南片）先换，北片后换。（供水公司负责）\n2.修泵站。城东、城西两座泵站（含配电房）大修。（供水公司负责）\n3.装水表。新装智能水表（远传）一万只（含商户），年底前装完。（供水公司负责）\n',
    },
    {
      name: '偶尔一处，一处一报',
      text: '2025年环卫工作要点\n1.清运垃圾。做到日产日清⟦,⟧不过夜，不外溢；转运站（含压缩站）每日冲洗。\n',
      fixed: '2025年环卫工作要点\n1.清运垃圾。做到日产日清，不过夜，不外溢；转运站（含压缩站）每日冲洗。\n',
    },
    {
      name: '括号成对地改，里面以数字开头',
      text: '2025年环卫工作要点\n1.清运垃圾。做到日产日清，不过夜，不外溢 ⟦(⟧120个站点 6月底前完成)；转运站每日冲洗。\n',
      fixed:
        '2025年环卫工作要点\n1.清运垃圾。做到日产日清，不过夜，不外溢 （120个站点 6月底前完成）；转运站每日冲洗。\n',
    },
    {
      name: '直引号',
      text: '2025年环卫工作要点\n1.清运垃圾。推广⟦"⟧日产日清"做法，转运站（含压缩站）每日冲洗。\n',
      fixed: '2025年环卫工作要点\n1.清运垃圾。推广“日产日清”做法，转运站（含压缩站）每日冲洗。\n',
    },
    {
      name: '书名号里面用了小于号、大于号',
      text: '2025年普法工作要点\n1.学习文件。学习《关于印发⟦<⟧学校供餐管理办法（2024—2026年）>的通知》，六月底前完成。\n2.组织测试。全员参加。\n',
      fixed:
        '2025年普法工作要点\n1.学习文件。学习《关于印发〈学校供餐管理办法（2024—2026年）〉的通知》，六月底前完成。\n2.组织测试。全员参加。\n',
    },
    {
      name: '书名号开头就是小于号',
      hidden: true,
      text: '2025年普法工作要点\n1.学习文件。学习省里的《⟦<⟧学校供餐管理办法>实施细则》，六月底前完成。\n2.组织测试。全员参加。\n',
      fixed:
        '2025年普法工作要点\n1.学习文件。学习省里的《〈学校供餐管理办法〉实施细则》，六月底前完成。\n2.组织测试。全员参加。\n',
    },
    {
      name: '书名号外面的、不成对的、里面不是名称的小于号，不算',
      hidden: true,
      text: '2025年普法工作要点\n1.学习文件。学习《PM<10的限值》《细颗粒物<=35的城市》和<供餐办法>，甲<乙，六月底前完成。\n2.组织测试。水质《地表水标准》中<Ⅲ类的、>Ⅴ类的各一份。\n',
    },
    {
      name: '直引号不成对，或者在代码里，不算',
      hidden: true,
      text: '2025年环卫工作要点\n1.清运垃圾。换装24"的桶箍，字号用size="五号"，“日产日清"做法照旧。\n2.修厕所。修十座"二类厕所。\n',
    },
    {
      name: '句子中间的点',
      hidden: true,
      text: '2025年环卫工作要点\n1.清运垃圾。做到日产日清不过夜⟦.⟧转运站每日冲洗，组长由哈力克江书记买买提.阿不都兼任，网址是滨河县政府门户网.中国，第一章总则.全文照印。\n',
      fixed:
        '2025年环卫工作要点\n1.清运垃圾。做到日产日清不过夜。转运站每日冲洗，组长由哈力克江书记买买提.阿不都兼任，网址是滨河县政府门户网.中国，第一章总则.全文照印。\n',
    },
    {
      name: '数字、时刻、比例、网址、英文里的不算',
      text: '2025年普查工作要点\n1.入户登记。每天9:00至17:30登记，户数1,200户，比例3:1，详见http://example.cn/a?b=1:2和Smith (2020, p. 3)的说明，公式f(x)照旧。\n',
    },
    {
      name: '链接和网页的按钮不算',
      text: '当前位置:首页>工作计划\n2025年普查工作要点\n一、主要任务\n1.入户登记。每户都登记，表格见[登记表](#)，不漏一户。\n',
    },
    {
      name: '同级序号的括号混用，归序号那条规则',
      text: '2025年信访工作要点\n一、主要任务\n(一)领导接访\n逢五接访，当日办结。\n（二）带案下访\n每月一次，限时办结。\n',
    },
  ],
  check(plan, report) {
    reportDots(plan, (range, mark, others) => {
      const related = mapList(others, (other) => ({ range: other, message: '这里也有' }));
      report({ range, message: 'dot', data: { found: mark }, severity: 'warning', related, extra: { dot: range } });
    });
    const marks = findHalfMarks(plan, mostRelated + 1);
    if (marks.length === 0) return;
    if (marks.length <= fewest) {
      for (const mark of marks) {
        const { line, at, close } = mark;
        const text = found(plan, mark);
        const finding = {
          range: rangeInLine(line, at, at + 1),
          related:
            close === undefined ? [] : [{ range: rangeInLine(line, close, close + 1), message: '与它成对的另一半' }],
          extra: mark,
        };
        if (isQuote(text)) report({ ...finding, message: 'quote' });
        else if (isTitle(text)) report({ ...finding, message: 'title' });
        else report({ ...finding, message: 'one', data: { found: text, right: right(text) } });
      }
      return;
    }
    const kinds = countHalfMarks(plan);
    const count = kinds.reduce((sum, one) => sum + one.count, 0);
    const half = kinds.reduce((sum, one) => sum + one.count * (paired.includes(one.mark) ? 2 : 1), 0);
    const full = countFullMarks(plan);
    const [first] = marks;
    const finding = {
      range: rangeInLine(first!.line, first!.at, first!.at + 1),
      related: otherPlaces(marks.slice(1), (mark) => ({
        range: rangeInLine(mark.line, mark.at, mark.at + 1),
        message: `这里的${isQuote(found(plan, mark)) ? '引号' : `“${found(plan, mark)}”`}也是半角`,
      })),
    };
    const data = { count, kinds: kindsOf(kinds) };
    if (half >= (half + full) * throughout) report({ ...finding, message: 'throughout', data });
    else report({ ...finding, message: 'mixed', data: { ...data, full } });
  },
  fix({ extra }, plan) {
    if (extra !== undefined && 'dot' in extra) {
      const { dot: range } = extra;
      return mapList(meantByDot, (newText) => ({
        title: `改为“${newText}”`,
        safe: false,
        edits: [{ range, newText }],
      }));
    }
    const marks = extra === undefined ? findHalfMarks(plan) : [extra];
    const mark = extra === undefined ? '' : found(plan, extra);
    const title = isQuote(mark) ? '改为“ ”' : `改为“${right(mark)}”`;
    return [
      {
        title: extra === undefined ? `全部改为全角（${marks.length}处）` : title,
        safe: true,
        edits: flatMapList(marks, (mark) => editsOf(plan, mark)),
      },
    ];
  },
});
