/** Takes times so that they can be compared: in turns, and only as ratios of one run. */

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/**
 * Each contender is called for so many milliseconds in all before it is measured, until V8 is done (a check of all rules
 * gets no faster after some 2,500 calls), and in turns of so many: V8 throws the code of a function away that has not
 * run for some time.
 */
const warmUp = 10_000;
const turnTime = 50;

/** What is measured. */
export interface Contender {
  readonly name: string;
  run(text: string): unknown;
}

/**
 * Times of the contenders in milliseconds, taken in turns (A B C A B C …), each call on a text that it has not seen:
 * the last line differs.
 * @param before how many calls of a contender come right before each that is measured: with none, what is measured is
 *   also what the others have left of the processor's caches; with some, one document of many
 */
export function interleaved(
  text: string,
  contenders: readonly Contender[],
  rounds: number,
  before = 0,
): Map<string, number[]> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  let turn = 0;
  for (let warm = 0; warm < warmUp; warm += turnTime) {
    for (const { run } of contenders) {
      const end = performance.now() + turnTime;
      do run(`${text}\n第${turn++}次。`);
      while (performance.now() < end);
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of contenders) {
      for (let call = 0; call < before; call++) run(`${text}\n第${turn++}次。`);
      const fresh = `${text}\n第${turn++}次。`;
      const start = performance.now();
      run(fresh);
      const time = performance.now() - start;
      times.get(name)!.push(time);
    }
  }
  return times;
}

/** The median of the ratios of two rows of times taken in turns. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((time, at) => time / theirs[at]!));
}

/** The exponent of growth between two sizes. */
export function exponent(smallSize: number, smallTime: number, largeSize: number, largeTime: number): number {
  return Math.log(largeTime / smallTime) / Math.log(largeSize / smallSize);
}

/**
 * One line of a report: a name, a figure, and what is wanted.
 * @param isMet undefined where nothing is wanted
 */
export function report(name: string, value: string, wanted: string, isMet: boolean | undefined): void {
  const mark = isMet === undefined ? '·' : isMet ? '✓' : '✗';
  console.log(`${mark} ${name.padEnd(52)} ${value.padEnd(34)} ${wanted}`);
}
