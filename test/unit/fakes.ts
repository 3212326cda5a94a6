import type { CheckHooks, Finding, Fix, Plan, Problem, Range, Rule, Settings } from '../../server/src/core';
import { defaultSettings, parsePlan } from '../../server/src/core';
import { checkWith } from '../../server/src/core/check/check';

/** A rule that reports every place of a pattern, to try the engine on. */
export function patternRule(id: string, pattern: RegExp, more: Partial<Rule> = {}): Rule {
  return {
    id,
    group: '文字',
    title: id,
    titleEn: id,
    severity: 'warning',
    enabled: true,
    fixKind: 'none',
    needs: 'any',
    why: '',
    whyEn: '',
    sources: [],
    messages: { found: '这里有“{word}”。' },
    examples: [],
    check: (plan, report) => matches(plan, pattern).forEach((finding) => report(finding)),
    ...more,
  };
}

function matches(plan: Plan, pattern: RegExp): Finding[] {
  return plan.lines.flatMap((text, line) =>
    [...text.matchAll(pattern)].map((match) => {
      const range: Range = {
        start: { line, character: match.index },
        end: { line, character: match.index + match[0].length },
      };
      return { range, message: 'found', data: { word: match[0] } };
    }),
  );
}

/** A `fix` that puts something else in the place of each finding. */
export function replacing(newText: string, safe: boolean): Pick<Rule, 'fix' | 'fixKind'> {
  return {
    fixKind: safe ? 'safe' : 'quick',
    fix: ({ range }): readonly Fix[] => [{ title: `改为“${newText}”`, safe, edits: [{ range, newText }] }],
  };
}

/** What some rules find in a text. */
export function run(
  rules: readonly Rule[],
  text: string,
  settings: Partial<Settings> = {},
  hooks?: CheckHooks,
): readonly Problem[] {
  return checkWith(rules, parsePlan(text), { ...defaultSettings, ...settings }, hooks);
}

/** Problems by their rules and places. */
export const brief = (problems: readonly Problem[]): string[] =>
  problems.map(({ rule, range }) => `${rule} ${range.start.line}:${range.start.character}-${range.end.character}`);
