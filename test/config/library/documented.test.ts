import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { planVariables } from '../../../server/src/core';
import type { Shape } from '../../../server/src/config/data/shape';
import { shapes } from '../../../server/src/config/library/shapes';

/** The keys of VS Code's own that do nothing here. */
const idle = ['isFileTemplate', 'include', 'exclude'];

function keysOf(shape: Shape): readonly string[] {
  if (shape.kind === 'list' || shape.kind === 'map') return keysOf(shape.of);
  if (shape.kind !== 'fields') return [];
  return Object.entries(shape.fields).flatMap(([key, field]) => [key, ...keysOf(field.shape)]);
}

describe('the page on the command line', () => {
  const page = readFileSync('server/docs/CLI.md', 'utf8');

  for (const [file, shape] of Object.entries(shapes))
    it(`names every key of ${file}`, () => {
      const row = page.split('\n').find((line) => line.startsWith('| `') && line.slice(0, 40).includes(file))!;
      const missing = keysOf(shape).filter((key) => !idle.includes(key) && !row.includes(`\`${key}\``));
      // What snippets.yaml says of a snippet is told there.
      assert.deepEqual(
        file === '*.code-snippets' ? missing.filter((key) => key !== 'pinyin' && key !== 'kind') : missing,
        [],
      );
    });

  it('names every variable of snippets', () => {
    assert.deepEqual(
      planVariables.filter((name) => !page.includes(`\`${name}\``)),
      [],
    );
  });
});
