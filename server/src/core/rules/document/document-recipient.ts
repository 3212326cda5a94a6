import type { Plan } from '../../plan/model';
import type { FoundName } from '../../plan/assembly/recipients';
import { namesIn } from '../../plan/assembly/recipients';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { articles, clauses } from '../sources';
import { copiesOf } from './copies';

/** Shorter pieces of a list, such as 委 and 局 of 市直各委、办、局, are no names of their own. */
const shortestName = 3;
/** 东湖新区党工委、管委会，西湖新区党工委、管委会: the second of each pair shares the place of the first. */
const sharesPlace = /^(?:党委|党工委|工委|人民政府|政府|管委会|办事处|管理局|各部门|(?:有关|各)单位)$/u;

const placeEnd = /(?:自治[区州县旗]|[省市州县区旗镇乡]|街道|直辖市|兵团)$/u;

/** 各省、自治区、直辖市教育厅: whether a place shares the body that stands behind the last place of its group. */
function sharesBody(names: readonly FoundName[], at: number): boolean {
  if (!placeEnd.test(names[at]!.name)) return false;
  let last = at;
  while (last + 1 < names.length && names[last]!.mark === '、') last++;
  return !placeEnd.test(names[last]!.name);
}

/** The first name that stands in the list a second time, with the first one. */
function repeated(names: readonly FoundName[]): readonly [FoundName, FoundName] | undefined {
  const seen = new Map<string, FoundName>();
  for (const [at, one] of names.entries()) {
    const other = seen.get(one.name);
    const isName = one.name.length >= shortestName && !sharesPlace.test(one.name);
    if (other !== undefined && isName && !sharesBody(names, at)) return [other, one];
    seen.set(one.name, one);
  }
  return undefined;
}

export default defineRule<Fix>()({
  id: 'document-recipient',
  group: '公文要素',
  title: '主送机关的写法不对',
  titleEn: 'A line of recipients in the wrong form',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '主送机关写在标题下面，最后一个后面用全角冒号；同类机关之间通常用顿号，不同类的用逗号；一个机关不重复写，也不再抄送。',
  whyEn:
    'The recipients stand under the title and end in a full-width colon, with 、 between bodies of one kind and ， between kinds; none is named twice, nor sent a copy besides.',
  sources: [clauses.recipients, articles.recipients, articles.copies, clauses.ranks],
  messages: {
    colon: '最后一个主送机关后面用全角冒号“：”，建议改正。',
    mark: '主送机关之间用了“；”。同类机关之间通常用“、”，不同类的用“，”。请核对。',
    space: '主送机关“{before}”和“{after}”之间疑似缺了标点。同类的用“、”，不同类的用“，”，请补上。',
    twice: '主送机关里“{name}”写了两次。请核对。',
    both: '“{name}”已经是主送机关，不必再抄送。请核对。',
  },
  examples: [
    {
      name: '后面没有冒号',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所，局机关各股⟦室⟧\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所，局机关各股室：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '后面用了逗号',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所、各灌区管理处⟦，⟧\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所、各灌区管理处：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '用了分号',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所⟦；⟧局机关各股室：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所，局机关各股室：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '两个之间少了标点',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各镇人民政府⟦ ⟧各水利管理站：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
      fixed:
        '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各镇人民政府，各水利管理站：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '同一个单位写了两次',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n东湖管理处、西湖管理处、⟦东湖管理处⟧：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '一类地方写了两次，末尾还多了顿号',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各自治区、各直辖市、⟦各自治区⟧、：\n\n现将要点印发给你们。\n\n县水利局\n2024年2月3日\n',
    },
    {
      name: '主送又抄送',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所，西湖管理处：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n\n抄送：县政府办公室，⟦西湖管理处⟧。\n县水利局办公室　2024年2月5日印发',
    },
    {
      name: '括号里的顿号、市直各委办局',
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各县（市、区）水利局，市直各委、办、局，有关单位（含企业）：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '同一个地方的两个机关只写一次地名',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n东湖新区党工委、管委会，西湖新区党工委、管委会，城关镇党委、人民政府，河口镇党委、人民政府：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '几个地方合写一个机关',
      hidden: true,
      text: '县水利局关于印发《2024年全县水利工作要点》的通知\n\n各省、自治区、直辖市水利厅（局），各省、自治区、直辖市气象局，东湖区、西湖区财政局，东湖区、西湖区审计局：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '通知正文第一句不是主送机关',
      text: '关于做好2024年防汛工作的通知\n\n各单位要提前准备，落实责任。\n\n一、工程检查\n1.查堤坝。三月底前查完。\n2.查泵站。四月底前查完。',
    },
  ],
  check(plan, report) {
    const { recipients } = plan.elements;
    if (recipients === undefined) return;
    const { line, character: from } = recipients.range.start;
    const { character: to } = recipients.range.end;
    const shadow = plan.facts[line]!.shadow.slice(from, to);
    const at = (start: number, end: number): Range => rangeInLine(line, from + start, from + end);
    const last = shadow.length - 1;
    if (shadow[last] !== '：') {
      const isMark = '，；。、'.includes(shadow[last]!);
      const range = isMark ? at(last, last + 1) : at(last + 1, last + 1);
      const title = isMark ? '改为“：”' : '在后面加“：”';
      const extra = { title, safe: true, edits: [{ range, newText: '：' }] };
      report({ range: at(last, last + 1), message: 'colon', extra });
    }
    const names = namesIn(shadow);
    reportMarks(names, at, (range, mark, before, after) => {
      const extra = { title: '改为“，”', safe: false, edits: [{ range, newText: '，' }] };
      if (mark === '；') report({ range, message: 'mark', extra });
      else report({ range, message: 'space', data: { before, after }, extra });
    });
    const pair = repeated(names);
    if (pair !== undefined) {
      const [first, second] = pair;
      const related = [{ range: at(first.from, first.to), message: '第一次写在这里' }];
      const range = at(second.from, second.to);
      report({ range, message: 'twice', data: { name: second.name }, severity: 'warning', related });
    }
    const copied = copiedToo(plan, names);
    if (copied === undefined) return;
    const related = [{ range: at(copied.recipient.from, copied.recipient.to), message: '主送机关里的' }];
    report({
      range: copied.range,
      message: 'both',
      data: { name: copied.recipient.name },
      severity: 'warning',
      related,
    });
  },
  fix({ extra }) {
    return extra === undefined ? [] : [extra];
  },
});

/** Tells of the first ；or missing mark between two names. */
function reportMarks(
  names: readonly FoundName[],
  at: (from: number, to: number) => Range,
  tell: (range: Range, mark: string, before: string, after: string) => void,
): void {
  const wrong = names.findIndex(({ mark }, index) => index + 1 < names.length && (mark === '；' || mark === ' '));
  if (wrong < 0) return;
  const { to, mark, name } = names[wrong]!;
  tell(at(to, to + 1), mark, name, names[wrong + 1]!.name);
}

/** The first recipient that is sent a copy too. */
function copiedToo(plan: Plan, names: readonly FoundName[]): { recipient: FoundName; range: Range } | undefined {
  for (const list of copiesOf(plan)) {
    for (const copy of list.names) {
      const recipient = names.find(({ name }) => name === copy.name && name.length >= shortestName);
      if (recipient !== undefined) return { recipient, range: rangeInLine(list.line, copy.from, copy.to) };
    }
  }
  return undefined;
}
