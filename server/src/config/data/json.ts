/** JSON with comments, as VS Code's own files are, as a tree with places. */
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node as JsonNode, ParseError } from 'jsonc-parser';
import type { Fault, Node, ScalarNode, Tree } from './tree';

/** What the parser's complaints mean to the person who wrote the file. */
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: '这里的内容要用双引号括起来',
  InvalidNumberFormat: '数字的写法不对',
  PropertyNameExpected: '这里缺少键（要用双引号括起来）',
  ValueExpected: '这里缺少值',
  ColonExpected: '键后面缺少半角冒号',
  CommaExpected: '两项之间缺少半角逗号',
  CloseBraceExpected: '缺少右花括号 }',
  CloseBracketExpected: '缺少右方括号 ]',
  EndOfFileExpected: '后面多了内容',
  InvalidCommentToken: '注释的写法不对',
  UnexpectedEndOfComment: '注释没有结束',
  UnexpectedEndOfString: '缺少右双引号',
  UnexpectedEndOfNumber: '数字没有写完',
  InvalidUnicode: '\\u 后面要有四位十六进制数',
  InvalidEscapeCharacter: '反斜杠后面的字符不对',
  InvalidCharacter: '这里有不能出现的字符（如没有写成 \\n 的换行）',
};

/** Nothing that a person writes is nested deeper; the parser itself goes down by calling itself. */
const deepest = 50;

/** Reads JSON with comments and commas at the end. Never throws. */
export function parseJson(text: string): Tree {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= deepest; at++) {
    if (text[at] === '[' || text[at] === '{') depth++;
    else if (text[at] === ']' || text[at] === '}') depth--;
  }
  if (depth > deepest) {
    return { root: undefined, faults: [{ from: 0, to: 0, message: `JSON 写法有误：嵌套超过 ${deepest} 层` }] };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  return { root: root && toNode(root), faults: causesOf(errors, text).map((error) => faultOf(error, text)) };
}

/**
 * The errors without those that follow from another one: what the parser stumbles over in the rest of the line or right
 * behind it, and all behind a text in quotes that does not end, from where on it takes text for keys and keys for text.
 */
function causesOf(errors: readonly ParseError[], text: string): readonly ParseError[] {
  const open = errors.findIndex(({ error }) => printParseErrorCode(error) === 'UnexpectedEndOfString');
  const all = open < 0 ? errors : errors.slice(0, open + 1);
  return all.filter(({ offset }, at) => {
    const last = all[at - 1];
    return last === undefined || /\n\s*\S/u.test(text.slice(last.offset + last.length, offset));
  });
}

function faultOf({ error, offset, length }: ParseError, text: string): Fault {
  const what = messages[printParseErrorCode(error)] ?? '这里不合 JSON 的写法';
  return { from: offset, to: Math.min(offset + length, text.length), message: `JSON 写法有误：${what}` };
}

function toNode(node: JsonNode): Node {
  const span = { from: node.offset, to: node.offset + node.length };
  if (node.type === 'array') return { kind: 'list', ...span, items: (node.children ?? []).map(toNode) };
  if (node.type === 'object') {
    const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined ? [] : [{ key: toNode(key) as ScalarNode, value: toNode(value) }],
    );
    return { kind: 'map', ...span, entries };
  }
  const isQuoted = node.type === 'string';
  return { kind: 'scalar', ...span, text: node.type === 'null' ? '' : String(node.value), isQuoted };
}
