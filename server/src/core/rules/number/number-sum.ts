import type { Passage } from '../../plan/model';
import { collected } from '../../plan/passages/collected';
import { rangeIn } from '../../plan/passages/passages';
import { DIGIT, FOLDED, OPENING } from '../../text/chars';
import type { Columns, Range } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { sumExamples } from './sum-examples';
import type { WrongScore } from './scores';
import { wrongScores } from './scores';
import type { WrongSum } from './sums';
import { wrongSumsIn } from './sums';
import type { WrongRow } from './row-sums';
import { wrongRows } from './row-sums';
import type { WrongTotal } from './table-sums';
import { valueOf, wrongTotals } from './table-sums';
import { mapList } from '../../text/lists';
import { wrongYearTotals } from './year-totals';

const findSums = collected(
  DIGIT | FOLDED,
  wrongSumsIn,
  ({ bits, shadow }) =>
    ((bits & OPENING) !== 0 && shadow.includes('（')) ||
    shadow.includes('其中') ||
    /[，、；][总合]?[共计]/u.test(shadow),
);

export default defineRule()({
  id: 'number-sum',
  group: '数字',
  title: '分项之和与总数不符',
  titleEn: 'Parts that do not add up',
  severity: 'error',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '总数后面的括号里列了各部分的数，或者表格有合计行，加起来就应当等于总数；“其中”的部分不能比总数多；改了其中一个数，容易忘了另一个。',
  whyEn:
    'Where the parts stand in brackets behind a total, or a table has a row of totals, they must add up, and what stands behind 其中 is no more than the total; one number is easily changed and the other forgotten.',
  sources: [articles.facts],
  messages: {
    bracket: '总数是“{found}”，括号里各部分相加是{sum}，两者不符。请核对。',
    scale: '“{found}”疑漏了“{scale}”：补上以后，各部分相加正好是总数“{total}”。请核对。',
    before: '前面各部分相加是{sum}，总数写的是“{found}”，两者不符。请核对。',
    part: '总数是“{found}”，其中一部分是{sum}，不应比总数多。请核对。',
    share: '总数是“{found}”，其中各部分相加是{sum}，疑似超过了总数。请核对。',
    years: '总数是“{found}”，其中各年相加是{sum}，两者不符。请核对。',
    digits: '总数是“{found}”，其中各部分相加是{sum}，疑似有一个数的两位数字颠倒了。请核对。',
    score: '这一项是“{found}”，下面各项相加是{sum}分，疑似不符。请核对。',
    row: '“{column}”是“{found}”，这一行各部分相加是{sum}，别的{right}行都相符，疑似有一处写错。请核对。',
    cell: '“{found}”应为“{wanted}”：这一行的“{row}”和这一列的合计都只差这个数。',
    table: '合计是“{found}”，“{column}”列相加是{sum}，两者不符。请核对。',
  },
  brief: {
    wrong: '加固⟦26座⟧小型水库（市属12座、县属13座）。',
    right: '加固25座小型水库（市属12座、县属13座）。',
  },
  examples: [
    {
      name: '括号里加起来不等于总数',
      text: '2025年水利工作要点\n1.修水库。加固⟦26座⟧小型水库（市属12座、县属13座），汛前完工。\n',
    },
    {
      name: '数在前，名在后',
      text: '2025年教育工作要点\n1.建学校。新建⟦9所⟧学校（3所小学、4所初中、1所高中），秋季开学。\n',
    },
    {
      name: '各部分的名只有一个字',
      text: '2025年护林工作要点\n1.配齐队伍。聘用护林员⟦6名⟧（男4名、女3名）。\n',
      hidden: true,
    },
    {
      name: '先列各部分，再说共多少',
      text: '2025年水利工作要点\n1.修水库。加固大型水库6座、小型水库12座，共⟦20座⟧，汛前完工。\n2.打井。打深井4眼、浅井6眼，合计10眼。新建东片泵站5座，改造西片泵站3座、南片泵站2座，共10座。\n',
      hidden: true,
    },
    {
      name: '前面的不是全部，或者不是一类',
      text: '2025年水利工作要点\n1.修水库。涉及东片6个镇、西片12个村，共实施项目45个；加固水库约6座、塘坝12座，共20座；累计修渠6条、沟3条，共12条；培训管护员6名、巡查员12名，其中女性3名，共20名。\n',
      hidden: true,
    },
    {
      name: '“其中”的部分比总数还多',
      text: '2025年水利工作要点\n1.修水库。加固水库⟦26座⟧，其中市属水库32座。\n2.打井。打井⟦120口⟧，其中新建90口、改造50口。总投资⟦1.2亿元⟧（其中：中央资金8000万元、省级资金5000万元）。\n3.修渠。修渠⟦85条⟧，其中东镇30条、西镇40条、南乡20条。\n4.换表。三年换表⟦600只⟧，其中2025年200只、2026年300只、2027年200只。\n',
      hidden: true,
    },
    {
      name: '“其中”是几个地方的单位，一地一个',
      text: '2025年水利工作要点\n1.建泵房。新建泵房⟦12间⟧，其中青山县自来水厂6间、白水县自来水厂5间、城东区供水站3间。\n2.修水池。修水池12座，其中青山县自来水厂6座、青山县第二水厂8座；换阀门12只，其中云河市自来水厂8只、青山县自来水厂6只。\n',
      hidden: true,
    },
    {
      name: '“其中”按时段、层级、来源分，人数是其中一部分',
      hidden: true,
      text: '2025年水利工作要点\n1.修水库。加固水库⟦46座⟧，其中上半年20座、下半年28座；市级以上标准化水站达到⟦20座⟧，其中省级6座、市级16座。\n2.办信访。办结⟦14件⟧，其中上级交办9件、自行排查7件；选派⟦60名⟧，其中市直机关40名、县区30名。\n3.配人员。在岗职工⟦86人⟧，其中巡查员92人。\n4.查水厂。检查地表水厂34家、供水（带储水）站57家、使用地下水的加压站35家，共⟦128家⟧。\n',
    },
    {
      name: '几年累计的数不等于各年之和',
      hidden: true,
      text: '河湾县水利三年行动方案（2024—2026年）\n一、目标\n2024年，打基础。新修水渠1.2万米，加固水库8座，新打机井20眼以上。\n2025年，上台阶。新修水渠1.5万米，加固水库10座，新打机井30眼。\n2026年，见成效。新修水渠1.3万米，加固水库12座，新打机井30眼。\n三年累计新修水渠4.0万米，加固水库⟦32座⟧，新打机井90眼。\n二、任务\n1.修水渠。\n',
    },
    {
      name: '“其中”的部分有重合，或者说的是别的',
      text: '2025年水利工作要点\n1.修水库。加固水库20座，其中小型水库12座、病险水库15座；新建水站2座，其中标准机房8座，改造9座闸房；修泵站2座，其中新建6座值班室；覆盖2个县，其中东县12个镇、西县8个镇；打井10口、修井20口，其中修复东片25口。\n2.配人员。配备骨干50名，其中女性30名、党员35名；配备保安2名，其中寄宿制学校3名；选派60名，其中市直机关40名、县区20名；每镇3名，其中重点镇5名；培训约100名，其中骨干120名。\n3.配设备。配备水泵26台，其中新建12台、改造14台；三年换表600只，其中2025年200只、2026年300只；水资源总量80亿立方米，其中地表水79亿立方米、地下水15亿立方米。\n',
      hidden: true,
    },
    {
      name: '部分的单位有“万”、有等级，其中是全部年份或者不同的学段',
      text: '2025年水利工作要点\n1.招工人。招收管护员⟦1.6万人⟧（城区4000人、乡村1.4万人），管理水库⟦14座⟧（5A级1座、4A级4座、3A级8座）。\n2.建学校。三年新建节水学校⟦60所⟧，其中2025年20所、2026年20所、2027年10所；今年新增学位⟦1.6万个⟧，其中义务教育学位1.2万个、学前教育学位5000个。\n',
      hidden: true,
    },
    {
      name: '一部分漏了“万”',
      hidden: true,
      text: '2025年水利工作要点\n1.通自来水。新增用水28万户（城区⟦18户⟧、乡镇10万户），年底完成。\n',
    },
    {
      name: '有“万”的总数是约数，不是全部年份',
      text: '2025年水利工作要点\n1.招工人。招收管护员1.6万人（城区3980人、乡村1.2万人），管理水库14座（5A级1座、4A级4座、3A级9座）。\n2.建学校。三年新建节水学校60所，其中2025年20所、2026年20所；五年新建泵站50座，其中2025年20座、2026年20座、2027年5座。\n',
      hidden: true,
    },
    {
      name: '考核指标的分值不等于下面各项之和',
      text: '2025年供水考核指标\n一、水质⟦（20分）⟧\n（一）出厂水（8分）\n1.每日检测，结果公示。（5分）\n2.每月抽检，台账齐全。（3分）\n（二）管网水（10分）\n1.每周检测一次。（6分）\n2.每季清洗一次。（4分）\n',
      hidden: true,
    },
    {
      name: '分值对得上，没有都写，或者另有加分',
      text: '2025年供水考核指标\n一、水质（20分）\n（一）出厂水（8分）\n1.每日检测，结果公示。（4.5分）\n2.每月抽检，台账齐全。（3.5分）\n（二）管网水（12分）\n1.每周检测一次，漏检一次扣1分。\n2.每季清洗一次。（4分）\n二、加分项（5分）\n（一）受省级表彰（3分）\n（二）受市级表彰（3分）\n',
      hidden: true,
    },
    {
      name: '分类小计不等于下面各行之和',
      hidden: true,
      text: '2025年植树任务表\n\n序号\t单位\t植树株数\t养护亩数\n合计\t\t400\t100\n一、城区（2个）\t\t⟦280⟧\t75\n1\t东镇\t120\t30\n2\t西镇\t150\t45\n二、郊区（2个）\t\t120\t25\n3\t南镇\t70\t15\n4\t北镇\t50\t10\n',
    },
    {
      name: '分类小计和合计都对，行末的空格没有复制上',
      hidden: true,
      text: '2025年植树任务表\n\n序号\t单位\t植树株数\t责任人\n合计\t\t400\n一、城区（2个）\t\t270\n1\t东镇\t120\t张三\n2\t西镇\t150\t李四\n二、郊区（2个）\t\t130\n3\t南镇\t70\t王五\n4\t北镇\t60\t赵六\n',
    },
    {
      name: '合计行不等于各行之和',
      text: '2025年植树任务表\n\n序号\t单位\t植树株数\t养护亩数\n1\t东镇\t120\t30\n2\t西镇\t150\t45\n3\t南镇\t130\t25\n合计\t\t⟦410⟧\t100\n',
    },
    {
      name: '括号里是提高以后的数，“其中”是另一类人的标准',
      hidden: true,
      text: '2025年公积金工作要点\n1.调额度。多子女家庭额度提高10万元（双职工90万元、单职工60万元），租房额度上浮2万元（即市区5万元，县城3万元）。\n2.引人才。购房按类给予补贴：A类人才90万元；B类人才60万元，其中出站留用的博士后75万元；C类人才30万元。\n',
    },
    {
      name: '相符',
      text: '2025年水利工作要点\n1.修水库。加固26座小型水库（市属12座、县属14座），投资3.5亿元（市级1.2亿元，县级2.3亿元），汛前完工。\n',
    },
    {
      name: '上一级的行是下一级的和',
      hidden: true,
      text: '2025年平台建设工作量表\n\n序号\t工作\t人天\n1\t开发阶段\t30\n1.1\t写代码\t18\n1.2\t做测试\t12\n1.2.1\t单元测试\t8\n1.2.2\t整体测试\t4\n2\t上线阶段\t10\n2.1\t部署\t4\n2.2\t培训\t6\n\t总计\t40\n',
    },
    {
      name: '只是其中一部分，约数，单位不同，两种分法',
      text: '2025年水利工作要点\n1.修水库。加固26座水库（其中市属12座、县属5座），约30座泵站（东片12座、西片10座），培训40人（3期、2个班），选聘20名（男12名、女8名、党员9名），安排8个县（市、区）。\n',
    },
    {
      name: '合计行相符，比率列不加',
      text: '2025年植树任务表\n\n序号\t单位\t植树株数\t成活率\n1\t东镇\t1,120\t90\n2\t西镇\t1,150\t92\n3\t南镇\t1,130\t95\n合计\t\t3,400\t92\n',
    },
    ...sumExamples,
  ],
  check(plan, report) {
    for (const { passage, found } of findSums(plan))
      if (passage.kind !== 'title') for (const sum of found) report(wrongSum(passage, sum));
    for (const { range, found, sum, parts } of wrongYearTotals(plan)) {
      const related = mapList(parts, (part) => ({ range: part, message: '其中一年' }));
      report({ range, message: 'years', data: { found, sum }, related, severity: 'warning' });
    }
    for (const score of wrongScores(plan)) report(wrongScore(score));
    for (const table of plan.tables) {
      const totals = wrongTotals(table);
      const rows = wrongRows(table);
      const shared = rows.length === 1 && totals.length === 1 ? crossing(rows[0]!, totals[0]!) : undefined;
      if (shared !== undefined) report(shared);
      else {
        for (const total of totals) report(wrongTotal(total));
        for (const row of rows) report(wrongRow(row));
      }
    }
  },
});

