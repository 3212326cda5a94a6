/** Clean plans of many shapes, for tests that plant an error into them. The words are made up and mean little. */
import fc from 'fast-check';
import { toChineseNumber } from '../../server/src/core/text/numerals';

/** A numbered heading or item of a generated plan. */
export interface Numbered {
  readonly style: 'cn-comma' | 'cn-paren' | 'arabic-dot';
  readonly value: number;
  /** Where it stands among the lines. */
  readonly line: number;
  /** The number with its marks. */
  readonly marker: string;
  /** The title, and the text behind its full stop on the same line. */
  readonly title: string;
  readonly body: string;
}

/** A generated plan. */
export interface Generated {
  readonly lines: readonly string[];
  readonly numbered: readonly Numbered[];
  /** The lines of the task table's rows, whose first cell is the row's number. */
  readonly rows: readonly number[];
  /** Whether a level below 一、 counts on over the sections. */
  readonly runsOn: boolean;
}

interface Shape {
  readonly seed: number;
  /** How many items each 一、 section has; for `both`, spread over its （一） headings. */
  readonly sections: readonly number[];
  readonly level: 'arabic-dot' | 'cn-paren' | 'both';
  readonly runsOn: boolean;
  readonly notice: boolean;
  readonly rows: number;
}

const verbs = ['加强', '完善', '推进', '提升', '健全', '优化', '深化', '强化'];
const objects = ['养老服务', '公园管护', '校车安全', '河道巡查', '就业帮扶', '社区食堂', '文物看护', '农机调度'];
const ends = ['能力', '体系', '机制', '水平', '网络', '队伍'];
const deeds = ['开展', '落实', '建立', '组建', '制定', '做好'];
const things = [
  '分类台账和定期通报办法',
  '骨干人员轮训与结对指导',
  '重点场所隐患清单',
  '街道站点日常值守',
  '群众意见收集答复',
];
/** What the rows of the table are about: nothing that the items speak of. */
const chores = ['检修泵站闸门', '清点库存物资', '更新门牌编号', '疏通雨水管道', '加固校舍围墙', '粉刷候车亭廊'];
const times = ['三月底前完成首轮工作', '上半年全部到位', '每季度通报一次', '年底前组织验收', '十月底前见到成效'];
const units = ['市民政局', '市财政局', '市教育局', '市水务局', '市交通运输局'];

/** Words in an order that depends on the seed alone, no title twice among sixty-four in a row. */
function wordsFrom(seed: number) {
  let step = seed;
  let titles = seed;
  const pick = (from: readonly string[], by: number): string => from[Math.floor(step / by) % from.length]!;
  return {
    title: (): string => {
      step += 7;
      titles++;
      const object = objects[(titles + Math.floor(titles / verbs.length)) % objects.length]!;
      return verbs[titles % verbs.length]! + object + pick(ends, 11);
    },
    body: (): string => {
      step += 5;
      const [one, other] = [pick(units, 1), units[(Math.floor(step) + 1) % units.length]!];
      const deed = `${pick(deeds, 1)}${pick(things, 2)}，${pick(times, 3)}，确保各项任务按期完成`;
      return `${deed}，${pick(deeds, 7)}${pick(things, 5)}。（${one}、${other}按职责分工负责）`;
    },
    row: (): string => {
      step += 3;
      return `${pick(chores, 1)}\t${pick(units, 1)}\t6月底前`;
    },
  };
}

function render({ seed, sections, level, runsOn, notice, rows }: Shape): Generated {
  const { title, body, row } = wordsFrom(seed);
  const name = '全市民生服务工作要点';
  const lines: string[] = notice
    ? [
        `关于印发《2025年${name}》的通知`,
        '',
        '各镇人民政府、街道办事处：',
        '现将工作要点印发给你们，请认真抓好落实。',
        '',
      ]
    : [];
  if (notice) lines.push('市人民政府办公室', '2025年3月4日', '');
  lines.push(`2025年${name}`, '');
  const numbered: Numbered[] = [];
  const add = (style: Numbered['style'], value: number, withBody: boolean): void => {
    const chinese = toChineseNumber(value);
    const marker = style === 'cn-comma' ? `${chinese}、` : style === 'cn-paren' ? `（${chinese}）` : `${value}.`;
    const item = { style, value, line: lines.length, marker, title: title(), body: withBody ? body() : '' };
    numbered.push(item);
    lines.push(marker + item.title + (withBody ? `。${item.body}` : ''));
  };
  let item = 0;
  let paren = 0;
  sections.forEach((items, at) => {
    add('cn-comma', at + 1, false);
    paren = level === 'both' || !runsOn ? 0 : paren;
    if (!runsOn) item = 0;
    for (let index = 0; index < items; index++) {
      if (level === 'cn-paren') add('cn-paren', ++paren, true);
      else {
        if (level === 'both' && index % 3 === 0) add('cn-paren', ++paren, false);
        if (level === 'both' && index % 3 === 0 && !runsOn) item = 0;
        add('arabic-dot', ++item, true);
      }
    }
  });
  const rowLines: number[] = [];
  if (rows > 0) {
    lines.push(
      '',
      `附件：2025年${name}任务分解表`,
      '',
      '附件',
      '',
      `2025年${name}任务分解表`,
      '',
      '序号\t工作任务\t责任单位\t完成时限',
    );
    for (let at = 1; at <= rows; at++) {
      rowLines.push(lines.length);
      lines.push(`${at}\t${row()}`);
    }
  }
  return { lines, numbered, rows: rowLines, runsOn };
}

/** Plans without an error: with or without a notice, （一） and a task table, counting on or beginning anew. */
export const cleanPlan: fc.Arbitrary<Generated> = fc
  .record({
    seed: fc.nat(10_000),
    sections: fc.array(fc.integer({ min: 2, max: 7 }), { minLength: 2, maxLength: 6 }),
    level: fc.constantFrom('arabic-dot', 'cn-paren', 'both'),
    runsOn: fc.boolean(),
    notice: fc.boolean(),
    rows: fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 15 })),
  })
  .map(render);
