/**
 * Globs of planlint.yaml: `*`, `**`, `?`, `[…]` and `{甲,乙}`; all else stands for itself, brackets such as (1) too. They
 * may come with a folder from anywhere, so they are matched in time that grows with the glob and the place.
 */

/** One step through a place: `*`, `**`, `**` and a slash, or one character. */
type Step = 'name' | 'all' | 'folders' | ((letter: string) => boolean);

/** The most that the braces of one glob may come to. */
const mostExpanded = 200;

/** What means something in a glob. */
const marks = /(?<=^|\/)\*\*\/|(?<=^|\/)\*\*$|\*|\?|\[[!^]?[^\]/]+\]|[^]/gu;

function stepsOf(glob: string): readonly Step[] {
  return Array.from(glob.matchAll(marks), ([mark]): Step => {
    if (mark === '**/') return 'folders';
    if (mark === '**') return 'all';
    if (mark === '*') return 'name';
    if (mark === '?') return (letter) => letter !== '/';
    return mark.length > 2 && mark.startsWith('[') ? oneOf(mark) : (letter) => letter === mark;
  });
}

/** One of some characters: `[0-9]`, or none of them: `[!0-9]`. */
function oneOf(mark: string): (letter: string) => boolean {
  const isNegated = /^\[[!^]/u.test(mark);
  const inside = mark.slice(isNegated ? 2 : 1, -1);
  const ranges = Array.from(inside.matchAll(/([^])(?:-([^]))?/gu), ([, from, to = from]) => [from!, to!] as const);
  return (letter) => letter !== '/' && ranges.some(([from, to]) => from <= letter && letter <= to) !== isNegated;
}

/** Where a step may lead from some places between letters; all of them are followed at once. */
function after(step: Step, from: readonly boolean[], letters: readonly string[]): readonly boolean[] {
  if (typeof step === 'function') return [false, ...letters.map((letter, at) => from[at]! && step(letter))];
  const to: boolean[] = [];
  let hasBegun = false;
  for (let at = 0; at <= letters.length; at++) {
    const before = letters[at - 1];
    const goesOn = step === 'folders' ? hasBegun && before === '/' : to[at - 1] === true;
    to.push(from[at]! || (goesOn && (step !== 'name' || before !== '/')));
    hasBegun ||= from[at]!;
  }
  return to;
}

/** A glob as it is meant, whoever wrote it, without braces; undefined where they come to too much. */
function expanded(glob: string): readonly string[] | undefined {
  let globs = [glob.replaceAll('\\', '/').replace(/^\.\//u, '')];
  while (globs.length <= mostExpanded) {
    const next = globs.flatMap((one) => {
      const braces = /\{([^{}]*,[^{}]*)\}/u.exec(one);
      if (braces === null) return [one];
      const [before, behind] = [one.slice(0, braces.index), one.slice(braces.index + braces[0].length)];
      return braces[1]!.split(',').map((choice) => before + choice + behind);
    });
    if (next.length === globs.length && next.every((one, at) => one === globs[at])) return next;
    globs = next;
  }
  return undefined;
}

/** Why a glob can't be used, in Chinese; undefined where it can. */
export function globFault(glob: string): string | undefined {
  if (/^(?:[\\/]|[A-Za-z]:|\.\.(?:[\\/]|$))/u.test(glob)) return '要从本文件所在的文件夹写起，不能是绝对路径或 ..';
  if (glob.startsWith('!')) return '不能以“!”开头；不查的文件写在 ignore 里';
  return expanded(glob) === undefined ? `的花括号展开后超过 ${mostExpanded} 个，请分开写` : undefined;
}

/** A test for what one glob means, which is without braces. */
function testFor(glob: string): (letters: readonly string[]) => boolean {
  const isFolder = glob.endsWith('/');
  const steps = stepsOf(isFolder ? glob.slice(0, -1) : glob);
  return (letters) => {
    const start: readonly boolean[] = [true, ...letters.map(() => false)];
    const ends = steps.reduce((from, step) => after(step, from, letters), start);
    // What names a folder means all that is in it.
    return (!isFolder && ends.at(-1)!) || letters.some((letter, at) => letter === '/' && ends[at]);
  };
}

/**
 * Whether a file is meant by globs.
 * @param globs those that can't be used mean nothing
 * @returns a test for places from the folder of the settings file, with `/` between names; a glob that ends in `/`, or
 *          names a folder, means all that is in it
 */
export function globTest(globs: readonly string[]): (place: string) => boolean {
  const usable = globs.filter((glob) => globFault(glob) === undefined);
  const tests = usable.flatMap((glob) => expanded(glob)!).map(testFor);
  return (place) => {
    const letters = [...place];
    return tests.some((isMeant) => isMeant(letters));
  };
}
