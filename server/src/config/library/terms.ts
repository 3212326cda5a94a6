/** Entries of terms.yaml as terms. */
import { termsFound } from '../../core';
import type { LibraryTerm, Origin } from '../../core';
import type { Fault, Span } from '../data/tree';
import type { Failure } from '../failure';
import type * as Pattern from './pattern';
import { termKinds } from './shapes';

/** An entry as it stands in the file, validated. */
export interface TermData {
  readonly avoid?: readonly string[];
  readonly pattern?: string;
  readonly always?: string;
  readonly not?: readonly string[];
  readonly term?: string;
  readonly 'only-after'?: string;
  readonly prefer?: readonly string[];
  readonly except?: readonly string[];
  readonly reason?: string;
  readonly bad?: readonly string[];
  readonly good?: readonly string[];
}

/** Where an entry and its keys stand. */
export interface TermPlaces {
  readonly whole: Span;
  key(name: string): Span;
  /** One of the values of a key. */
  value(name: string, at: number): Span;
}

/**
 * The terms of one entry; none where it can't be used, which is reported.
 * @param report told of what is wrong, also of its own bad and good lines that don't come out as they should
 */
export function readTerm(
  data: TermData,
  places: TermPlaces,
  origin: Origin,
  report: (fault: Fault) => void,
): readonly LibraryTerm[] {
  const wrong = (place: Span, message: string): readonly LibraryTerm[] => {
    report({ ...place, message });
    return [];
  };
  const kinds = termKinds.filter((kind) => data[kind] !== undefined);
  if (kinds.length !== 1) {
    // What stands there but is wrong has been told already.
    if (kinds.length === 0 && termKinds.some((kind) => places.key(kind) !== places.whole)) return [];
    const which = `${termKinds.slice(0, -1).join('、')} 或 ${termKinds.at(-1)!}`;
    return wrong(
      places.whole,
      `一条要写、也只能写 ${which} 中的一个，这里${kinds.length === 0 ? '没有写' : `写了 ${kinds.join('、')}`}`,
    );
  }
  const [kind] = kinds;
  if (kind !== 'always' && data.not !== undefined) return wrong(places.key('not'), 'not 只和 always 一起用');
  if ((kind === 'only-after') !== (data.term !== undefined)) {
    return wrong(
      data.term === undefined ? places.whole : places.key('term'),
      'term（简称）和 only-after（全称）要一起写',
    );
  }
  if (kind !== 'avoid' && kind !== 'pattern' && data.prefer !== undefined) {
    return wrong(places.key('prefer'), 'prefer 只和 avoid 或 pattern 一起用');
  }
  const shared = { reason: data.reason, except: data.except ?? [], origin };
  const terms = makeTerms(kind!, data, shared);
  if (!Array.isArray(terms)) return wrong(places.key('pattern'), `pattern ${terms.error}`);
  const own = (data.prefer ?? []).findIndex((word) => data.avoid?.includes(word) ?? false);
  if (own >= 0)
    report({
      ...places.value('prefer', own),
      message: `“${data.prefer![own]!}”既写在 avoid 里，又写在 prefer 里`,
      severity: 'warning',
    });
  tryLines(terms, data, places, report);
  return terms;
}

type Shared = Pick<LibraryTerm, 'reason' | 'except' | 'origin'>;

function makeTerms(kind: (typeof termKinds)[number], data: TermData, shared: Shared): LibraryTerm[] | Failure {
  const prefer = data.prefer ?? [];
  if (kind === 'avoid') return data.avoid!.map((avoid) => ({ avoid, prefer, ...shared }));
  if (kind === 'only-after')
    return [{ avoid: data.term!, prefer: [], kind: 'after', full: data['only-after']!, ...shared }];
  if (kind === 'always') {
    const others = (data.not ?? []).map((avoid) => ({ avoid, prefer: [data.always!], ...shared }));
    return [{ avoid: data.always!, prefer: [], kind: 'always', ...shared }, ...others];
  }
  // Only where there are patterns is their library loaded.
  const { compilePattern } = require('./pattern') as typeof Pattern;
  const pattern = compilePattern(data.pattern!);
  return 'error' in pattern ? pattern : [{ avoid: data.pattern!, prefer, pattern, ...shared }];
}

/** Tries the entry's own lines, so that a library that is wrong about itself says so. */
function tryLines(
  terms: readonly LibraryTerm[],
  { bad = [], good = [] }: TermData,
  places: TermPlaces,
  report: (fault: Fault) => void,
): void {
  for (const [at, line] of bad.entries()) {
    if (termsFound(line, terms).length > 0) continue;
    report({
      ...places.value('bad', at),
      message: '这句写在 bad 里，但这一条在里面什么也没有发现',
      severity: 'warning',
    });
  }
  for (const [at, line] of good.entries()) {
    const [found] = termsFound(line, terms);
    if (found === undefined) continue;
    report({ ...places.value('good', at), message: `这句写在 good 里，但这一条会报告“${found}”`, severity: 'warning' });
  }
}
