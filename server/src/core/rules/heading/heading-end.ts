import type { Plan, Section, Series } from '../../plan/model';
import type { Range } from '../../text/range';
import { rangeInLine } from '../../text/range';
import { otherPlaces } from '../everywhere';
import type { Fix } from '../rule';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { mapList } from '../../text/lists';
import { isOfThePaper } from '../../plan/of-the-paper';

/** Where there are more, they are told in one problem. */
const mostSingle = 3;
/** A line that ends in one of these may go on in the next, where it is long. */
const open = '，、';
const longestOpen = 15;
/** A longer line with a comma inside and a full stop at its end is a sentence. */
const longestHeading = 30;
/** 各单位要做好以下几项工作：and 符合条件的，首次申请时：are no headings but announce what stands below them. */
const announcing = /(?:以下|如下|下列|下述).{0,8}$|[，,]|[时的为是]$/u;

/** A heading that ends in a mark. */
interface Ending {
  readonly section: Section;
  readonly mark: string;
  readonly range: Range;
}

/** The mark behind a heading that stands alone; behind its `**` too. */
function endingOf(plan: Plan, section: Section): Ending | undefined {
  const { line, title } = section;
  const { text, shadow } = plan.facts[line]!;
  let at = title.range.end.character;
  while (shadow[at] === ' ') at++;
  const mark = text[at];
  if (mark === undefined || !'。，；：、'.includes(shadow[at]!)) return undefined;
  // In a document that was glued into one line the next heading follows, and no heading stands alone.
  if (shadow.slice(at + 1).trim() !== '') return undefined;
  return { section, mark, range: rangeInLine(line, at, at + 1) };
}

/** Whether something stands under a heading: a numbered sentence has nothing. */
const hasContent = ({ children, paragraphs, line, lastLine }: Section): boolean =>
  children.length > 0 || paragraphs.length > 0 || lastLine > line;

/** Whether the mark is in its place: the line is no heading, or goes on in the next one. */
function isInPlace({ section: { title }, mark }: Ending): boolean {
  const { text } = title;
  if (open.includes(mark)) return text.length > longestOpen;
  if (mark === '。') return (text.length > longestHeading && text.includes('，')) || isOfThePaper(text);
  return '：:'.includes(mark) && announcing.test(text);
}

/** The headings of a series that end in a mark. */
interface Endings {
  readonly endings: readonly Ending[];
  /** Whether there are no others that show that they should not: what ends in 。 throughout may be sentences. */
  readonly isHabit: boolean;
}

function endingsOf(plan: Plan, { members }: Series): Endings {
  const endings: Ending[] = [];
  let plain = 0;
  let others = 0;
  for (const section of members) {
    if (section.form !== 'alone') {
      others++;
      continue;
    }
    const ending = endingOf(plan, section);
    if (ending === undefined) plain++;
    else if (hasContent(section) && !isInPlace(ending)) endings.push(ending);
  }
  // Beside 一、目标。全年…… a full stop is the one of a heading with its text on the next line.
  const isRunIn = others > plain;
  return { endings: isRunIn ? [] : endings, isHabit: plain === 0 };
}

