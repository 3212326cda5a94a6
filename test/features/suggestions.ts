/** What completion offers where the mark stands in a text. */
import assert from 'node:assert/strict';
import { applyEdits, complete, emptyLibrary, rangeInLine, snippetAsText } from '../../server/src/core';
import type { CompletionOptions, Library, Suggestion } from '../../server/src/core';
import { marked } from './cursor';

const origin = { library: '云江名录', file: 'file:///team/units.yaml' };

/** A team's roster. */
export const team: Library = {
  ...emptyLibrary,
  units: [
    {
      name: '云江市卫生健康委员会',
      short: '市卫生健康委',
      aliases: ['市卫健委'],
      former: [],
      level: '市直',
      parent: undefined,
      departments: ['疾控科'],
      leaders: ['方远'],
      origin,
    },
    {
      name: '市教育局',
      short: undefined,
      aliases: [],
      former: [],
      level: undefined,
      parent: undefined,
      departments: ['体卫科'],
      leaders: ['丁一'],
      origin,
    },
  ],
};

/** What is offered at the mark. */
export function suggestionsAt(
  text: string,
  library: Library = emptyLibrary,
  options: CompletionOptions = {},
): readonly Suggestion[] {
  const { plan, position } = marked(text);
  return complete(plan, library, position, options);
}

/** The labels of what is offered at the mark, of one kind or all. */
export function labelsAt(
  text: string,
  kind?: Suggestion['kind'],
  library: Library = emptyLibrary,
  options: CompletionOptions = {},
): readonly string[] {
  const all = suggestionsAt(text, library, options);
  return all.filter((one) => kind === undefined || one.kind === kind).map(({ label }) => label);
}

/** The text after somebody has taken what bears a label, with the defaults of its tab stops. */
export function textAfter(
  textWithMark: string,
  label: string,
  { library = emptyLibrary, replaces = false }: { library?: Library; replaces?: boolean } = {},
): string {
  const { text, plan, position } = marked(textWithMark);
  const all = complete(plan, library, position, { year: 2027 });
  const taken = all.find((one) => one.label === label);
  assert.ok(taken, `${label} is not offered, but ${all.map((one) => one.label).join(' ')}`);
  const { from, to, replaceTo, insert = label, isSnippet } = taken;
  const range = rangeInLine(position.line, from, replaces ? replaceTo : to);
  return applyEdits(text, [{ range, newText: isSnippet === true ? snippetAsText(insert) : insert }]);
}
