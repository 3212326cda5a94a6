import { collected } from '../../plan/passages/collected';
import type { Readable } from '../../plan/passages/passages';
import { rangeIn } from '../../plan/passages/passages';
import { DIGIT, DOT, LATIN, has } from '../../text/chars';
import type { Columns } from '../../text/range';
import { defineRule } from '../rule';
import { clauses } from '../sources';
import { namedDays } from './named-days';

const none: readonly Day[] = [];

/** A month and a day with a dot between, in front of the name of that day. */
interface Day extends Columns {
  readonly right: string;
  readonly isQuoted: boolean;
}

/** What may stand between the date and the name: marks, and whose day it is, which may be the name's own beginning. */
const quote = /^\s?[”"]?\s?/u;
const scope = /^(?:国际|全国|世界|中国|国家|全民|联合国)/u;
const longestScope = 7;
const longestName = 8;

function dayAt(shadow: string, dot: number): Day | undefined {
  let from = dot;
  while (dot - from < 2 && has(shadow, from - 1, DIGIT)) from--;
  let to = dot + 1;
  while (to - dot - 1 < 2 && has(shadow, to, DIGIT)) to++;
  if (from === dot || to === dot + 1 || has(shadow, from - 1, DIGIT | LATIN) || has(shadow, to, DIGIT))
    return undefined;
  if (shadow[from - 1] === '.' || shadow[to] === '.') return undefined;
  const names = namedDays.names.get(shadow.slice(from, to));
  if (names === undefined) return undefined;
  const isQuoted = shadow[from - 1] === '“' && shadow[to] === '”';
  const rest = shadow.slice(to, to + longestScope + longestName).replace(quote, '');
  const bare = rest.replace(scope, '');
  if (!names.some((name) => rest.startsWith(name) || bare.startsWith(name))) return undefined;
  const date = `${shadow.slice(from, dot)}·${shadow.slice(dot + 1, to)}`;
  return { from, to, right: isQuoted ? date : `“${date}”`, isQuoted };
}

/** The days of a text that are written so. */
function daysIn({ shadow }: Readable): readonly Day[] {
  let days: Day[] | undefined;
  for (let dot = shadow.indexOf('.'); dot >= 0; dot = shadow.indexOf('.', dot + 1)) {
    const day = dayAt(shadow, dot);
    if (day !== undefined) (days ??= []).push(day);
  }
  return days ?? none;
}

const findDays = collected(DOT, daysIn);

export default defineRule<Day>()({
  id: 'punctuation-date',
  group: '标点',
  title: '用月日称呼的节日写成了小数',
  titleEn: 'A day called by its date that is written like a decimal',
  severity: 'info',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '用月、日称呼的节日和事件，月和日之间用间隔号，并加引号，如“5·12”国际护士节。写成“5.12”就成了小数。',
  whyEn:
    'A day that is called by its month and day has a middle dot between them and quotation marks around. With a full stop it reads as a decimal.',
  sources: [clauses.day, clauses.quotedDay, clauses.dayName],
  messages: {
    dot: '“{found}”是月和日，不是小数，中间应用间隔号。建议写作{right}。',
  },
  examples: [
    {
      name: '护士节写成了小数',
      text: '2025年宣传工作要点\n1.办好活动。组织⟦5.12⟧护士节慰问，表扬先进。\n2.加强策划。每季一次选题会。\n',
      fixed: '2025年宣传工作要点\n1.办好活动。组织“5·12”护士节慰问，表扬先进。\n2.加强策划。每季一次选题会。\n',
    },
    {
      name: '名称以“国家”开头',
      hidden: true,
      text: '2025年宣传工作要点\n1.办好活动。组织⟦4.15⟧国家安全日宣传，表扬先进。\n2.加强策划。每季一次选题会。\n',
      fixed: '2025年宣传工作要点\n1.办好活动。组织“4·15”国家安全日宣传，表扬先进。\n2.加强策划。每季一次选题会。\n',
    },
    {
      name: '已经有引号',
      text: '2025年市场监管工作要点\n1.开展宣传。办好“⟦3.15⟧”国际消费者权益日活动。\n2.受理投诉。三日内答复。\n',
      fixed: '2025年市场监管工作要点\n1.开展宣传。办好“3·15”国际消费者权益日活动。\n2.受理投诉。三日内答复。\n',
    },
    {
      name: '用间隔号、用汉字',
      text: '2025年宣传工作要点\n1.办好活动。组织“5·12”国际护士节、12月4日国家宪法日活动。\n2.加强策划。每季一次选题会。\n',
    },
    {
      name: '小数、版本和日期不算',
      text: '2025年医院管理工作要点\n1.缩短住院日。平均住院日控制在8.19日以内，护理系统升级到5.12版。\n2.增加投入。3.15万元用于消费者咨询台，2024.5.12护士节的经费结清。\n',
    },
  ],
  check(plan, report) {
    for (const { passage, found: days } of findDays(plan)) {
      for (const day of days) {
        const found = passage.text.slice(day.from, day.to);
        const right = day.isQuoted ? `“${day.right}”` : day.right;
        report({
          range: rangeIn(passage, day.from, day.to),
          message: 'dot',
          data: { found, right },
          extra: day,
        });
      }
    }
  },
  fix({ range, extra }) {
    const { right, isQuoted } = extra!;
    return [{ title: `改为${isQuoted ? `“${right}”` : right}`, safe: false, edits: [{ range, newText: right }] }];
  },
});
