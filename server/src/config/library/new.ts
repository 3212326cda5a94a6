/** A library to begin with: small, valid, and with an example of everything. */

const card = (name: string): string => `# 团队库的说明。各键的含义：编辑器里悬停可见，也写在核稿的“命令行说明”里。
name: ${JSON.stringify(name)}
version: 0.1.0
# owner: 办公室
licence: 内部使用
`;

const units = `# 单位名录：责任单位补全用它，名录里没有的单位会提示。
units:
  - name: 云江市教育局 # 全称
    short: 市教育局 # 规范简称
    aliases: [市教委] # 认可的其他写法
    level: 市级
    parent: 云江市人民政府
    departments: [办公室, 基础教育科]
  - name: 云江市卫生健康委员会
    short: 市卫生健康委
    former:
      - { name: 市卫生局, until: 2014-09 } # 以前的名称，用到什么时候
`;

const terms = `# 词库：每条写明理由；bad 是应当报告的句子，good 是不应报告的，检查团队库时逐句试。
terms:
  - avoid: 第一时间 # 不这样写
    reason: 要写明时限
    bad: 第一时间上报
    good: 两小时内上报
  - avoid: 残疾人士
    prefer: 残疾人 # 应该这样写
    reason: 法定写法
    bad: 服务残疾人士
    good: 服务残疾人
  - always: DRG # 大小写、全角半角都这样写
    reason: 规范写法
    bad: 推行drg付费
  - term: 医共体 # 简称
    only-after: 紧密型县域医疗卫生共同体 # 先出现全称
    reason: 首次出现用全称
    bad: 推进医共体建设
    good: 紧密型县域医疗卫生共同体（以下简称医共体）
`;

const snippets = `{
  // 格式同 VS Code 的代码片段；用名称、拼音或 prefix 都找得到。
  "召开推进会": {
    "prefix": "tjh",
    "body": ["\${1:3月底}前召开\${2:全市}\${3:某项工作}推进会，部署全年任务。$0"],
    "description": "会议类任务的一句话"
  }
}
`;

const aboutSnippets = `# 片段的类别和读音：片段本身在 snippets 文件夹里。
snippets:
  - name: 召开推进会
    kind: 会议 # 补全里显示
    # pinyin: zhao kai tui jin hui # 多音字读错时才要写
`;

const template = `$\{1:某市}$\{2:2026}年$\{3:某某}工作要点

一、总体要求
$4
二、重点任务
1.$5。（$\{6:市某局}负责）
`;

/**
 * The files of a new library, by their paths below its folder.
 * @param name what it is called
 */
export function newLibrary(name: string): ReadonlyMap<string, string> {
  return new Map([
    ['library.yaml', card(name)],
    ['units.yaml', units],
    ['terms.yaml', terms],
    ['snippets.yaml', aboutSnippets],
    ['snippets/常用.code-snippets', snippets],
    ['templates/工作要点.plan.txt', template],
  ]);
}

/** A library with nothing but its name. */
export function bareLibrary(name: string): ReadonlyMap<string, string> {
  return new Map([['library.yaml', card(name)]]);
}
