/** Texts made to be slow, by their approximate length: each keeps some rule busy over the whole of it. */

const head = '2025年全市养老服务工作要点\n一、重点任务\n';

/** One sentence of an item, repeated until the text is so long. */
const inItem = (piece: string) => (length: number) =>
  `${head}1.${piece.repeat(Math.ceil(length / piece.length))}做好工作。`;

/** As many lines as there is room for. */
const lines =
  (size: number, line: (at: number) => string, joint = '\n') =>
  (length: number): string =>
    head + Array.from({ length: Math.ceil(length / size) }, (_, at) => line(at)).join(joint);

/** A name that differs from those beside it. */
const name = (at: number): string => String.fromCharCode(0x4e00 + (at % 5000), 0x5000 + ((at * 7) % 5000));

const numerals = '一二三四五六七八九十';
const tableHead = '附件\n任务分解表\n序号\t项目\t工作任务\t责任单位\t完成期限\n';
const month = (at: number): number => (at % 12) + 1;

export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'nested brackets': (length) => `${head}1.做好工作。${'（'.repeat(length / 2)}市局${'）'.repeat(length / 2)}`,
  'nested marks of all kinds': (length) =>
    `${head}1.做好工作。${'（〔《“‘'.repeat(length / 10)}市局${'’”》〕）'.repeat(length / 10)}`,
  'opening quotes': inItem('“《'),
  'one number': (length) => `${head}1.建成${'7'.repeat(length)}个站点。`,
  'digits and points': inItem('7.'),
  'counts without commas': inItem('7个'),
  ranges: inItem('3-5个，'),
  rates: inItem('增长120%、'),
  'parts of parts': inItem('3个，其中'),
  dates: inItem('2025年13月32日、'),
  numerals: inItem(numerals),
  'units in a note': lines(5, (at) => `${at === 0 ? '1.做好工作。（' : ''}市${name(at)}局`, '、'),
  'one unit again and again in a note': (length) => `${head}1.做好工作。（${'市民政局、'.repeat(length / 5)}负责）`,
  notes: lines(20, (at) => `${at + 1}.做好工作。落实到位。（市${name(at)}局负责）`),
  'titles and numbers of documents': inItem('落实《值班办法》（市发〔2025〕3号），'),
  'lists in a sentence': inItem('一是开展检查，二是组织演练，四是总结。'),
  'wrong marks in lists': inItem('做好。一是，清点。'),
  'years that are none': inItem('到20255年底完成，'),
  wordings: inItem('布署截止到加快力度目前现状防止不再发生，'),
  'one word again and again': inItem('加强监测预警能力'),
  spaces: inItem('加强 监测 '),
  'marks of Markdown': inItem('**加强**<b>监测</b>'),
  attachments: lines(20, (at) => `附件：${at + 1}.表${at}\n附件${at + 1}\n表${at}`),
  references: inItem('见附件9，按照第八条、第（三）项办理，'),
  'rows of a table': (length) =>
    lines(
      30,
      (at) => `${at + 1}\t\t建设站点${at}个，改造泵房\t市${name(at)}局\t${month(at)}月底前`,
    )(length).replace(head, head + tableHead),
  'items and rows that differ by their numbers': (length) => {
    const work = (at: number): string => `建设站点${at}个，改造泵房${at * 3}座`;
    const items = lines(60, (at) => `${at + 1}.建设站点。${work(at)}，${month(at)}月底前完成。`)(length);
    const rows = lines(60, (at) => `${at + 1}\t建设站点\t${work(at + 1)}\t市${name(at)}局\t${month(at)}月底前`)(length);
    return `${items}\n${rows.replace(head, tableHead)}`;
  },
  'items and rows that are all alike': (length) => {
    const items = lines(60, (at) => `${at + 1}.建设站点。建设站点，改造泵房，年底前完成。`)(length);
    const rows = lines(60, (at) => `${at + 1}\t建设站点\t建设站点，改造泵房\t市局\t年底前`)(length);
    return `${items}\n${rows.replace(head, tableHead)}`;
  },
  'a sentence again and again': inItem('组织志愿者走访独居老人，及时更换损坏灯具。'),
  headings: lines(8, (at) => `${numerals[at % 10]!}、做好工作`),
  'torn paragraphs': lines(12, () => '加强监测预警能力建设', '\n\n'),
  sums: inItem('新建站点26个（市级12个、县区15个），'),
  'lists of shares': inItem('甲、乙分别达到90%、80%、'),
  'one list': inItem('甲乙、'),
  'ends of units said twice': inItem(`${'市局区县'.repeat(12)}人民，`.repeat(2)),
  'arrows of a web page': lines(124, () => `首页${'->栏目'.repeat(30)}>`),
  'spaces in a glued document': (length) => `${head}二、甲。三、乙。${' '.repeat(length)}做好工作。`,
  'headings with paragraphs in one line': (length) => `${head}${'一、做好  '.repeat(length / 6)}工作，`,
  'labels in one sentence': (length) => `${head}1.做好工作。${'责任单位：市局，'.repeat(length / 8)}`,
  'titles below a notice': (length) =>
    lines(
      12,
      (at) => `关于做好${name(at)}的通知`,
    )(length).replace(head, '市民政局关于印发工作要点的通知\n各县区：\n现印发给你们。\n') + `\n\n${head}1.做好工作。`,
  'spaces in a heading': (length) => `${head}1.2025年${' '.repeat(length)}做好工作`,
  'spaces in a stage': (length) => `${head}1.第一阶段。动员。${' '.repeat(length)}3月，做好工作。`,
  'tables of contents': lines(3, () => '目录'),
  'a remark on the order of units': (length) =>
    `${head}1.做好工作。\n责任单位：市民政局（${'首位'.repeat(length / 4)}${'单位'.repeat(length / 4)}】、市教育局`,
  'times in notes and behind labels': inItem('（9月取得成效，市民政局负责）完成时限：3月；'),
  'notes over line ends': (length) =>
    `${head}1.做好工作。\n${'加强养老服务设施建设，完善服务网络布局，提升服务能力（市教育局、市财政\n局、市民政局负责）。\n'.repeat(length / 50)}`,
  'versions that were not merged': lines(20, () => '<<<<<<< a\n做好\n======='),
  'blanks of a template': inItem('XX县20XX年X月底前（待核实），'),
  'letters typed twice': inItem('安全措施施落实，队伍设建，'),
  'letters typed twice in notes': lines(
    24,
    (at) => `${at + 1}.做好工作。落实到位。（市${name(at)}局、市科技技局负责）`,
  ),
  'letters typed twice in cells': (length) =>
    lines(30, (at) => `${at + 1}\t一、安全措施施落实\t建设站点${at}个\t市局`)(length).replace(head, head + tableHead),
  'departments misspelt': lines(10, (at) => `${at === 0 ? '1.做好工作。（' : ''}市${name(at)}市场监督管局`, '、'),
  'a department without end': (length) => `${head}1.做好工作。（市${'市场监督管'.repeat(length / 5)}局负责）`,
  'references to nothing': (length) =>
    `${lines(24, () => '1.做好工作。\n2.做好工作。经费见第999项，与第888项一并推进。')(length)}`,
  'names of attachments with other years': (length) =>
    lines(24, (at) => `${at + 1}.做好。见《2024年${name(at)}任务分解表》（附件）。`)(length / 2) +
    lines(24, (at) => `\n附件：${at + 1}.2025年${name(at)}任务分解表`)(length / 2),
  'items glued to others': lines(20, (at) => `${2 * at + 1}.做好工作。（市局负责）${2 * at + 2}.做好。`),
  'totals of several years': lines(20, (at) => `${2020 + (at % 5)}年，建成7个。三年累计建成30个。`),
  'shares of a long number': (length) =>
    `${head}1.建成${'71'.repeat(length / 4)}个，其中甲${'17'.repeat(length / 8)}个、乙${'7'.repeat(length / 8)}个、丙1个。`,
  'rows of many numbers': (length) =>
    `${head}${tableHead}${Array.from({ length: 20 }, (_, at) => `${at}\t${'7\t'.repeat(length / 40)}市局`).join('\n')}`,
  'days of the week': inItem('4月25日（星期四）、'),
  'sheets with tables': lines(30, (at) => `附件${at + 1}\n表${at}\n序号\t工作任务\t责任单位\n1\t做好\t市局`),
};
