/** What people are told of files that are not as YAML, JSON, or patterns have to be: each mistake once, at its place. */
import assert from 'node:assert/strict';
import { parseJson } from '../../server/src/config/data/json';
import type { Tree } from '../../server/src/config/data/tree';
import { parseYaml } from '../../server/src/config/data/yaml';
import { compilePattern } from '../../server/src/config/library/pattern';

/** The faults of a text, with `‸` before and behind the place of the first. */
function told(text: string, { faults }: Tree): readonly string[] {
  const [first] = faults;
  if (first === undefined) return [];
  const { from, to } = first;
  return [`${text.slice(0, from)}‸${text.slice(from, to)}‸${text.slice(to)}`, ...faults.map(({ message }) => message)];
}

describe('JSON that is none', () => {
  const cases: readonly (readonly [place: string, message: string])[] = [
    ['{"甲": ‸乙‸}', '这里的内容要用双引号括起来'],
    ['{‸甲‸: 1}', '这里的内容要用双引号括起来'],
    ['{"甲": ‸\'乙\'‸}', '这里的内容要用双引号括起来'],
    ['{"甲": ‸}‸', '这里缺少值'],
    ['{"甲" ‸1‸}', '键后面缺少半角冒号'],
    ['{"甲": 1 ‸"乙"‸: 2}', '两项之间缺少半角逗号'],
    ['{"甲": 1‸‸', '缺少右花括号 }'],
    ['["甲"‸‸', '缺少右方括号 ]'],
    ['{} ‸{‸}', '后面多了内容'],
    ['{"甲": 1} ‸/* 注‸', '注释没有结束'],
    ['{"甲": ‸"乙‸', '缺少右双引号'],
    ['{"甲": ‸"乙‸\n丙", "丁": 1}', '缺少右双引号'],
    ['{"甲": ‸1.‸}', '数字没有写完'],
    ['{"甲": ‸"\\u12"‸}', '\\u 后面要有四位十六进制数'],
    ['{"甲": ‸"\\q"‸}', '反斜杠后面的字符不对'],
    ['{"甲": ‸"乙\t丙"‸}', '这里有不能出现的字符（如没有写成 \\n 的换行）'],
  ];
  for (const [place, message] of cases)
    it(JSON.stringify(place), () => {
      const text = place.replaceAll('‸', '');
      assert.deepEqual(told(text, parseJson(text)), [place, `JSON 写法有误：${message}`]);
    });

  it('is told of in each line', () =>
    assert.deepEqual(
      parseJson('{\n"甲": 乙,\n"丙": 丁\n}').faults.map(({ from }) => from),
      [7, 15],
    ));

  it('may have comments, and a comma at the end', () => assert.deepEqual(parseJson('// 注\n{"甲": 1,}').faults, []));
});

describe('YAML that is none', () => {
  const cases: readonly (readonly [place: string, message: string])[] = [
    ['甲: "‸\\‸q"', '双引号里的反斜杠写法不对'],
    ['甲: {\n‸乙‸: 1\n', '括号没有写完，或者缩进不对（同一级的键要左对齐）'],
    ['甲: ‸@‸乙', '值不能以这个符号开头，请用引号括起来'],
    ['甲: ‸乙‸: 丙', '一行里有两个“键: 值”，或缩进不对'],
    ['甲: 1\n‸甲‸: 2', '这个键写了两次'],
    ['甲: "乙‸‸', '缺少引号、括号、逗号或冒号'],
    ['甲: 1\n‸---\n乙: 2‸', '一个文件里只能有一份内容（多了“---”）'],
    ['甲:\n‸\t‸乙: 1', '缩进要用空格，不能用制表符'],
  ];
  for (const [place, message] of cases)
    it(JSON.stringify(place), () => {
      const text = place.replaceAll('‸', '');
      const [found, first] = told(text, parseYaml(text));
      assert.deepEqual([found, first], [place, `YAML 写法有误：${message}`]);
    });

  for (const [place, message] of [
    ['? ‸[甲]‸\n: 1', '键要是一个词'],
    ['甲: !t ‸1‸', '这里不能用 YAML 的标签（!名称）'],
    ['甲: ‸*乙‸', '这里不能用 YAML 的引用（*名称），请直接写出内容'],
  ] as const)
    it(`is refused: ${JSON.stringify(place)}`, () => {
      const text = place.replaceAll('‸', '');
      assert.deepEqual(told(text, parseYaml(text)), [place, message]);
    });
});

describe('a pattern that is none', () => {
  for (const [source, message] of [
    ['(?=甲)', '这种写法不支持（没有环视和反向引用）'],
    ['\\1', '反斜杠后面的写法不支持（没有反向引用）'],
    ['(甲', '缺少右括号“)”'],
    ['甲)', '多了右括号“)”'],
    ['[甲', '缺少右方括号“]”'],
    ['*甲', '重复符号（* + ? {}）前面没有内容'],
    ['甲**', '重复符号连写了'],
    ['甲{2000}', '重复次数太多（最多 1000）或写反了'],
    ['甲{3,2}', '重复次数太多（最多 1000）或写反了'],
    [`${'('.repeat(1200)}甲${')'.repeat(1200)}`, '嵌套太深'],
    ['[甲-乙]', '方括号里的写法不对'],
    ['甲*', '会匹配空的内容，请写得具体一些'],
    ['甲\\', '末尾多了反斜杠'],
    ['(?<!甲)乙', '“(?<”后面的写法不支持（没有环视；命名的组写作 (?P<名称>…)）'],
  ] as const)
    it(source.slice(0, 9), () => assert.deepEqual(compilePattern(source), { error: message }));
});
