/**
 * The clauses that rules rest on, each with what it says in a few words: a reader sees whether the clause fits, and who
 * doubts a citation finds them all here. In two lists, as a standard is cited by clause and a regulation by article.
 */
import type { Source } from './rule';

const regulations = '《党政机关公文处理工作条例》';
const format = 'GB/T 9704—2012《党政机关公文格式》';
const punctuation = 'GB/T 15834—2011《标点符号用法》';
const numerals = 'GB/T 15835—2011《出版物上数字用法》';
const slips = '《图书编校质量差错认定细则》';

/** Regulations and what else is no standard. */
export const articles = {
  kinds: { document: regulations, clause: '第八条', says: '公文种类主要有决议、决定、通知、函、纪要等十五种' },
  number: { document: regulations, clause: '第九条第（五）项', says: '联合行文使用主办机关的发文字号' },
  title: { document: regulations, clause: '第九条第（七）项', says: '标题由发文机关名称、事由和文种组成' },
  recipients: {
    document: regulations,
    clause: '第九条第（八）项',
    says: '主送机关用全称、规范化简称或者同类型机关统称',
  },
  names: {
    document: regulations,
    clause: '第九条第（八）项',
    says: '主送机关用全称、规范化简称或者统称，责任单位参照',
  },
  signature: { document: regulations, clause: '第九条第（十一）项', says: '署发文机关全称或者规范化简称' },
  signed: { document: regulations, clause: '第九条第（十二）项', says: '成文日期是会议通过或者负责人签发的日期' },
  seal: { document: regulations, clause: '第九条第（十三）项', says: '印章与署名机关相符' },
  attachment: { document: regulations, clause: '第九条第（十五）项', says: '附件是公文正文的说明、补充或者参考资料' },
  copies: { document: regulations, clause: '第九条第（十六）项', says: '抄送的是主送机关以外的机关' },
  printed: { document: regulations, clause: '第九条第（十七）项', says: '印发日期是送印的日期' },
  characters: { document: regulations, clause: '第十一条', says: '汉字、数字、标点符号等按照国家有关标准和规定使用' },
  feasible: { document: regulations, clause: '第十九条第（二）项', says: '措施和办法切实可行' },
  strict: { document: regulations, clause: '第十九条第（三）项', says: '结构严谨，表述准确，文字精练' },
  form: { document: regulations, clause: '第二十条第（四）项', says: '审核文种是否正确，格式是否规范' },
  facts: {
    document: regulations,
    clause: '第二十条第（四）项',
    says: '审核时间、数字、地名、段落顺序、引文等是否准确',
  },
  usage: { document: regulations, clause: '第二十条第（四）项', says: '审核文字、数字、标点符号等用法是否规范' },
  lead: { document: regulations, clause: '第二十四条第（四）项', says: '公文需要两个以上部门办理的，明确主办部门' },
  confused: { document: slips, clause: '第六条、第十二条', says: '别字，误用的词语' },
  quantity: { document: slips, clause: '第十九条', says: '“超过……以上”自相矛盾，减少不能用倍数' },
  collocation: { document: slips, clause: '第十九条、第二十二条', says: '数量表达混乱，词语搭配不当' },
  variants: { document: 'GF 1001—2001《第一批异形词整理表》', says: '推荐使用的词形' },
  dictionary: { document: '《现代汉语词典》（第7版）' },
  table: { document: '《通用规范汉字表》（2013年）', says: '规范字和繁体字、异体字的对照' },
  hospitals: { document: '《医院分级管理办法（试行草案）》', says: '医院分为三级，每级分甲、乙、丙等，三级增设特等' },
} as const satisfies Readonly<Record<string, Source>>;

