import type { Output } from '../output';
import { displayWidth } from '../width';

/** What one rule has cost so far. */
interface Cost {
  milliseconds: number;
  hits: number;
}

/** Measures what each rule costs, over all documents of a run. */
export interface Timing {
  /** The time that `read` takes counts as that of reading documents, in which all rules share. */
  reading<Result>(read: () => Result): Result;
  onRuleStart(rule: string): void;
  onRuleEnd(rule: string): void;
  /** Counts the problems of one document. */
  add(problems: readonly { readonly rule: string }[]): void;
  /** Writes the table: the dearest rule first. */
  write(out: Output): void;
}

/** @param now a clock in milliseconds */
export function startTiming(now: () => number): Timing {
  const costs = new Map<string, Cost>();
  let documents = 0;
  let readingTime = 0;
  let start = 0;
  const costOf = (rule: string): Cost => {
    const cost = costs.get(rule) ?? { milliseconds: 0, hits: 0 };
    costs.set(rule, cost);
    return cost;
  };
  return {
    reading(read) {
      const begin = now();
      try {
        return read();
      } finally {
        readingTime += now() - begin;
      }
    },
    onRuleStart: () => void (start = now()),
    onRuleEnd: (rule) => void (costOf(rule).milliseconds += now() - start),
    add(problems) {
      documents++;
      for (const { rule } of problems) costOf(rule).hits++;
    },
    write(out) {
      const rows = [...costs].sort(([, a], [, b]) => b.milliseconds - a.milliseconds);
      const sum = { milliseconds: 0, hits: 0 };
      for (const [, { milliseconds, hits }] of rows) {
        sum.milliseconds += milliseconds;
        sum.hits += hits;
      }
      const cells = ([name, { milliseconds, hits }]: readonly [string, Cost]): readonly string[] => {
        const share = sum.milliseconds > 0 ? (100 * milliseconds) / sum.milliseconds : 0;
        return [name, milliseconds.toFixed(3), `${share.toFixed(1)}%`, String(hits)];
      };
      const all = rows.length > 0 ? [...rows, ['合计', sum] as const] : [];
      writeTable(out, [['规则', '用时（毫秒）', '占比', '命中'], ...all.map(cells)]);
      out.write(`检查了 ${documents} 个文件；解析用时 ${readingTime.toFixed(3)} 毫秒，不计入各规则\n`);
    },
  };
}

/** Writes rows in columns; all but the first are flush right. */
function writeTable(out: Output, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => displayWidth(cells[column]!))));
  for (const cells of rows) {
    const line = cells.map((text, column) => {
      const space = ' '.repeat(widths[column]! - displayWidth(text));
      return column === 0 ? text + space : space + text;
    });
    out.write(`${line.join('  ')}\n`);
  }
}
