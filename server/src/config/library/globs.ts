/**
 * Globs of planlint.yaml: `*`, `**`, `?`, `[…]` and `{甲,乙}`; all else stands for itself, brackets such as (1) too. They
 * may come with a folder from anywhere, so they become patterns of re2js: none can be made to run for ever.
 */
import type * as Re2 from 're2js';

/** What means something in a glob, or one character. */
const marks = /(?<=^|[/{,])\*\*\/|(?<=^|[/{,])\*\*(?=$|[},])|\?|\[[!^]?[^\]/]+\]|[^]/gu;

function patternFor(mark: string): string {
  if (mark === '**/') return '(?:.*/)?';
  if (mark === '**') return '.*';
  if (mark === '*') return '[^/]*';
  if (mark === '?') return '[^/]';
  if (mark.length === 1 || !mark.startsWith('[')) return mark.replace(/[\\^$.|+()[\]{}]/u, '\\$&');
  const isNegated = /^\[[!^]/u.test(mark);
  const inside = mark.slice(isNegated ? 2 : 1, -1).replace(/[[^&]/gu, '\\$&');
  return isNegated ? `[^/${inside}]` : `[${inside}]`;
}

/** The braces and commas of a glob that mean a choice, by their places; the others stand for themselves. */
function choicesIn(glob: string): ReadonlyMap<number, string> {
  const choices = new Map<number, string>();
  const open: { readonly at: number; readonly commas: number[] }[] = [];
  for (let at = 0; at < glob.length; at++) {
    if (glob[at] === '{') open.push({ at, commas: [] });
    else if (glob[at] === ',') open.at(-1)?.commas.push(at);
    else if (glob[at] === '}') {
      const group = open.pop();
      if (group === undefined || group.commas.length === 0) continue;
      choices.set(group.at, '(?:').set(at, ')');
      for (const comma of group.commas) choices.set(comma, '|');
    }
  }
  return choices;
}

/** A test for what a glob means; undefined where it means nothing. */
function testFor(glob: string): Re2.RE2JS | undefined {
  // Most settings have no globs.
  const { RE2JS, RE2JSException } = require('re2js') as typeof Re2;
  const plain = glob.replaceAll('\\', '/').replace(/^\.\//u, '');
  const isFolder = plain.endsWith('/');
  const choices = choicesIn(plain);
  const pattern = plain.replace(marks, (mark: string, at: number) => choices.get(at) ?? patternFor(mark));
  try {
    // What names a folder means all that is in it.
    return RE2JS.compile(isFolder ? `${pattern}.+` : `${pattern}(?:/.*)?`, RE2JS.DOTALL);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return undefined;
  }
}

/** Why a glob can't be used, in Chinese; undefined where it can. */
export function globFault(glob: string): string | undefined {
  if (/^(?:[\\/]|[A-Za-z]:|\.\.(?:[\\/]|$))/u.test(glob)) return '要从本文件所在的文件夹写起，不能是绝对路径或 ..';
  if (glob.startsWith('!')) return '不能以“!”开头；不查的文件写在 ignore 里';
  return testFor(glob) === undefined ? '的写法不对：方括号里的范围要从小写到大，如 [0-9]，整个也不能太长' : undefined;
}

/**
 * Whether a file is meant by globs.
 * @param globs those that can't be used mean nothing
 * @returns a test for places from the folder of the settings file, with `/` between names; a glob that ends in `/`, or
 *          names a folder, means all that is in it
 */
export function globTest(globs: readonly string[]): (place: string) => boolean {
  const usable = globs.filter((glob) => globFault(glob) === undefined);
  const tests = usable.map((glob) => testFor(glob)!);
  return (place) => tests.some((test) => test.matches(place));
}
