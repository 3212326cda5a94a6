/** What the rules of punctuation say, word for word, and where they are quiet. */
import { saysOf } from './told';

const plan = (...lines: readonly string[]): string => ['2025年普查工作要点', '一、主要任务', ...lines, ''].join('\n');

/** Four items with a full stop before their notes. */
const stopped = [
  '1.划分小区。上半年按街巷划分城区的普查小区，按村组划分农村的普查小区。（市统计局负责）',
  '2.选调人员。每个小区选调两名普查员，每五个小区选调一名指导员。（市人力资源社会保障局负责）',
  '3.入户登记。逐户登记人口和住房情况，做到不漏一户、不漏一人。（市公安局负责）',
  '4.复查数据。按十分之一的比例抽取小区复查，差错多的小区重新登记。（市统计局负责）',
];

saysOf({
  'punctuation-end': [
    [
      'a full stop behind the note ends the item too',
      plan(...stopped, '5.宣传发动。在公告栏和公交车上张贴普查海报，让居民知晓、支持普查（市委宣传部负责）。'),
    ],
    [
      'a short item with a note is a heading, whatever its commas',
      plan(...stopped, '5.宣传发动，贴好海报，讲好政策（市委宣传部负责）'),
    ],
    [
      'where items without a full stop before the note are common, it is a habit',
      plan(
        ...stopped,
        '5.宣传发动。在公告栏和公交车上张贴普查海报，让居民知晓、支持普查（市委宣传部负责）',
        '6.落实经费。按每个小区两千元的标准安排普查经费，三月底前拨付到位（市财政局负责）',
      ),
    ],
    [
      'the last paragraph of all is over where the document ends',
      plan('市、县两级都要成立普查机构，落实人员和经费，三月底前到位，四月起登记'),
      '“记” 这一段以“四月起登记”结尾，没有句号。疑似漏了句号，也可能后面还有内容，请核对。 → 在段末加句号',
    ],
    [
      'what stands in columns is no paragraph',
      plan('第一小区东街到西街，第二小区南街到北街  第三小区河东，第四小区河西，第五小区城郊'),
    ],
  ],
  'punctuation-width': [
    [
      'question marks and exclamation marks',
      plan('1.复查。逐户问清是否漏登?漏了就补，争取不漏一户!年底前完成。'),
      '“?” “?”是半角标点，汉字旁边建议用全角“？”。 → 改为“？”✓',
      '“!” “!”是半角标点，汉字旁边建议用全角“！”。 → 改为“！”✓',
    ],
    [
      'quotation marks are called by their name, and shown so that they can be read',
      plan('1.复查。推行"逐户问"做法，年底前完成。'),
      '“"” 这里的引号是半角的直引号，汉字旁边建议用“ ”。 → 改为“ ”✓',
    ],
    [
      'many, the most frequent first, beside how many right ones',
      plan(
        '1.复查,登记。做什么：问清！（逐户）补登；怎么办？照旧，不变(含空户)。',
        '2.核对,汇总。先核对(含外出),后汇总。',
      ),
      '“,” 有5处标点是半角（逗号3处、括号2对），另有7个是全角。汉字旁边建议统一用全角。 → 全部改为全角（5处）✓',
    ],
    ['a comma too many is told by another rule', plan('1.复查。做到日产日清，,不过夜；抽查、,登记。')],
    ['a link that never ends', plan('1.复查。表格见[登记表](附后，不漏一户。')],
    ['< and > of two titles are no pair', plan('1.复查。学习《细颗粒物<限值》，复查浓度高于限值的>五个点位。')],
    [
      'the lines of a page about the text',
      '2025年普查工作要点\n来源:市统计局 时间:2025-03-01 字体:(大 中 小)\n一、主要任务\n1.复查。逐户问清。\n',
    ],
  ],
  'punctuation-pair': [
    [
      'a quotation of two paragraphs that closes in the second',
      plan('学习下面两段话：', '“第一段讲服务，要做到随到随办。', '第二段讲纪律，要做到令行禁止。”'),
    ],
    [
      'halves of numbers and of notes have their own rules',
      plan(
        '（一）入户登记',
        '每户都登记。',
        '（二】复查数据',
        '抽查十分之一。',
        '（三）汇总',
        '汇总。（责任单位：市统计局',
      ),
    ],
    ['a number that is not closed', plan('（一）登记', '登记每户。', '（二复查', '抽查。', '（三）汇总', '按时汇总。')],
    ['intervals may have two kinds', plan('1.复查。差错率在（5，10］之间的重查，超过［10，20）的重登。')],
    [
      'no interval stands in quotation marks',
      plan('1.复查。落实“四’要求。'),
      '“’” 左右不成对：左边是左双引号，右边是右单引号，应统一为双引号。 → 改为双引号 / 改为单引号',
    ],
    [
      'a title’s half and a bracket’s are each called by their own name',
      plan(
        '1.复查。落实《普查办法的要求，六月底前完成。',
        '2.汇总。汇总登记表（含附表，年底前完成。',
        '3.公布。公布”普查结果，年底前完成。',
      ),
      '“《” “《”后面没有右书名号与它成对，请补上，或者删去这一个。',
      '“（” “（”后面没有右括号与它成对，请补上，或者删去这一个。',
      '“”” 右双引号前面没有左引号与它成对，请补上，或者删去这一个。',
    ],
    [
      'a half that was typed twice, be it the left one',
      plan('1.复查。复查登记表（（含附表），年底前完成。'),
      '“（” “（”后面没有右括号与它成对，请补上，或者删去这一个。 → 删去多出的“（”',
    ],
    [
      'one mark that is turned',
      plan('1.复查。推行“逐户问“做法。'),
      '““” 左双引号的方向反了，这里应为右双引号。 → 改为右双引号',
    ],
    [
      'a straight mark in a pair',
      plan('1.复查。推行“逐户问"做法。'),
      '“"” 左右不成对：左边是左双引号，右边是直引号，应统一为双引号。 → 改为双引号✓',
    ],
  ],
  'punctuation-quote': [
    [
      'one quotation',
      plan('1.复查。推行‘逐户问’做法。'),
      '“‘逐户问’” “‘逐户问’”用了单引号，外面又没有双引号，疑应用双引号。 → 改为双引号✓',
    ],
  ],
  'punctuation-ellipsis': [
    ['a page cuts off headings', plan('（一）入户登记...', '逐户登记。', '（二）复查数据…', '抽查十分之一。')],
    [
      'three are told one by one, and one before 等 beside them once',
      plan(
        '1.复查。查人口、查住房...都要查清。',
        '2.登记。登人口、登住房...都要登清。',
        '3.核对。对表、对册...都要对清。',
        '4.汇总。汇总表、册、图……等三种。',
      ),
      '“...” “...”疑为省略号，规范的写法是“……”。 → 改为“……”✓',
      '“...” “...”疑为省略号，规范的写法是“……”。 → 改为“……”✓',
      '“...” “...”疑为省略号，规范的写法是“……”。 → 改为“……”✓',
      '“……” 省略号和“等”意思重复，疑似多用了一个。请删去一个。 → 删去省略号',
    ],
  ],
  'punctuation-doubled': [
    [
      'marks of two kinds that begin with a full stop are no ellipsis',
      plan('1.复查。抽查十分之一。，，差错多的重登。'),
      '“。，，” 标点“。，，”重复了，应只留一个“。”。 → 改为“。” / 改为“，”',
    ],
    [
      'a colon twice',
      plan('1.复查。办法如下：：抽查十分之一。'),
      '“：：” 标点“：：”重复了，应只留一个“：”。 → 改为“：”✓',
    ],
    [
      'a paragraph that goes on in the next line',
      plan('每户都要登记。做到不漏一户、', '不漏一人，年底前汇总，并向社会公布结果。'),
    ],
  ],
});
