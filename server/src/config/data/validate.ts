/** Holds a file's tree against what it may hold. */
import { didYouMean, oneOf, quoted } from '../nearest';
import { usualLongest } from './shape';
import type { Shape } from './shape';
import type { Fault, MapNode, Node, Span } from './tree';

/** Plain data, as far as it is valid; what is not is left out. */
export type Data = string | readonly Data[] | { readonly [key: string]: Data };

/**
 * The valid part of a tree. An entry of a list that lacks a required key, or is of another kind, is left out as a whole;
 * of an entry with an odd key or value, just these.
 * @param where what the whole is called in messages, such as `units.yaml`
 * @param found where each entry of a list stood, by the data made of it
 */
export function validate(
  node: Node,
  shape: Shape,
  where: string,
  report: (fault: Fault) => void,
  found?: Map<Data, Node>,
): Data | undefined {
  return new Validator(report, found).value(node, shape, where);
}

class Validator {
  readonly #report: (fault: Fault) => void;
  readonly #found: Map<Data, Node> | undefined;

  constructor(report: (fault: Fault) => void, found: Map<Data, Node> | undefined) {
    this.#report = report;
    this.#found = found;
  }

  value(node: Node, shape: Shape, where: string): Data | undefined {
    // `key:` without a value says nothing.
    if (isNothing(node)) return undefined;
    switch (shape.kind) {
      // Files with either of several are judged by who reads settings.
      case 'either':
      case 'any':
        return undefined;
      case 'text':
        return this.#text(node, shape, where);
      case 'choice':
        return this.#choice(node, shape.words, where);
      case 'list':
        return this.#list(node, shape, where);
      case 'map':
        return this.#map(node, shape, where);
      case 'fields':
        return this.#fields(node, shape, where);
    }
  }

  #wrong(node: Span, message: string): undefined {
    this.#report({ from: node.from, to: node.to, message });
    return undefined;
  }

  #text(node: Node, shape: Shape & { kind: 'text' }, where: string): string | undefined {
    if (node.kind !== 'scalar') return this.#wrong(node, `${where} 应是文字，这里是${shown(node)}`);
    const text = shape.multiline === true ? node.text : node.text.trim();
    if (text === '') return this.#wrong(node, `${where} 不能是空的`);
    const longest = shape.longest ?? usualLongest;
    if (text.length > longest) return this.#wrong(node, `${where} 最多 ${longest} 个字，这里有 ${text.length} 个`);
    if (shape.multiline !== true && /[\n\r]/u.test(text)) return this.#wrong(node, `${where} 要写在一行里`);
    if (shape.form !== undefined && !shape.form.pattern.test(text)) {
      return this.#wrong(node, `${where} ${shape.form.says}，这里是${shown(node)}`);
    }
    return text;
  }

  #choice(node: Node, words: readonly string[], where: string): string | undefined {
    if (node.kind === 'scalar' && words.includes(node.text)) return node.text;
    const near = node.kind === 'scalar' ? didYouMean(node.text, words) : '';
    return this.#wrong(node, `${where} 只能是 ${oneOf(words)}，这里是${shown(node)}${near}`);
  }

  #list(node: Node, shape: Shape & { kind: 'list' }, where: string): readonly Data[] | undefined {
    if (node.kind !== 'list') {
      if (shape.orOne !== true || node.kind === 'map') {
        return this.#wrong(node, `${where} 应是一个列表（每项前面一个“- ”），这里是${shown(node)}`);
      }
      const one = this.value(node, shape.of, where);
      return one === undefined ? undefined : [one];
    }
    if (node.items.length > shape.most) {
      const { from } = node.items[shape.most]!;
      this.#wrong(
        { from, to: from + 1 },
        `${where} 最多 ${shape.most} 项，这里有 ${node.items.length} 项，多出的没有读`,
      );
    }
    const values: Data[] = [];
    for (const [at, item] of node.items.slice(0, shape.most).entries()) {
      const name = `${where} 第 ${at + 1} 项`;
      if (isNothing(item)) this.#wrong(item, `${name}是空的`);
      const value = this.value(item, shape.of, name);
      if (value === undefined) continue;
      values.push(value);
      if (typeof value === 'object') this.#found?.set(value, item);
    }
    return values;
  }

  #map(node: Node, shape: Shape & { kind: 'map' }, where: string): Data | undefined {
    if (node.kind !== 'map') return this.#wrong(node, `${where} 应由“键: 值”组成，这里是${shown(node)}`);
    if (node.entries.length > shape.most) {
      const { key } = node.entries[shape.most]!;
      this.#wrong(key, `${where} 最多 ${shape.most} 项，这里有 ${node.entries.length} 项，多出的没有读`);
    }
    const data = new Map<string, Data>();
    for (const { key, value } of node.entries.slice(0, shape.most)) {
      const one = this.value(value, shape.of, `“${key.text}”`);
      if (one === undefined) continue;
      data.set(key.text, one);
      if (typeof one === 'object') this.#found?.set(one, key);
    }
    return Object.fromEntries(data);
  }

  #fields(node: Node, shape: Shape & { kind: 'fields' }, where: string): Data | undefined {
    if (node.kind !== 'map') {
      return this.#wrong(node, `${where} 应由“键: 值”组成（半角冒号，后面空一格），这里是${shown(node)}`);
    }
    const names = Object.keys(shape.fields);
    const data: Record<string, Data> = {};
    for (const { key, value } of node.entries) {
      if (!Object.hasOwn(shape.fields, key.text)) {
        const near = didYouMean(key.text, names);
        this.#wrong(key, `${where} 没有名为“${key.text}”的键${near || `；可以用的有 ${names.join('、')}`}`);
        continue;
      }
      const one = this.value(value, shape.fields[key.text]!.shape, key.text);
      if (one !== undefined) data[key.text] = one;
    }
    return this.#complete(node, shape, data, where) ? data : undefined;
  }

  #complete(node: MapNode, shape: Shape & { kind: 'fields' }, data: object, where: string): boolean {
    const missing = Object.keys(shape.fields).filter((name) => shape.fields[name]!.required && !(name in data));
    // What stands there but is wrong has been told already.
    const absent = missing.filter(
      (name) => !node.entries.some(({ key, value }) => key.text === name && !isNothing(value)),
    );
    const first = node.entries[0]?.key ?? node;
    if (absent.length > 0) this.#wrong(first, `${where} 缺少 ${absent.join('、')}`);
    return missing.length === 0;
  }
}

function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.text === '' && !node.isQuoted;
}

function shown(node: Node): string {
  if (node.kind === 'list') return '一个列表';
  if (node.kind === 'map') return '一组键值';
  return quoted(node.text);
}
