/** The one definition of a library's files: what may stand in them, and how much. */
import { longestTerm } from '../../core';
import { usualLongest } from '../data/shape';
import type { Field, Fields, Shape } from '../data/shape';

/** The largest file that is read, in bytes. */
export const largestFile = 5 * 1024 * 1024;
/** How many files of snippets and of templates a library may have, each. */
export const mostFiles = 500;
const mostUnits = 50_000;
const mostTerms = 10_000;
const mostSnippets = 5_000;

const text = (longest = usualLongest): Shape => ({ kind: 'text', longest });
const texts = (longest = usualLongest, most = 500): Shape => ({ kind: 'list', of: text(longest), most, orOne: true });
const term = text(longestTerm);

/** `2024` or `2024-05`. */
const month: Shape = {
  kind: 'text',
  form: { pattern: /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u, says: '应写作年份或年月，如 2024 或 2024-05' },
};

const version: Shape = {
  kind: 'text',
  form: { pattern: /^\d+(?:\.\d+){0,2}(?:[-+][0-9A-Za-z.-]+)?$/u, says: '应是版本号，如 1.2.0' },
};

const libraryFields: Fields = {
  name: { shape: text(60), required: true, about: '团队库的名称，问题里会显示。', aboutEn: 'The library’s name.' },
  version: { shape: version, about: '版本号，如 1.2.0。', aboutEn: 'Its version.' },
  owner: { shape: text(), about: '谁维护。', aboutEn: 'Who keeps it.' },
  licence: { shape: text(), about: '许可，如 MIT、内部使用。', aboutEn: 'Its licence.' },
  description: { shape: text(500), about: '一两句话的说明。', aboutEn: 'What it is for.' },
  source: { shape: text(500), about: '内容的出处。', aboutEn: 'Where its entries come from.' },
  needs: {
    shape: texts(60, 50),
    about: '还要同时用哪些团队库（写它们的 name）。',
    aboutEn: 'Names of other libraries that have to be in force.',
  },
};

const unitFields: Fields = {
  name: { shape: text(60), required: true, about: '全称。', aboutEn: 'Full name.' },
  short: { shape: text(60), about: '规范简称，补全和修改时用它。', aboutEn: 'Standard short name.' },
  aliases: { shape: texts(60), about: '认可的其他写法。', aboutEn: 'Other accepted names.' },
  former: {
    shape: {
      kind: 'list',
      most: 50,
      of: {
        kind: 'fields',
        fields: {
          name: { shape: text(60), required: true, about: '以前的名称。', aboutEn: 'The former name.' },
          until: { shape: month, about: '用到什么时候，如 2018 或 2018-10。', aboutEn: 'Until when: 2018 or 2018-10.' },
        },
      },
    },
    about: '以前的名称；成文在此之后的文件里再用，会提示现名。',
    aboutEn: 'Names that it had; later documents are told the present one.',
  },
  level: { shape: text(20), about: '级别，如 市级、区级。', aboutEn: 'Its level.' },
  parent: { shape: text(60), about: '上级单位。', aboutEn: 'The unit above it.' },
  departments: { shape: texts(60), about: '内设机构。', aboutEn: 'Its departments.' },
  leaders: { shape: texts(20), about: '可以牵头的负责人。', aboutEn: 'Who may lead.' },
};

