/**
 * A plan document to begin with: its elements in their order, with tab stops for what has to be written. What stands
 * twice (the subject in titles, tasks and units in the body and in the table) is one stop, so that it is written once.
 */
import { isPlanVariable } from './completion/facts';
import { escapeSnippet, fillSnippet } from './completion/snippet-text';

/** The kinds of plans that can be begun. */
export const planKinds = ['工作要点', '工作计划', '实施方案', '行动方案'] as const;
export type PlanKind = (typeof planKinds)[number];

/** What is known of a plan before it is written. */
export interface NewPlanOptions {
  readonly kind: PlanKind;
  /** Whether 印发通知 stands before it. */
  readonly notice: boolean;
  /** Whether 任务分解表 is attached. */
  readonly table: boolean;
  readonly year: number;
  /** 云江市. */
  readonly place: string;
  /** 云江市人民政府办公室. */
  readonly issuer: string;
}

/** Numbers the tab stops in the order in which they are first visited. */
interface Stops {
  /** A new stop. @param text what stands there at first */
  stop(text: string): string;
}

function createStops(): Stops {
  let last = 0;
  return { stop: (text) => `\${${++last}:${escapeSnippet(text)}}` };
}

/** A stop that shows the same as another one. */
function again(stop: string): string {
  return `$${/\d+/u.exec(stop)![0]}`;
}

/** One task of the plan, as stops. */
interface Task {
  readonly title: string;
  readonly measure: string;
  readonly month: string;
  readonly units: readonly [string, string];
}

const taskTitles = ['完善工作机制', '建设重点项目', '优化服务供给', '强化人才支撑'] as const;
const measures = [
  '健全部门会商、信息通报和联合督办制度',
  '梳理年度项目清单，落实建设条件，加快前期工作',
  '简化办理流程，公开服务标准，拓展线上渠道',
  '组织业务培训和岗位练兵，选派骨干到基层帮带',
] as const;
const months = ['3', '10', '9', '11'] as const;
const sectionTitles = ['夯实工作基础', '提升服务水平'] as const;

function createTask({ stop }: Stops, at: number): Task {
  return {
    title: stop(taskTitles[at]!),
    measure: stop(measures[at]!),
    month: stop(months[at]!),
    units: [stop('牵头单位'), stop('配合单位')],
  };
}

function item(task: Task, number: number): string {
  const { title, measure, month, units } = task;
  return `${number}.${title}。${measure}，${month}月底前取得阶段性成效。（${units.join('、')}按职责分工负责）`;
}

/** One of the two sections with tasks: its title, as a stop, and its tasks. */
interface Block {
  readonly title: string;
  readonly tasks: readonly Task[];
}

function support(number: string): readonly string[] {
  return [
    `${number}、保障措施`,
    '（一）加强组织领导。各责任单位要明确分管负责同志和承办人员，制定推进计划，逐项落实到岗到人。',
    '（二）强化要素保障。统筹安排所需经费，加强人员力量，优先支持重点任务。',
    '（三）严格督导考核。建立任务台账，按季度调度进展，对推进缓慢的及时提醒、限期整改。',
  ];
}

/** How 工作要点 and 工作计划 begin, before sections of tasks whose numbers run on. */
function openingOfYear(options: NewPlanOptions, { stop }: Stops, subject: string): readonly string[] {
  const { year, place, kind } = options;
  const own = kind === '工作计划' ? '本计划' : '本工作要点';
  return [
    `为扎实做好${year}年${again(subject)}工作，结合${escapeSnippet(place)}实际，制定${own}。`,
    '一、总体要求',
    `坚持统筹谋划、突出重点、注重实效，推动${stop('年度主要目标')}如期实现。`,
  ];
}

/** How 实施方案 and 行动方案 begin: what is wanted comes before the tasks. */
function openingOfScheme(options: NewPlanOptions, { stop }: Stops, subject: string): readonly string[] {
  const { year, place } = options;
  return [
    `为加快推进${again(subject)}工作，结合${escapeSnippet(place)}实际，制定本方案。`,
    '一、总体要求',
    `（一）指导思想。围绕${stop('中心任务')}，坚持以群众需求为导向，以改革创新为动力，着力补短板、强弱项。`,
    '（二）基本原则。坚持统筹推进，分步实施；坚持因地制宜，注重实效；坚持部门协同，上下联动。',
    `（三）主要目标。到${year}年底，${stop('主要指标达到预期水平')}，服务保障更加有力，群众满意度稳步提高。`,
  ];
}

function taskLines(blocks: readonly Block[], isScheme: boolean): readonly string[] {
  let number = 0;
  const numerals = '一二三四';
  const head = (title: string, at: number): string =>
    isScheme ? `（${numerals[at]}）${title}` : `${numerals[at + 1]}、${title}`;
  const lines = blocks.flatMap(({ title, tasks }, at) => [
    head(title, at),
    ...tasks.map((task) => item(task, ++number)),
  ]);
  return isScheme ? ['二、重点任务', ...lines] : lines;
}

