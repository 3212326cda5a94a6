/** YAML as a tree with places. Anchors, references and tags are refused: data of a library needs none of them. */
import type * as Yaml from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import type { Fault, MapNode, Node, ScalarNode, Tree } from './tree';

/** What YAML's own complaints mean to the person who wrote the file. */
const messages: Readonly<Record<string, string>> = {
  BAD_DQ_ESCAPE: '双引号里的反斜杠写法不对',
  BAD_INDENT: '括号没有写完，或者缩进不对（同一级的键要左对齐）',
  BAD_SCALAR_START: '值不能以这个符号开头，请用引号括起来',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“键: 值”，或缩进不对',
  BLOCK_IN_FLOW: '花括号里的内容没有写完，或缩进不对',
  DUPLICATE_KEY: '这个键写了两次',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号',
  MULTILINE_IMPLICIT_KEY: '键后面缺少半角冒号“:”',
  MULTIPLE_DOCS: '一个文件里只能有一份内容（多了“---”）',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  UNEXPECTED_TOKEN: '这里多了不该有的内容，或冒号后面缺一个空格',
};

/** What a complaint of YAML's library means. @param code its code */
export function yamlMessage(code: string): string {
  return `YAML 写法有误：${messages[code] ?? '这里不合 YAML 的写法'}`;
}

let yaml: typeof Yaml | undefined;

/** Deeper than anybody writes; what is deeper was made to do harm. */
const deepest = 50;

/**
 * Reads YAML. Never throws.
 * @returns the tree of what could be read, also where there are faults: the rest of the file is then as good as it goes
 */
export function parseYaml(text: string): Tree {
  // Files of the plainest form are read without it, and it takes its time to load.
  yaml ??= require('yaml') as typeof Yaml;
  if (isTooDeep(text)) return { root: undefined, faults: [tooDeep] };
  let document: Document.Parsed;
  try {
    document = yaml.parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  } catch {
    // It calls itself for each level, so that lists in lists without brackets can run it out of stack.
    return { root: undefined, faults: [tooDeep] };
  }
  const faults: Fault[] = document.errors.map(({ code, pos: [from, to] }) => ({
    from,
    to: Math.min(Math.max(to, from), text.length),
    message: yamlMessage(code),
  }));
  const contents = document.contents;
  const root = contents === null ? undefined : toNode(contents, faults, 0);
  return { root, faults };
}

const tooDeep: Fault = { from: 0, to: 0, message: `YAML 写法有误：嵌套超过 ${deepest} 层` };

/** Further to the right nothing stands that a person has indented. */
const mostIndented = 500;

/**
 * Whether YAML's library had better not see a text. It calls itself for each level, and makes patterns as long as the
 * indentation, which end the whole process where they get too long.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '\n') {
      lineStart = at + 1;
      if (text[at + 1] === '-') depth = 0;
    } else if (letter === '[' || letter === '{') {
      if (++depth > deepest) return true;
    } else if (letter === ']' || letter === '}') {
      depth = Math.max(0, depth - 1);
    } else if (at - lineStart === mostIndented && isIndentation(text, lineStart, at)) {
      return true;
    }
  }
  return false;
}

/** Whether there are only spaces, and marks of lists and keys (`- - -`, `? ?`), each of which indents what is behind it. */
function isIndentation(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!' \t?:-'.includes(text[at]!)) return false;
  return true;
}

function toNode(node: ParsedNode, faults: Fault[], depth: number): Node {
  const { isAlias, isMap, isScalar, isSeq } = yaml!;
  const [from, to] = node.range;
  const special = isAlias(node) ? '引用（*名称）' : node.anchor !== undefined ? '锚点（&名称）' : undefined;
  if (special !== undefined) {
    faults.push({ from, to, message: `这里不能用 YAML 的${special}，请直接写出内容` });
  } else if (node.tag !== undefined && node.tag.startsWith('!')) {
    faults.push({ from, to, message: '这里不能用 YAML 的标签（!名称）' });
  }
  // One is told of the outermost alone.
  const inner = special === undefined ? faults : [];
  if (depth > deepest) faults.push({ ...tooDeep, from, to });
  else if (isMap(node)) return toMap(node, inner, depth);
  else if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item as ParsedNode, inner, depth + 1));
    return { kind: 'list', from, to, items };
  } else if (isScalar(node)) {
    const isQuoted =
      node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' || node.type?.startsWith('BLOCK') === true;
    // As it is written: 2024-05 and 010 stay what they look like.
    const written = isQuoted || typeof node.value === 'string' ? String(node.value) : (node.source ?? '');
    return { kind: 'scalar', from, to, text: written, isQuoted };
  }
  return { kind: 'scalar', from, to, text: '', isQuoted: false };
}

function toMap(node: ParsedNode & { items: unknown[] }, faults: Fault[], depth: number): MapNode {
  const [from, to] = node.range;
  const entries: { key: ScalarNode; value: Node }[] = [];
  for (const item of node.items as { key: ParsedNode | null; value: ParsedNode | null }[]) {
    const key = item.key === null ? undefined : toNode(item.key, faults, depth + 1);
    if (key?.kind !== 'scalar') {
      faults.push({ from: key?.from ?? from, to: key?.to ?? from, message: '键要是一个词' });
      continue;
    }
    const value: Node =
      item.value === null
        ? { kind: 'scalar', from: key.to, to: key.to, text: '', isQuoted: false }
        : toNode(item.value, faults, depth + 1);
    entries.push({ key, value });
  }
  return { kind: 'map', from, to, entries };
}
