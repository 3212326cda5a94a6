/**
 * Snippets in the syntax of VS Code and of the protocol: `$1`, `${1:name}`, `${1|a,b|}`, `$0`, `${NAME:default}`,
 * with `\` before a mark that is meant itself.
 */
export type SnippetNode =
  | string
  | { readonly stop: number; readonly inner: readonly SnippetNode[] }
  | { readonly stop: number; readonly choices: readonly string[] }
  | { readonly variable: string; readonly inner: readonly SnippetNode[] };

/** A place in a body; moved on as it is read. */
interface Reader {
  readonly body: string;
  at: number;
  /** In how many defaults it stands. */
  depth: number;
}

/** Defaults in defaults that are deeper are read as text: nobody writes them so, and each takes a call. */
const deepest = 50;

const stop = /^\$(?:\{(\d+)\}|(\d+))/u;
const choice = /^\$\{(\d+)\|((?:[^|\\]|\\.)+)\|\}/u;
const named = /^\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/u;
const opened = /^\$\{(?:(\d+)|([A-Za-z_]\w*)):/u;

/** Reads what a `$` begins; a `$` that begins nothing is itself. */
function readDollar(reader: Reader): SnippetNode {
  const rest = reader.body.slice(reader.at);
  const take = (found: RegExpExecArray): void => void (reader.at += found[0].length);
  let found = stop.exec(rest);
  if (found !== null) {
    take(found);
    return { stop: Number(found[1] ?? found[2]), inner: [] };
  }
  found = choice.exec(rest);
  if (found !== null) {
    take(found);
    const choices = found[2]!.match(/(?:[^,\\]|\\.)+/gu) ?? [];
    return { stop: Number(found[1]), choices: choices.map((one) => one.replace(/\\(.)/gu, '$1')) };
  }
  found = named.exec(rest);
  if (found !== null) {
    take(found);
    return { variable: (found[1] ?? found[2])!, inner: [] };
  }
  found = reader.depth < deepest ? opened.exec(rest) : null;
  if (found !== null) {
    take(found);
    reader.depth++;
    const inner = readNodes(reader, true);
    reader.depth--;
    return found[1] === undefined ? { variable: found[2]!, inner } : { stop: Number(found[1]), inner };
  }
  reader.at++;
  return '$';
}

function readNodes(reader: Reader, isInner: boolean): readonly SnippetNode[] {
  const nodes: SnippetNode[] = [];
  let text = '';
  while (reader.at < reader.body.length) {
    const character = reader.body[reader.at]!;
    if (isInner && character === '}') {
      reader.at++;
      break;
    }
    if (character === '$') {
      const node = readDollar(reader);
      if (typeof node === 'string') text += node;
      else {
        if (text !== '') nodes.push(text);
        text = '';
        nodes.push(node);
      }
      continue;
    }
    const isEscape = character === '\\' && '$}\\'.includes(reader.body[reader.at + 1] ?? ' ');
    text += isEscape ? reader.body[reader.at + 1]! : character;
    reader.at += isEscape ? 2 : 1;
  }
  if (text !== '') nodes.push(text);
  return nodes;
}

/** Reads a snippet's body; what is no snippet syntax is text, so that this never fails. */
export function parseSnippet(body: string): readonly SnippetNode[] {
  return readNodes({ body, at: 0, depth: 0 }, false);
}

/** A text as a snippet that inserts exactly that. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/gu, '\\$&');
}

/** The body of a snippet, so that `parseSnippet` reads the same nodes. */
export function writeSnippet(nodes: readonly SnippetNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeSnippet(node);
      if ('choices' in node)
        return `\${${node.stop}|${node.choices.map((one) => one.replace(/[\\,|]/gu, '\\$&')).join(',')}|}`;
      const head = 'stop' in node ? String(node.stop) : node.variable;
      return node.inner.length === 0 ? `\${${head}}` : `\${${head}:${writeSnippet(node.inner)}}`;
    })
    .join('');
}

/** What a snippet inserts where nobody fills in anything: defaults, first choices, nothing for bare stops. */
export function snippetAsText(body: string): string {
  const defaults = new Map<number, string>();
  const textOf = (nodes: readonly SnippetNode[]): string =>
    nodes
      .map((node) => {
        if (typeof node === 'string') return node;
        if ('variable' in node) return textOf(node.inner);
        const own = 'choices' in node ? node.choices[0]! : textOf(node.inner);
        // A stop that stands again shows what its first place says.
        if (own !== '') defaults.set(node.stop, own);
        return own === '' ? (defaults.get(node.stop) ?? '') : own;
      })
      .join('');
  return textOf(parseSnippet(body));
}

/**
 * Puts values in the place of variables.
 * @param values what is known; a variable that is not known gives its default
 * @param isOurs which variables are ours to fill; the rest stay for the editor
 */
export function fillSnippet(
  body: string,
  values: Readonly<Record<string, string | undefined>>,
  isOurs: (name: string) => boolean,
): string {
  const fill = (nodes: readonly SnippetNode[]): readonly SnippetNode[] =>
    nodes.flatMap((node): readonly SnippetNode[] => {
      if (typeof node === 'string' || 'choices' in node) return [node];
      if ('stop' in node) return [{ stop: node.stop, inner: fill(node.inner) }];
      if (!isOurs(node.variable)) return [node];
      const value = values[node.variable];
      return value === undefined ? fill(node.inner) : [value];
    });
  return writeSnippet(fill(parseSnippet(body)));
}