const termFields: Fields = {
  avoid: { shape: texts(longestTerm, 200), about: '不这样写（一个词或几个词）。', aboutEn: 'Not to be written.' },
  pattern: {
    shape: text(300),
    about: '不这样写：用正则表达式（RE2 语法，没有环视和反向引用）。',
    aboutEn: 'Not to be written, as a pattern of RE2.',
  },
  always: { shape: term, about: '一律这样写：大小写、全角半角都不变。', aboutEn: 'To be written exactly so.' },
  not: { shape: texts(longestTerm, 200), about: 'always 的词还有哪些错误写法。', aboutEn: 'Wrong forms of `always`.' },
  term: { shape: term, about: '简称，和 only-after 一起用。', aboutEn: 'A short form; goes with only-after.' },
  'only-after': { shape: term, about: '先出现这个全称，才能用 term。', aboutEn: 'What has to stand before `term`.' },
  prefer: { shape: texts(longestTerm, 20), about: '应该怎样写，最合适的在前。', aboutEn: 'What to write, best first.' },
  except: {
    shape: texts(longestTerm, 200),
    about: '在这些更长的词里不算。',
    aboutEn: 'Longer words in which it is right.',
  },
  reason: { shape: text(), required: true, about: '理由，问题里会显示。', aboutEn: 'Why; shown with the problem.' },
  source: { shape: text(500), about: '依据。', aboutEn: 'Where the demand comes from.' },
  bad: {
    shape: texts(500, 50),
    about: '应当报告的句子，检查团队库时逐句试。',
    aboutEn: 'Lines in which it must be found.',
  },
  good: {
    shape: texts(500, 50),
    about: '不应报告的句子，检查团队库时逐句试。',
    aboutEn: 'Lines in which it must not.',
  },
};

const lines: Shape = { kind: 'list', of: { kind: 'text', longest: 20_000, multiline: true }, most: 2000, orOne: true };

const pinyin: Field = {
  shape: text(),
  about: '名称的全拼，音节用空格隔开；不写就按字典，多音字读错时才要写。',
  aboutEn: 'Its label in full pinyin, where the dictionary reads it wrong.',
};
const kind: Field = {
  shape: text(20),
  about: '类别，如 会议、督查，补全里显示。',
  aboutEn: 'What kind of text it is, as completion shows it.',
};

/** One snippet, in VS Code's own form; `pinyin` and `kind` are ours, and VS Code underlines them there. */
const snippetFields: Fields = {
  prefix: { shape: texts(100, 50), about: '输入什么时出现。', aboutEn: 'What it is found by.' },
  body: { shape: lines, required: true, about: '内容，语法同 VS Code 代码片段。', aboutEn: 'The text, as in VS Code.' },
  description: { shape: { ...lines, most: 20 }, about: '说明。', aboutEn: 'What it is.' },
  scope: { shape: text(), about: 'VS Code 的语言范围；含 plan 或不写的才用。', aboutEn: 'Languages, as in VS Code.' },
  isFileTemplate: { shape: { kind: 'any' }, about: 'VS Code 的键。', aboutEn: 'A key of VS Code.' },
  include: { shape: { kind: 'any' }, about: 'VS Code 的键。', aboutEn: 'A key of VS Code.' },
  exclude: { shape: { kind: 'any' }, about: 'VS Code 的键。', aboutEn: 'A key of VS Code.' },
  pinyin,
  kind,
};

/** What VS Code's form of a snippet has no room for. */
const aboutSnippetFields: Fields = {
  name: { shape: text(), required: true, about: '片段的名称。', aboutEn: 'The snippet’s name.' },
  pinyin,
  kind,
};

const listOf = (
  key: string,
  fields: Fields,
  most: number,
  about: string,
  aboutEn: string,
): Shape & { readonly kind: 'fields' } => ({
  kind: 'fields',
  fields: { [key]: { shape: { kind: 'list', of: { kind: 'fields', fields }, most }, about, aboutEn } },
});

/** The files of a library by their names. */
export const shapes = {
  'library.yaml': { kind: 'fields', fields: libraryFields },
  'units.yaml': listOf('units', unitFields, mostUnits, '单位名录。', 'The roster.'),
  'terms.yaml': listOf('terms', termFields, mostTerms, '词库。', 'The terms.'),
  'snippets.yaml': listOf(
    'snippets',
    aboutSnippetFields,
    mostSnippets,
    '片段的读音和类别：片段本身在 snippets 文件夹里。',
    'How snippets are read, and their kinds; the snippets themselves are in the folder snippets.',
  ),
  '*.code-snippets': { kind: 'map', of: { kind: 'fields', fields: snippetFields }, most: mostSnippets },
} as const satisfies Readonly<Record<string, Shape>>;

/** The values of `terms.yaml` of which each entry has exactly one. */
export const termKinds = ['avoid', 'pattern', 'always', 'only-after'] as const;