export default defineRule<Endings>()({
  id: 'heading-end',
  group: '标题',
  title: '独占一行的一级标题末尾有标点',
  titleEn: 'A first-level heading on its own line that ends in a mark',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '独占一行的一级标题末尾通常不加标点。下级标题末尾用不用句号，各地写法不一，不作检查。',
  whyEn: 'A first-level heading on a line of its own usually ends without a mark. Lower levels are written both ways.',
  sources: [clauses.heading],
  messages: {
    mark: '独占一行的标题末尾通常不加标点，“{mark}”疑似多余，建议删去。',
    marks: '有{count}个独占一行的标题末尾疑似多了标点。通常不加，建议一并删去。',
  },
  examples: [
    {
      name: '只有一个标题带了句号',
      text: `应急管理工作要点
一、风险防范
落实巡查制度。
二、应急处置⟦。⟧
每季度演练一次。
三、宣传教育
开展进社区活动。`,
      fixed: `应急管理工作要点
一、风险防范
落实巡查制度。
二、应急处置
每季度演练一次。
三、宣传教育
开展进社区活动。`,
    },
    {
      name: '标题都带冒号，只报一次',
      text: `义诊活动工作方案
一、活动时间⟦：⟧
五月十日上午。
二、活动地点：
中心广场。
三、参加人员：
各医院医师。
四、工作要求：
提前半小时到场。`,
      fixed: `义诊活动工作方案
一、活动时间
五月十日上午。
二、活动地点
中心广场。
三、参加人员
各医院医师。
四、工作要求
提前半小时到场。`,
    },
    {
      name: '（一）级标题带句号，不在此列',
      text: `水利工作要点
一、工程建设
（一）加固堤防。
完成三处。
（二）疏浚河道。
完成五公里。
二、用水管理
（一）核定用水计划。
六月底前完成。`,
    },
    {
      name: '逐条列出的句子',
      text: `关于调整考核办法的通知
各科室：
现将有关事项通知如下。
一、考核每半年进行一次。
二、考核结果在内网公布；
三、本通知自印发之日起施行。`,
    },
    {
      name: '说本文件自己的一句话，下面还有一段',
      hidden: true,
      text: `节水考核方案
一、考核对象
各乡镇和用水大户。
二、考核办法
每半年考核一次。
三、本方案适用于全县各乡镇。
企业参照执行，具体办法另行制定。`,
    },
    {
      name: '说以哪份文件为准的一句话，和引出下面几条的冒号',
      hidden: true,
      text: `节水奖励办法
一、奖励对象
各乡镇和用水大户。
二、连续两年用水量下降的用户，申请奖励时：
（一）填写申请表。
（二）附近两年的水费票据。
三、原有规定与本办法不一致的，以本办法为准。
此前已经受理的除外。
四、本办法从2026年1月1日起施行。
试行两年。
五、本办法由县水利局会同县财政局进行解释。
联系电话另行公布。`,
    },
    {
      name: '逐条列出的句子后面附有另一份',
      hidden: true,
      text: `全县节水工作规定
一、各单位要做好用水台账，按月登记，按季核对，年底汇总上报，台账不全的限期补齐，逾期不补的通报批评。
二、各乡镇要管好机井，实行一井一表，按表计量，超量累进加价，严禁私自打井取水和私拉乱接。
三、各学校要厉行节约，严格遵守用水定额，严格执行器具更换等有关要求。
《全县节水工作规定实施细则》
为落实规定，制定如下细则：
一、管好台账
1.按月登记。每月五日前完成。
二、管好机井
1.按表计量。每井一表。
三、厉行节约
1.更换器具。年底前完成。
四、严格考核
1.按季考核。结果公开。
五、严肃问责
1.逾期通报。全县通报。`,
    },
    {
      name: '标题后面接着正文，有一条换了行',
      text: `审计工作要点
一、预算执行审计。覆盖二十个部门。
二、民生资金审计。突出社保和教育。
三、政府投资审计。
重点审计十个项目。`,
    },
  ],
  check(plan, report) {
    for (const series of plan.series) {
      if (series.style !== 'cn-comma' || series.members.length < 2) continue;
      const { endings, isHabit } = endingsOf(plan, series);
      const [first, ...others] = endings;
      if (first === undefined) continue;
      const severity = isHabit ? 'info' : undefined;
      if (endings.length > mostSingle || (isHabit && others.length > 0)) {
        const related = otherPlaces(others, ({ range, mark }) => ({
          range,
          message: `这里是“${mark}”`,
        }));
        report({
          range: first.range,
          message: 'marks',
          data: { count: endings.length },
          severity,
          related,
          extra: { endings, isHabit },
        });
      } else {
        for (const one of endings)
          report({
            range: one.range,
            message: 'mark',
            data: { mark: one.mark },
            severity,
            extra: { endings: [one], isHabit },
          });
      }
    }
  },
  fix({ extra }) {
    const { endings, isHabit } = extra!;
    const title = endings.length === 1 ? `删去“${endings[0]!.mark}”` : `删去全部${endings.length}处标点`;
    const safe = endings.every(({ mark }) => !open.includes(mark) && !(isHabit && mark === '。'));
    return [{ title, safe, edits: mapList(endings, ({ range }) => ({ range, newText: '' })) } satisfies Fix];
  },
});
