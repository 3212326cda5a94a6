import { titleIssuer } from '../../plan/issuers';
import type { Part, Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Placed, Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { shortened } from '../shortened';
import { differingTitle } from './issued-titles';
import { mapList } from '../../text/lists';

/** 条例 names these kinds of documents; what else there is, one of them issues. */
const statutory = /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$/u;
/** Kinds that have to be issued by a document of those kinds. */
const other = /(?:要点|计划|方案|规划|任务分解表|任务清单|责任清单|分工|安排|细则|总结|预案|打算|工作指南)$/u;
const inBrackets = /[（(][^（）()]*[)）]$/u;
const issuing = /印发|转发|批转|发布|公布|下发/u;
/** 关于…的通知的通知: the same kind once more. */
const doubled = /(通知|意见|方案|计划|要点|办法|规定|通报|批复|请示|报告)(?:的?\1)$/u;
const mixed = /请示(?:的)?报告$/u;
/** 重点任务清单清单, 工作工作要点: the last words of a document's own title once more. */
const doubledEnd =
  /(要点|计划|方案|清单|分解表|措施|意见|办法|细则|预案|名单|台账)\1$|(工作)\2(?:要点|计划|方案|总结|安排)$/u;
/** 市政府办公室印发《…》的通知, which does not say what it is about. */
const withoutAbout = /^[^《》关]{3,30}印发(?!《关于)/u;
/** So many 通知 in one title are too many. */
const mostNotices = 3;

/** A title without spaces and a note in brackets at its end, and without what it quotes. */
function bare(title: Placed): string {
  return withoutSpaces(title.text)
    .replace(/《[^《》]*》/gu, '《》')
    .replace(inBrackets, '');
}

/** Whether a notice passes on another's, whose title may hold 通知 itself. */
function nests(title: string): boolean {
  return /转发|批转|转/u.test(title) || (title.match(/关于/gu)?.length ?? 0) > 1;
}

/** Whether a letterhead, a document number or recipients show that this part was issued by itself. */
function isIssued({ elements: { letterhead, recipients } }: Plan, { scope }: Part, title: string): boolean {
  return letterhead !== undefined || (scope === 'notice' && recipients !== undefined && title.includes('关于'));
}

/** So much of a title is quoted. */
const longestQuote = 31;

function quoted(title: string): string {
  return shortened(title, longestQuote);
}

/** The end of a title; all of it where spaces or a line end stand in it. */
function endRange({ text, range }: Placed, end: string): Range {
  const { line, character } = range.end;
  const from = character - end.length;
  return text.endsWith(end) && from >= 0 ? rangeInLine(line, from, character) : range;
}

/** What is wrong with the make-up of a notice's title; undefined where nothing is, or there is no notice. */
function wrongNoticeTitle(plan: Plan) {
  const { noticeTitle, letterhead } = plan.elements;
  if (noticeTitle === undefined) return undefined;
  const { range } = noticeTitle;
  const title = bare(noticeTitle);
  const count = title.match(/通知/gu)?.length ?? 0;
  if (count >= mostNotices) return { range, message: 'tripled', data: { count } } as const;
  const twice = doubled.exec(title) ?? mixed.exec(title);
  if (twice !== null && !nests(title)) {
    const [found] = twice;
    return { range: endRange(noticeTitle, found), message: 'doubled', data: { found }, severity: 'warning' } as const;
  }
  if (/关于印发/u.test(title) && !statutory.test(title))
    return { range, message: 'noKind', data: { found: quoted(title) } } as const;
  if (title.endsWith('通知') && withoutAbout.test(title) && !withoutSpaces(noticeTitle.text).includes('关于'))
    return { range, message: 'noSubject', data: { right: quoted(title.replace('印发', '关于印发')) } } as const;
  if (letterhead !== undefined && /^关于/u.test(title) && titleIssuer(plan) === undefined)
    return { range, message: 'noIssuer' } as const;
  return undefined;
}

export default defineRule()({
  id: 'document-title',
  group: '公文要素',
  title: '公文标题缺少要素，或者文种不当',
  titleEn: 'An official title that lacks a part, or is of an unsuitable kind',
  severity: 'info',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '公文标题由发文机关、事由和文种组成，文种是法定的十五种；要点、计划、方案等用通知印发，通知里引用的标题要和印发的文件一致。',
  whyEn:
    'An official title has the issuer, the subject and one of the fifteen kinds; plans are issued by a notice, and the title that it quotes is the plan’s own.',
  sources: [articles.kinds, articles.title, articles.facts],
  messages: {
    noKind: '通知的标题“{found}”没有文种。建议在后面加上“的通知”。',
    noSubject: '公文标题的事由通常用“关于”引出，这里没有。建议写作“{right}”。',
    noIssuer: '有版头的公文，标题由发文机关、事由和文种组成，这里没有发文机关。请核对。',
    doubled: '标题末尾的“{found}”疑似重复，或者用了两个文种。请核对。',
    tripled: '标题里有{count}个“通知”，层层转发时建议只保留最初的事由和一个“通知”。',
    kind: '“{found}”不是法定的公文文种，建议用“通知”印发。',
    differs: '通知印发的是《{quoted}》，而文件的标题是“{own}”，疑似有一处写错。请核对。',
  },
  brief: {
    wrong: '⟦县水利局关于印发2024年全县水利工作要点⟧',
    right: '县水利局关于印发《2024年全县水利工作要点》的通知',
  },
  examples: [
    {
      name: '通知标题少了文种',
      text: '⟦县水利局关于印发2024年全县水利工作要点⟧\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '通知标题少了“关于”',
      text: '⟦县水利局印发2024年全县水利工作要点的通知⟧\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '有版头，标题没有发文机关',
      text: '县水利局文件\n\n水利发〔2024〕3号\n\n⟦关于印发《2024年全县水利工作要点》的通知⟧\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '文种写了两遍',
      text: '县水利局关于做好防汛工作的⟦通知的通知⟧\n\n各水管所：\n\n汛期将到，请按下列要求抓好落实。\n\n一、工程检查\n1.查堤坝。三月底前查完。\n\n县水利局\n2024年2月5日',
    },
    {
      name: '文件自己的标题，末尾多了一遍',
      hidden: true,
      text: '2024年全县水利重点任务⟦清单清单⟧\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。\n\n附件\n\n水利⟦工作工作安排⟧\n\n1.开工。\n2.验收。',
    },
    {
      name: '层层转发',
      text: '⟦县水利局关于转发市水利局关于转发省水利厅关于做好防汛工作的通知的通知的通知⟧\n\n各水管所：\n\n汛期将到，请按下列要求抓好落实。\n\n一、工程检查\n1.查堤坝。三月底前查完。\n\n县水利局\n2024年2月5日',
    },
    {
      name: '用版头直接印发工作要点',
      text: '县水利局文件\n\n水利发〔2024〕3号\n\n⟦2024年全县水利工作要点⟧\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。',
    },
    {
      name: '通知里的标题和要点自己的标题不一样',
      text: '县水利局关于印发《⟦2024年全县水利工程工作计划⟧》的通知\n\n各水管所：\n\n现将《2024年全县水利工程工作计划》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工程工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '通知标题里的名称和要点的不一样',
      text: '县水务局关于印发⟦2025年全县水务重点工作要点⟧的通知\n\n局属各单位：\n\n现将《2025年全县水务工作要点》印发给你们，请认真落实。\n\n县水务局\n2025年3月4日\n\n2025年全县水务工作要点\n\n一、供水\n1.改管网。年底前完成。\n2.建水站。年底前完成。\n',
    },
    {
      name: '通知标题里的“本区”就是发文的区，“关于”可有可无',
      text: '滨河区水务局关于印发本区节约用水若干措施的通知\n\n各街道办事处：\n\n现将《滨河区关于节约用水的若干措施》印发给你们。\n\n滨河区水务局\n2025年2月11日\n\n滨河区关于节约用水的若干措施\n\n一、农业节水\n1.改造渠道。三月底前全部开工。\n2.推广滴灌。年底前验收。',
      hidden: true,
    },
    {
      name: '光一份要点，没有公文要素',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。\n2.抓好验收。年底前验收。',
    },
    {
      name: '转发的通知里有两个“通知”，要点的标题多了地名',
      text: '县水利局关于转发《市水利局关于印发2024年水利工作要点的通知》的通知\n\n各水管所：\n\n现将《2024年水利工作要点》转发给你们。\n\n县水利局\n2024年2月5日\n\n东山市2024年水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '直接发布的若干措施',
      text: '县人民政府关于节约用水的若干措施\n\n各镇人民政府：\n\n为节约用水，现提出以下措施。\n\n一、农业节水\n1.改造渠道。三月底前全部开工。\n2.推广滴灌。年底前验收。',
    },
    {
      name: '没有版头的通知，标题可以没有发文机关',
      text: '关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
  ],
  check(plan, report) {
    const wrong = wrongNoticeTitle(plan);
    if (wrong !== undefined) report(wrong);
    reportKind(plan, (range, found) => report({ range, message: 'kind', data: { found } }));
    for (const { title, scope } of plan.parts) {
      const found = title === undefined || scope === 'notice' ? undefined : doubledEnd.exec(bare(title))?.[0];
      if (found !== undefined)
        report({ range: endRange(title!, found), message: 'doubled', data: { found }, severity: 'warning' });
    }
    const pair = differingTitle(plan);
    if (pair === undefined) return;
    const { own } = pair;
    const [first, ...others] = pair.quoted;
    report({
      range: first!.range,
      message: 'differs',
      data: { quoted: quoted(withoutSpaces(first!.text)), own: quoted(withoutSpaces(own.text)) },
      severity: 'warning',
      related: [
        ...mapList(others, ({ range }) => ({ range, message: '通知里的另一处' })),
        { range: own.range, message: '文件自己的标题' },
      ],
    });
  },
});

/** Tells of a document that was issued under the title of a plan, without a notice. */
function reportKind(plan: Plan, tell: (range: Placed['range'], kind: string) => void): void {
  const part = plan.parts.find(({ scope }) => scope === 'notice' || scope === 'plan');
  if (part?.title === undefined) return;
  const title = bare(part.title);
  const kind = other.exec(title)?.[0];
  if (kind === undefined || issuing.test(title) || !isIssued(plan, part, title)) return;
  tell(part.title.range, kind);
}
