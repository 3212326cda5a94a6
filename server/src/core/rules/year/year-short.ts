import { yearInForce } from '../../plan/passages/moments';
import { rangeIn } from '../../plan/passages/passages';
import type { Time } from '../../plan/passages/times';
import { timesIn } from '../../plan/passages/times';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { mapList } from '../../text/lists';

/** What tells a duration: 工作20年底, 近30年上半年. */
const duration =
  /(?:[近约满达超第每几余多前后长过]|工作|从业|已有|连续|服务|使用|工龄|党龄|教龄|期限|不少于|不低于|至少|[\d./／—－\-~～至到])\s*$/u;
/** How far a year may be from the plan's to be meant. */
const farthest = 8;

/** 30年初心, 20年底蕴: the part of the year is the head of another word. */
const otherWord = /^(?:初[心步衷级中始]|底[蕴子色气薪线泥数]|末[端梢])/u;

/** Whether something behind the two digits says that they are a year. */
function isDated({ month, part }: Time, behind: string): boolean {
  if (otherWord.test(behind)) return false;
  return month !== undefined || (part !== undefined && part !== '内') || /^度(?!过)/u.test(behind);
}

/** A year of two digits, and what it means. */
interface ShortYear {
  readonly range: Range;
  readonly found: string;
  readonly year: number;
}

/** So many are told one by one; where there are more, it is how the paper writes. */
const mostAlone = 5;

export default defineRule<readonly ShortYear[]>()({
  id: 'year-short',
  group: '时间年份',
  title: '年份只写了两位',
  titleEn: 'A year of two digits',
  severity: 'warning',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '公文里的年份写四位数字；“23年底”既不规范，也可能被读成时长。',
  whyEn: 'Official papers write years with four digits; two may be read as a length of time.',
  sources: [clauses.fullYear],
  messages: {
    short: '年份“{found}年”疑似只写了两位，应写全为“{year}年”。',
    many: '全文有{count}处年份疑似只写了两位，例如“{found}年”，应写全为“{year}年”。',
  },
  examples: [
    {
      name: '年底',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦24⟧年底前全部完工。\n2.抓好验收。由水利局负责。',
      fixed: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2024年底前全部完工。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '年月',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。对⟦23⟧年10月排查的隐患逐项销号。\n2.抓好验收。由水利局负责。',
      fixed:
        '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。对2023年10月排查的隐患逐项销号。\n2.抓好验收。由水利局负责。',
    },
    {
      name: '全文都写两位',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。⟦24⟧年3月、24年4月、24年5月分批开工，24年6月检查。\n2.抓好验收。24年7月初验，24年10月复验。',
      fixed:
        '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2024年3月、2024年4月、2024年5月分批开工，2024年6月检查。\n2.抓好验收。2024年7月初验，2024年10月复验。',
    },
    {
      name: '时长、期限、代际',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。连续工作20年以上的，30年内不得拆除，防御50年一遇洪水。\n2.抓好传承。坚守30年初心，清理沉积20年底泥。',
    },
    {
      name: '四位年份和年份区间',
      text: '2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。2023年底开工的项目，2024年10月前完工；2023—24年度冬修抓紧收尾。\n2.抓好验收。由水利局负责。',
    },
  ],
  check(plan, report) {
    const near = yearInForce(plan);
    if (near === undefined) return;
    const short: ShortYear[] = [];
    const century = Math.floor(near / 100) * 100;
    for (const { passage, found: times } of timesIn(plan)) {
      for (const time of times) {
        if (time.shortYear === undefined) continue;
        const { from, to } = time.shortYear;
        const found = passage.shadow.slice(from, to);
        const year = century + Number(found);
        if (found.length !== 2 || Math.abs(year - near) > farthest) continue;
        if (!isDated(time, passage.shadow.slice(to + 1, to + 3))) continue;
        if (duration.test(passage.shadow.slice(Math.max(0, from - 4), from))) continue;
        short.push({ range: rangeIn(passage, from, to), found, year });
      }
    }
    if (short.length <= mostAlone) {
      for (const one of short) {
        const { range, found, year } = one;
        report({ range, message: 'short', data: { found, year }, extra: [one] });
      }
      return;
    }
    const [{ range, found, year }, ...others] = short as [ShortYear, ...ShortYear[]];
    report({
      range,
      message: 'many',
      data: { count: short.length, found, year },
      related: otherPlaces(others, (other) => ({
        range: other.range,
        message: `“${other.found}年”也只写了两位`,
      })),
      extra: short,
    });
  },
  fix({ extra = [] }) {
    const edits = mapList(extra, ({ range, year }) => ({ range, newText: String(year) }));
    const title = edits.length === 1 ? `改为“${edits[0]!.newText}年”` : `这${edits.length}处都写成四位年份`;
    return [{ title, safe: false, edits }];
  },
});
