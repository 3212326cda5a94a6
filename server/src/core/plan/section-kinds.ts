/** Which sections of a plan assign no work, by their headings: what is wanted and why, and how it is seen to. */
import { closesPaper } from './of-the-paper';
import { LastAnswers } from '../text/last-answers';
import type { Section } from './model';

/** Sections that say what is wanted and why: none of their items ever names a unit. 夯实工作基础 and 研判形势 are work to be done. */
const aims =
  /^(?!(?:深入|认真|准确|科学|及时|精准|动态|持续|定期)?(?:夯实|筑牢|打牢|巩固|强化|加强|提升|研判|分析|密切|关注|适应|应对|围绕|紧扣|对标|分解|细化|压实|落实|完成|实现|推进|开展|做好|抓好|编制|修编)).{0,6}(?:总体(?:要求|思路|目标|部署|安排)|指导思想|基本原则|工作(?:思路|原则|背景|目标|基础)|(?:主要|发展|总体|行动|试点|年度|阶段)目标|目标要求|背景|形势|重要性|(?:重大|重要)意义|发展现状|(?:适用|实施|试点|工作)范围|(?:功能|战略)定位|编制依据|存在的?问题|工作回顾|总则|附则)|^(?:现状|发展(?:基础|环境|成就|成效))(?=$|[、和与及])|^.{0,12}取得的?(?:主要)?(?:成效|成绩|成就|进展)$|^(?:主要|工作)(?:成效|成绩|问题|困难|短板)$/u;
/** Headings of lists of people, with a remark on their order: what stands there is nobody's work. */
const people =
  /^(?:(?:部门|单位|专家|常务|当然|特邀)?委员|副?(?:组长|主任委员|总指挥|召集人)|(?:专家|领导)?(?:小组|组)?(?:组成人员|人员组成|成员(?:单位|名单)?|名单))(?:[（(][^（）()]*[）)])?$/u;
/** Headings of a meeting or contest: who takes part, when and where, what comes after what, how points are given. */
const meeting =
  /^(?:(?:参加|参会|参与|参训|参赛|参观|出席|列席|与会|邀请|培训|活动|会议)(?:人员|对象|范围|名单)(?:范围|名单)?|(?:活动|会议|比赛|竞赛|学习|座谈|培训|宣讲|参观|演练)?(?:时\s*间|地\s*点|主\s*题)(?:[、和与及](?:时间|地点|主题|对象|人员|范围))*|(?:活动|会议|大会|比赛|竞赛|学习|座谈)(?:议程|流程|程序)|议程|(?:比赛|竞赛)?(?:评分|计分)(?:标准|办法|方法|细则|规则))(?:[（(][^（）()]*[）)])?(?=$|[：:])/u;
/** Headings of what someone must be or have to be chosen: the items below are conditions. */
const conditions =
  /(?:申报|申请|推荐|评选|参评|参赛|报名|认定|遴选|招募|奖补|奖励|补助|补贴|支持|扶持|资助)(?:工程|项目|单位|企业)?(?:的)?(?:规模|基本)?(?:范围|对象|条件|资格|标准|名额|数量)(?:[、和与及](?:规模|基本)?(?:范围|对象|条件|资格|标准|名额|数量))*$/u;
/** Sections whose items may name units or not. */
const optional =
  /^.{0,6}(?:保障措施|保障机制|工作保障|组织(?:领导|实施|保障|机构|推进|协调)|(?:工作|有关|相关|几点|具体)要求|监督(?:检查|考核)|督[促导查](?:检查|指导|考核|落实)|宣传(?:引导|发动|动员|报道)|舆论引导|(?:实施|工作)步骤|(?:时间|进度|步骤|日程)安排|考核(?:评价|奖惩|评估)|附则|其他事项)(?=$|[，、和与及])/u;

/** The heading of a lower section of these kinds is no longer than this. */
const longestName = 12;

/** How far a pattern reaches into a heading, -1 where it does not fit: at each keystroke the same ones are asked about. */
const reachOf = (pattern: RegExp) => new LastAnswers((heading) => pattern.exec(heading)?.[0].length ?? -1);
const aimsReach = reachOf(aims);
const optionalReach = reachOf(optional);

/** Whether a pattern names the section: a first-level one by how it begins, a lower one by all of it. */
function isNamed({ parent, title }: Section, reach: LastAnswers<number>): boolean {
  if (parent !== undefined && title.text.length > longestName) return false;
  const end = reach.of(title.text);
  if (end < 0) return false;
  return parent === undefined || /^(?:$|[、和与及])/u.test(title.text.slice(end));
}

/** Whether a section says what is wanted and why. */
function isAim(section: Section): boolean {
  return isNamed(section, aimsReach);
}

/** Whether a section says what is wanted and why, or who takes part or may be chosen, so that none of its items are tasks. */
export function isNobodysWork(section: Section): boolean {
  const { title, children } = section;
  if (isAim(section) || people.test(title.text) || meeting.test(title.text) || closesPaper(title.text)) return true;
  return children.length > 0 && conditions.test(title.text);
}

/** 一、（略） */
const leftOut = /^[（(]?(?:从?略|…+|\.{3,})[）)]?$/u;

/** Whether a reviewer leaves it to the author whether the item names a unit. */
export function isOptional(item: Section): boolean {
  return leftOut.test(item.title.text) || isNamed(item, optionalReach);
}

/** Whether a section is of such a kind that it and all below it are no tasks: 指导思想, or 保障措施 with its items. */
export function holdsNoTasks(section: Section): boolean {
  return isAim(section) || ((section.parent === undefined || section.children.length > 0) && isOptional(section));
}

/** Headings of the highest levels: what stands right below one introduces its items. */
const highest: ReadonlySet<Section['marker']['style']> = new Set(['volume', 'chapter', 'cn-comma']);

/** Whether an item assigns no work: it names no units, and is of such a kind, stands in a section that is, or has items. */
export function assignsNoWork(item: Section): boolean {
  if (item.duties.length > 0) return false;
  if (item.children.length > 0 && highest.has(item.marker.style)) return true;
  for (let one: Section | undefined = item; one !== undefined; one = one.parent) if (holdsNoTasks(one)) return true;
  return false;
}