const stages = [
  '三、实施步骤',
  '（一）动员部署阶段（1月至3月）。细化任务分工，制定配套措施，广泛动员部署。',
  '（二）组织实施阶段（4月至11月）。对照目标任务逐项推进，定期会商解决难点问题。',
  '（三）总结提升阶段（12月）。开展评估验收，推广经验做法，健全长效机制。',
] as const;

function tableLines(blocks: readonly Block[]): readonly string[] {
  let number = 0;
  const rows = blocks.flatMap(({ title, tasks }) =>
    tasks.map((task, at) =>
      [
        String(++number),
        at === 0 ? again(title) : '',
        again(task.title),
        task.units.map(again).join('、'),
        `${again(task.month)}月底前`,
      ].join('\t'),
    ),
  );
  return ['序号\t项目\t工作任务\t责任单位\t完成期限', ...rows];
}

/** To whom such a body writes as a rule. */
function recipientsOf({ place, issuer }: NewPlanOptions): string {
  if (!/(?:人民政府|政府)(?:办公[室厅])?$/u.test(issuer)) return '机关各科室，各直属单位';
  const level = /[省市县区旗]$/u.exec(place)?.[0] ?? '市';
  const own = `${level}政府各部门、各直属机构`;
  if (level === '省') return `各市（州）人民政府，${own}`;
  return level === '市' ? `各县（区）人民政府，${own}` : `各乡镇人民政府、街道办事处，${own}`;
}

function noticeLines(
  options: NewPlanOptions,
  { stop }: Stops,
  { title, repeated }: Record<'title' | 'repeated', string>,
  note: readonly string[],
): readonly string[] {
  const { issuer, year } = options;
  const name = escapeSnippet(issuer);
  return [
    `${name}关于印发《${title}》的通知`,
    `${stop(recipientsOf(options))}：`,
    `现将《${repeated}》印发给你们，请结合实际认真抓好落实。`,
    ...note,
    name,
    `${year}年${stop('1')}月${stop('15')}日`,
  ];
}

/** What the plan is called, with the stop of its subject. */
function titleOf({ kind, year, place }: NewPlanOptions, subject: string): string {
  const head = `${escapeSnippet(place)}${year}年${subject}`;
  return kind === '行动方案' ? `${head}提升${kind}` : kind === '实施方案' ? `${head}工作${kind}` : `${head}${kind}`;
}

/**
 * A new plan as a snippet, paragraphs parted by empty lines. With its defaults it has no problem that a rule finds.
 * @param options place and issuer may hold any characters
 */
export function newPlan(options: NewPlanOptions): string {
  const stops = createStops();
  const subject = stops.stop('重点领域');
  const title = titleOf(options, subject);
  const repeated = titleOf(options, again(subject));
  const tableTitle = `${repeated}任务分解表`;
  const note = options.table ? [`附件：${tableTitle}`] : [];
  // The subject is first visited where it first stands.
  const notice = options.notice ? noticeLines(options, stops, { title, repeated }, note) : [];
  const isScheme = options.kind === '实施方案' || options.kind === '行动方案';
  const opening = isScheme ? openingOfScheme(options, stops, subject) : openingOfYear(options, stops, subject);
  const blocks = sectionTitles.map((text, at) => ({
    title: stops.stop(text),
    tasks: [createTask(stops, at * 2), createTask(stops, at * 2 + 1)],
  }));
  const hasStages = options.kind === '行动方案';
  const paragraphs = [
    ...notice,
    options.notice ? repeated : title,
    ...opening,
    ...taskLines(blocks, isScheme),
    ...(hasStages ? stages : []),
    ...support(hasStages || !isScheme ? '四' : '三'),
    ...(options.notice ? [] : note),
    ...(options.table ? ['附件', tableTitle, tableLines(blocks).join('\n')] : []),
  ];
  return `${paragraphs.join('\n\n')}\n$0`;
}

/** What a team's template may be told: the year, the place, the issuing body. */
export type TemplateFacts = Partial<Pick<NewPlanOptions, 'year' | 'place' | 'issuer'>>;

/** The variables that stand for the facts. */
const variables = { year: 'PLAN_YEAR', place: 'PLAN_PLACE', issuer: 'PLAN_ISSUER' } as const;

/** Which of the facts a template has a place for. */
export function factsWanted(body: string): readonly (keyof TemplateFacts)[] {
  const facts = Object.keys(variables) as (keyof TemplateFacts)[];
  return facts.filter((fact) => new RegExp(`\\$\\{?${variables[fact]}\\b`, 'u').test(body));
}

/** A team's template with the facts filled in, as a snippet. */
export function newFromTemplate(body: string, { year, place, issuer }: TemplateFacts): string {
  const values = { [variables.year]: year?.toString(), [variables.place]: place, [variables.issuer]: issuer };
  return fillSnippet(body, values, isPlanVariable);
}
