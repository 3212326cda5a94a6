/** Problems as remarks for people who read them in Word. */
import { rules, severityNames } from '../core';
import type { Plan, Problem, Range } from '../core';

/** A remark on a stretch of the text that a Word document is read as. */
export interface Remark {
  readonly range: Range;
  readonly paragraphs: readonly string[];
}

/** So many other places and ways to mend it are told. */
const most = 3;
/** So much of a line is shown of another place. */
const longestExcerpt = 24;

/** What is wrong, where else one has to look, what may be done, and by which rule. */
export function remarkOn(problem: Problem, plan: Plan): Remark {
  const { rule, severity, message, range, related } = problem;
  const places = related.slice(0, most).map((one) => `${one.message}：“${excerpt(one.range, plan)}”`);
  const ways = problem
    .fixes()
    .slice(0, most)
    .map(({ title }) => `可以：${title}`);
  const name = rules.find(({ id }) => id === rule)?.title ?? rule;
  return {
    range,
    paragraphs: [`${severityNames[severity]}：${message}`, ...places, ...ways, `规则：${name}（${rule}）`],
  };
}

/** The line around a place, from the place on where it is long. */
function excerpt({ start }: Range, { lines }: Plan): string {
  const line = lines[start.line] ?? '';
  const whole = line.replace(/\t/gu, ' ').trim();
  if (whole.length <= longestExcerpt) return whole;
  const from = line.slice(start.character).replace(/\t/gu, ' ');
  return from.length <= longestExcerpt ? `…${whole.slice(-longestExcerpt)}` : `${from.slice(0, longestExcerpt)}…`;
}