/** Where it is not certain that the parts are all, or parts at all. */
const unless = (isCertain: boolean) => (isCertain ? {} : { severity: 'warning' as const });

/** A sum in running text: one of its parts lacks its 万, or they do not add up. */
function wrongSum(passage: Passage, { total, parts, sum, unit, isCertain, place, unscaled }: WrongSum) {
  const rangeOf = ({ from, to }: Columns): Range => rangeIn(passage, from, to);
  const found = passage.text.slice(total.from, total.to);
  if (unscaled !== undefined) {
    const { part, scale } = unscaled;
    return {
      range: rangeOf(part),
      message: 'scale' as const,
      data: { found: passage.text.slice(part.from, part.to), scale, total: found },
      related: [{ range: rangeOf(total), message: '总数在这里' }],
      severity: 'warning' as const,
    };
  }
  return {
    range: rangeOf(total),
    message: place,
    data: { found, sum: `${sum}${unit}` },
    related: mapList(parts, (part) => ({ range: rangeOf(part), message: '其中一部分' })),
    ...unless(isCertain),
  };
}

/** An item whose points are not those of the items below it. */
function wrongScore({ range, found, parts, sum }: WrongScore) {
  const related = mapList(parts, (part) => ({ range: part, message: '其中一项的分值' }));
  return { range, message: 'score' as const, data: { found, sum }, related, severity: 'warning' as const };
}