/** Clauses of the national standards. */
export const clauses = {
  number: { document: format, clause: '7.2.5', says: '年份用“〔〕”括入，顺序号不加“第”、不编虚位，后面加“号”' },
  recipients: { document: format, clause: '7.3.2', says: '最后一个主送机关后面标全角冒号' },
  levels: { document: format, clause: '7.3.3', says: '层次序数依次可以用“一、”“（一）”“1.”“（1）”' },
  note: { document: format, clause: '7.3.4', says: '多个附件用阿拉伯数字标顺序号，名称后面不加标点' },
  signed: { document: format, clause: '7.3.5.4', says: '成文日期把年、月、日标全，月、日不编虚位' },
  attachment: { document: format, clause: '7.3.7', says: '附件顺序号和附件标题与附件说明一致' },
  copies: { document: format, clause: '7.4.2', says: '最后一个抄送机关后面标句号' },
  printed: { document: format, clause: '7.4.3', says: '印发日期把年、月、日标全，月、日不编虚位' },
  parts: { document: format, clause: '7.1', says: '公文由版头、主体、版记组成，页码在版心以外' },
  stop: { document: punctuation, clause: '4.1.3.1', says: '陈述句的末尾用句号' },
  list: { document: punctuation, clause: '4.5.3.1', says: '并列词语之间用顿号' },
  quotesInList: { document: punctuation, clause: '4.5.3.5', says: '并列的引号、书名号之间通常不用顿号' },
  quotes: { document: punctuation, clause: '4.8.3.4', says: '引号里再用引号，外面用双引号，里面用单引号' },
  quotedDay: { document: punctuation, clause: '4.8.3.6', says: '带月、日的节日、事件，通常只给月、日加引号' },
  year: { document: punctuation, clause: '4.9.3.4', says: '发文字号中的年份可以用六角括号' },
  ellipsis: { document: punctuation, clause: '4.11.2', says: '省略号的形式是“……”' },
  range: { document: punctuation, clause: '4.13.3.2', says: '起止和数值范围一般用一字线，有时用浪纹线' },
  day: { document: punctuation, clause: '4.14.3.5', says: '用阿拉伯数字写月、日的节日、事件，中间用间隔号' },
  titleMarks: { document: punctuation, clause: '4.15.3.1', says: '书名、文件名等用书名号标示' },
  titles: { document: punctuation, clause: '4.15.3.5', says: '书名号里再用书名号，外面用双的，里面用单的' },
  width: { document: punctuation, clause: '5.1.1—5.1.3', says: '逗号、冒号、括号等各占一个字的位置' },
  pairs: { document: punctuation, clause: '5.1.3', says: '引号、括号、书名号的两半标在两端' },
  ellipsisEtc: { document: punctuation, clause: 'A.9.2', says: '省略号不和“等”同时用' },
  etc: { document: punctuation, clause: 'B.1.2', says: '顿号并列的，“等”字前面不用点号' },
  ranks: { document: punctuation, clause: 'B.1.4', says: '顿号的层次最低，逗号高一层' },
  quotedStop: { document: punctuation, clause: 'B.2.1', says: '引文完整且独立使用的，句末点号留在引号里' },
  marks: { document: punctuation, clause: 'B.3.1—B.3.4、B.3.7', says: '“第一，”“一、”“1.”“（一）”“一是”后面的标点' },
  order: { document: punctuation, clause: 'B.3.8', says: '序次语顺着层次往下用，不宜反过来' },
  heading: { document: punctuation, clause: 'B.4', says: '文章标题的末尾通常不用标点' },
  sameForm: { document: numerals, clause: '4.3', says: '同一场合的数字，同类别的用同一种形式' },
  decimal: { document: numerals, clause: '5.1.2', says: '纯小数写出小数点前的“0”' },
  connector: { document: numerals, clause: '5.1.3', says: '数值范围用浪纹线或者一字线' },
  span: { document: numerals, clause: '5.1.3', says: '省略会有歧义的，前一个数的单位也要写' },
  fullYear: { document: numerals, clause: '5.1.4', says: '四位数字的年份不简写为两位' },
  dayName: { document: numerals, clause: '5.1.6', says: '月、日用阿拉伯数字的专名，中间用间隔号，加引号' },
  digits: { document: numerals, clause: '5.1.7.1', says: '阿拉伯数字占半个汉字的位置' },
  zero: { document: numerals, clause: '5.2.5', says: '编号、年份里的“0”写作“〇”' },
  mixed: { document: numerals, clause: '5.3', says: '“万”“亿”以外，不混用两种数字' },
} as const satisfies Readonly<Record<string, Source>>;

/** A source as users read it. */
export function citation({ document, clause, says }: Source): string {
  const joint = clause === undefined || document.endsWith('》') ? '' : ' ';
  return `${document}${joint}${clause ?? ''}${says === undefined ? '' : `：${says}`}`;
}
