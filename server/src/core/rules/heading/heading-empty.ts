import type { MarkerStyle, Plan, Section, Series } from '../../plan/model';
import { rankOf } from '../../plan/assembly/series';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { isShortened } from '../numbering/standing';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { shortened } from '../shortened';
import { flatMapList } from '../../text/lists';
import { isOfThePaper } from '../../plan/of-the-paper';
import { beginsLine } from './begins-line';

/** Fewer headings with something under them show no practice. */
const fewestFilled = 2;
/** Of all so many have something under them where one that has not is a slip. */
const share = 0.75;
const longestHeading = 30;
/** What is an item without its full stop rather than a heading. */
const longestItem = 16;
const itemStyles: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'arabic-dot',
  'arabic-paren',
  'arabic-half',
  'circled',
]);
/** What stands elsewhere, or was left out on purpose. */
const elsewhere = /略|见|附[件表图后]|另[行发附]|清单|名单|[表图]$|详|如下|…|\.{3}/u;

const isEmpty = ({ form, children, paragraphs, line, lastLine }: Section): boolean =>
  form === 'alone' && children.length === 0 && paragraphs.length === 0 && lastLine === line;

/** Whether a line of text is a heading and not an item that says all that it has to say. */
function isHeading(plan: Plan, { line, title, marker }: Section): boolean {
  const { shadow } = plan.facts[line]!;
  const { text, range } = title;
  if (text.length < 2 || text.length > longestHeading || elsewhere.test(text) || isOfThePaper(text)) return false;
  if (/[。；，、]/u.test(shadow[range.end.character] ?? ' ') || /[。；：;:]/u.test(text)) return false;
  return !itemStyles.has(marker.style) || (text.length <= longestItem && !/[，、\d]/u.test(text));
}

/** Below such a heading stands a picture, which a copy leaves out. */
const pictured = /二维码|(?:[下附]|示意)图$/u;

/** The headings of a series with nothing under them, where all others have something. */
function emptyOnes(plan: Plan, { members }: Series): readonly Section[] {
  const empty = members.reduce((count, section) => count + (isEmpty(section) ? 1 : 0), 0);
  const filled = members.length - empty;
  if (empty === 0 || filled < fewestFilled || filled < share * (members.length - 1)) return [];
  // Several in a row are a list.
  const isBeside = (other: Section | undefined, { parent }: Section): boolean =>
    other !== undefined && other.parent === parent && isEmpty(other);
  return members.filter(
    (section, at) =>
      isEmpty(section) &&
      !pictured.test(section.title.text) &&
      isHeading(plan, section) &&
      !isBeside(members[at - 1], section) &&
      !isBeside(members[at + 1], section),
  );
}

/** What comes behind a heading in its part, by the heading. */
function followers({ sections }: Plan): ReadonlyMap<Section, Section> {
  const next = new Map<Section, Section>();
  for (let at = 1; at < sections.length; at++) {
    if (sections[at]!.part === sections[at - 1]!.part) next.set(sections[at - 1]!, sections[at]!);
  }
  return next;
}

const wholeHeading = ({ line, marker, title }: Section): Range =>
  rangeInLine(line, marker.whole.from, title.range.end.character);

export default defineRule()({
  id: 'heading-empty',
  group: '标题',
  title: '标题下面没有内容',
  titleEn: 'A heading with nothing under it',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '别的标题下面都有内容，只有这一个下面紧接着另一个标题，多半是正文漏了、删了，或者贴到了别处。',
  whyEn:
    'Where all other headings have something under them, one that is followed by the next has probably lost its text.',
  sources: [articles.strict],
  messages: {
    followed: '标题“{heading}”下面没有内容，紧接着就是“{next}”。请核对是否漏了正文。',
    last: '标题“{heading}”下面没有内容，文件到此结束。请核对是否漏了正文。',
  },
  brief: {
    wrong: '⟦二、人居环境⟧\n三、乡风文明\n评选十户文明家庭。',
    right: '二、人居环境\n改造公厕二十座。\n三、乡风文明',
  },
  examples: [
    {
      name: '下面紧接着同级标题',
      text: `乡村振兴工作要点
一、产业发展
建设两个示范园。
⟦二、人居环境⟧
三、乡风文明
评选十户文明家庭。
四、组织保障
压实各级责任。`,
    },
    {
      name: '最后一个标题下面没有内容',
      text: `就业工作方案
一、工作目标
新增就业五千人。
二、主要措施
（一）拓宽渠道
举办招聘会十场。
（二）强化培训
培训八百人。
⟦三、工作要求⟧`,
    },
    {
      name: '一级标题下面紧接着二级标题',
      text: `治水工作方案
一、总体要求
（一）指导思想
坚持系统治理。
（二）工作目标
消除黑臭水体。
二、重点任务
（一）截污纳管
铺设管网十公里。`,
    },
    {
      name: '只列条目，不展开',
      text: `卫生创建工作要点
一、环境整治
1.背街小巷
2.集贸市场
3.城乡结合部
二、健康教育
每月一次讲座。
三、督查考核
每季度一次。`,
    },
    {
      name: '下面是表格，或者注明从略',
      text: `项目建设工作要点
一、项目安排
序号\t项目\t责任单位\t完成时限
1\t水厂扩建\t市水务局\t6月底前
2\t道路改造\t市交通运输局\t9月底前
二、资金安排（略）
三、进度要求
按季度通报。
四、保障措施
落实专班。
五、考核办法见附件`,
    },
    {
      name: '下面是没有复制过来的图',
      hidden: true,
      text: '义务植树活动方案\n一、参加方式\n1.电脑报名\n登录县林业局网站，填写登记表。\n2.现场报名\n到林业站填写登记表。\n3.电话报名\n拨打林业站电话。\n4.扫描下方二维码报名\n\n二、有关要求\n三月十日前报名。\n',
    },
    {
      name: '最后一条说的是本文件自己，没有句号',
      hidden: true,
      text: `节水奖励办法
一、奖励对象
各乡镇和用水大户。
二、奖励标准
每节约一立方米奖励五角。
三、申请材料
申请表和水费票据。
四、本办法自印发之日起执行，由县水利局负责解释`,
    },
    {
      name: '内容写在标题的冒号后面',
      text: `邻里文化节活动方案
一、活动主题:邻里一家亲
二、活动时间
九月的第二个周末。
三、活动地点
各社区广场。
四、活动要求
人人参与。`,
    },
    {
      name: '逐条写成整句的措施',
      text: `稳增长若干措施
一、加大信贷支持。设立专项额度。
二、对新建项目给予贴息。
三、扩大消费。发放消费券。
四、降低成本。减免租金。`,
    },
  ],
  check(plan, report) {
    const empty = flatMapList(plan.series, (series) => emptyOnes(plan, series));
    if (empty.length === 0 || isShortened(plan)) return;
    const next = followers(plan);
    for (const section of empty) {
      const follower = next.get(section);
      const range = wholeHeading(section);
      const heading = section.title.text;
      if (follower === undefined) {
        if (section.part.lastLine === section.line && beginsLine(plan, section))
          report({ range, message: 'last', data: { heading } });
        continue;
      }
      // A count that begins below a lower number: the levels are turned round, or it is the list of another text.
      if (follower.marker.value === 1 && rankOf(follower.marker.style) < rankOf(section.marker.style)) continue;
      const place = wholeHeading(follower);
      const text = plan.lines[follower.line]!.slice(place.start.character, place.end.character);
      report({
        range,
        message: 'followed',
        data: { heading, next: shortened(text, longestHeading) },
        related: [{ range: place, message: '后面紧接着的标题' }],
      });
    }
  },
});