/** A table's total that is not that of its column. */
function wrongTotal({ cell, column, sum, isCertain }: WrongTotal) {
  return {
    range: cell.range,
    message: 'table' as const,
    data: { found: cell.text, column, sum },
    ...unless(isCertain),
  };
}

/** A row's total that is not that of the cells beside it. */
function wrongRow({ cell, column, sum, parts, right }: WrongRow) {
  return {
    range: cell.range,
    message: 'row' as const,
    data: { found: cell.text, column, sum, right },
    related: mapList(parts, ({ range }) => ({ range, message: '其中一部分' })),
    severity: 'warning' as const,
  };
}

/** The one cell that makes both a row and a column wrong, by as much; undefined where they are wrong by themselves. */
function crossing(row: WrongRow, total: WrongTotal) {
  const at = row.parts.find((part) => total.parts.includes(part));
  const value = valueOf(at);
  if (at === undefined || value === undefined) return undefined;
  const [inRow, inColumn] = [valueOf(row.cell)! - row.sum, valueOf(total.cell)! - total.sum];
  const wanted = Math.round((value + inRow) * 1e6) / 1e6;
  if (Math.abs(inRow - inColumn) > 1e-6 || wanted < 0) return undefined;
  return {
    range: at.range,
    message: 'cell' as const,
    data: { found: at.text, wanted, row: row.column },
    related: [
      { range: row.cell.range, message: `这一行的“${row.column}”` },
      { range: total.cell.range, message: '这一列的合计' },
    ],
  };
}
