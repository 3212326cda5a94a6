import type { Problem } from '../check/problem';
import { touches } from '../plan/places';
import type { Rule } from '../rules/rule';
import { severityNames } from '../rules/rule';
import { citation } from '../rules/sources';
import type { Position, Range } from '../text/range';

/** What is shown over a place: Markdown, and the stretch that it speaks of. */
export interface HoverText {
  readonly range: Range;
  readonly markdown: string;
}

/** The lines of an example around a place, without the empty ones. */
function around(lines: readonly string[], at: number): string {
  const full = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.trim() !== '');
  const place = full.findIndex(({ index }) => index >= at);
  const shown = full.slice(Math.max(0, place - 1), place + 2).map(({ line }) => line);
  return shown.join('\n');
}

/** A wrong and a right text: the rule's own, or what its first examples show with the lines before and after. */
function linesOf(rule: Rule): { readonly wrong: string; readonly right: string } {
  if (rule.brief !== undefined) return rule.brief;
  const shown = rule.examples.filter(({ hidden }) => hidden !== true);
  const bad = shown.find(({ text }) => text.includes('⟦'));
  const good = shown.find(({ text }) => !text.includes('⟦'));
  const lines = bad?.text.split('\n') ?? [];
  const at = Math.max(
    0,
    lines.findIndex((line) => line.includes('⟦')),
  );
  const mended = bad?.fixed?.split('\n');
  const right = mended === undefined ? around(good?.text.split('\n') ?? [], 1) : around(mended, at);
  return { wrong: around(lines, at), right };
}

/** A rule in short: what it is about, why it matters, a wrong and a right line. */
function describe(rule: Rule, problem: Problem): string {
  const { wrong, right } = linesOf(rule);
  const parts = [`**${rule.title}**（${severityNames[problem.severity]}）`, rule.why];
  if (wrong !== '') parts.push(`反例\n\`\`\`text\n${wrong.replaceAll('⟦', '【').replaceAll('⟧', '】')}\n\`\`\``);
  if (right !== '') parts.push(`正例\n\`\`\`text\n${right}\n\`\`\``);
  parts.push(`依据\n${rule.sources.map((source) => `- ${citation(source)}`).join('\n')}`);
  return parts.join('\n\n');
}

/**
 * What to show over a problem: its rule in short, with a wrong and a right example.
 * @param problems those of the document
 * @param position 0-based, UTF-16
 * @returns undefined where no problem is at the position
 */
export function hoverOnProblem(
  problems: readonly Problem[],
  rules: readonly Rule[],
  position: Position,
): HoverText | undefined {
  const here = problems.filter(({ range }) => touches(range, position));
  if (here.length === 0) return undefined;
  const described = new Set<string>();
  const texts: string[] = [];
  for (const problem of here) {
    const rule = rules.find(({ id }) => id === problem.rule);
    if (rule === undefined || described.has(rule.id)) continue;
    described.add(rule.id);
    texts.push(describe(rule, problem));
  }
  return { range: here[0]!.range, markdown: texts.join('\n\n---\n\n') };
}
