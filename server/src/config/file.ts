import { LineCounter, isMap, isNode, isScalar, parseDocument } from 'yaml';
import type { Document, Pair } from 'yaml';
import type { Range, Settings } from '../core/index';
import { yamlMessage } from './data/yaml';
import { parseSettings } from './parse';
import type { KnownRule, SettingsProblem } from './parse';

/** What is wrong in a settings file, and where. */
export interface SettingsFileProblem {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/**
 * Reads a settings file.
 * @param text     what is in it, without a byte order mark
 * @param fileName goes into the problems
 * @param known    the rules that exist
 * @returns what is valid in it, what is wrong, and which of its outermost keys are `stated` (the rest of the settings are
 *          the defaults); where the YAML itself is broken (`isBroken`), all are the defaults
 */
export function loadSettingsFile(
  text: string,
  fileName: string,
  known?: readonly KnownRule[],
): {
  readonly settings: Settings;
  readonly problems: readonly SettingsFileProblem[];
  readonly stated: readonly string[];
  readonly isBroken: boolean;
} {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (from: number, to: number): Range => ({
    start: position(lineCounter, from),
    end: position(lineCounter, to),
  });
  const broken = document.errors.map((error) => ({
    file: fileName,
    range: place(error.pos[0], error.pos[1]),
    message: yamlMessage(error.code),
  }));
  const none = { settings: parseSettings(undefined, known).settings, stated: [], isBroken: true };
  if (broken.length > 0) return { ...none, problems: broken };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    // The only thing that it refuses: names (`*name`) that lead to nothing or unfold into more than anybody wrote.
    const problem = { file: fileName, range: place(0, 0), message: 'YAML 写法有误：引用（*名称）无效，或展开后过大' };
    return { ...none, problems: [problem] };
  }
  const { settings, problems } = parseSettings(value, known, true);
  return {
    settings,
    isBroken: false,
    stated: typeof value === 'object' && value !== null ? Object.keys(value) : [],
    problems: problems.map((problem) => {
      const [from, to] = offsets(document, problem);
      return { file: fileName, range: place(from, to), message: problem.message };
    }),
  };
}

/** Where a problem stands in the file: its key, or its value without what follows it. */
function offsets(document: Document, problem: SettingsProblem): readonly [number, number] {
  const parentPath = problem.path.slice(0, -1);
  const parent: unknown = parentPath.length === 0 ? document.contents : document.getIn(parentPath, true);
  const name = problem.path.at(-1);
  const pair = isMap(parent)
    ? parent.items.find((item: Pair) => String(isScalar(item.key) ? item.key.value : item.key) === name)
    : undefined;
  const node: unknown = pair === undefined ? document.contents : problem.on === 'key' ? pair.key : pair.value;
  const range = isNode(node) ? node.range : undefined;
  return range ? [range[0], range[1]] : [0, 0];
}

function position(lineCounter: LineCounter, offset: number): Range['start'] {
  const { line, col } = lineCounter.linePos(offset);
  return { line: Math.max(0, line - 1), character: Math.max(0, col - 1) };
}
