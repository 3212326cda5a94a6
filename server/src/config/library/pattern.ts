/**
 * Patterns that a team writes, matched in linear time by re2js: a port of RE2, which has no patterns that can be made to
 * run for ever, and refuses those that would need it (look-around, back-references).
 */
import { RE2JS, RE2JSException } from 're2js';
import type { TermPattern } from '../../core';
import type { Failure } from '../failure';

/** What the library's complaints mean to the person who wrote the pattern. */
const messages: readonly (readonly [part: string, meaning: string])[] = [
  ['invalid or unsupported Perl syntax', '这种写法不支持（没有环视和反向引用）'],
  ['invalid named capture', '“(?<”后面的写法不支持（没有环视；命名的组写作 (?P<名称>…)）'],
  ['trailing backslash', '末尾多了反斜杠'],
  ['invalid escape sequence', '反斜杠后面的写法不支持（没有反向引用）'],
  ['missing closing )', '缺少右括号“)”'],
  ['unexpected )', '多了右括号“)”'],
  ['missing closing ]', '缺少右方括号“]”'],
  ['missing argument to repetition operator', '重复符号（* + ? {}）前面没有内容'],
  ['invalid nested repetition operator', '重复符号连写了'],
  ['invalid repeat count', '重复次数太多（最多 1000）或写反了'],
  ['expression nests too deeply', '嵌套太深'],
  ['expression too large', '太大'],
  ['invalid character class', '方括号里的写法不对'],
];

/**
 * Compiles a pattern.
 * @returns it, or why it can't be used, in Chinese
 */
export function compilePattern(source: string): TermPattern | Failure {
  try {
    const pattern = RE2JS.compile(source);
    if (pattern.matcher('').matches()) return { error: '会匹配空的内容，请写得具体一些' };
    return new Re2Pattern(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const meaning = messages.find(([part]) => error.message.includes(part))?.[1] ?? '写法不对';
    return { error: meaning };
  }
}

class Re2Pattern implements TermPattern {
  readonly #pattern: RE2JS;

  constructor(pattern: RE2JS) {
    this.#pattern = pattern;
  }

  find(text: string): readonly { readonly from: number; readonly to: number }[] {
    const matcher = this.#pattern.matcher(text);
    const found: { from: number; to: number }[] = [];
    while (matcher.find())
      if (matcher.end() > matcher.start()) found.push({ from: matcher.start(), to: matcher.end() });
    return found;
  }
}
