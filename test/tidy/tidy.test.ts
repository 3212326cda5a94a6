import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { rules } from '../../server/src/core';
import { staleFiles } from '../../server/tools/generate/outputs';
import { problemsOf, readMarks } from '../rules/harness';
import { read, root, trackedFiles } from './files';

/** Longer files that are one table, or one list of the words we use, and would be harder to read in pieces. */
const mayBeLong: readonly string[] = ['test/grammar/grammar.test.ts'];
const longest = 300;

const texts = trackedFiles().filter((path) => !/\.(?:png|ico|vsix|gz)$/u.test(path));
const code = texts.filter((path) => /\.(?:ts|mjs)$/u.test(path));

/** The places in files where a pattern is found, as `file:line: text`. */
function hits(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) => {
        const found = pattern.exec(line);
        return found ? [`${path}:${at + 1}: ${found[0]}`] : [];
      }),
  );
}

describe('generated files', () => {
  it('are as `npm run generate` writes them', async () => {
    assert.deepEqual(
      (await staleFiles(root)).map(({ path }) => path),
      [],
    );
  });

  it('list rules in the README that are there and fire', () => {
    const listed = [...read('README.md').matchAll(/\[`([a-z-]+)`\]\(server\/docs\/rules\//gu)].map(
      (match) => match[1]!,
    );
    assert.deepEqual(listed.sort(), rules.map(({ id }) => id).sort());
    const silent = rules.filter(
      (rule) => !rule.examples.some(({ text, library }) => problemsOf(rule, readMarks(text).text, library).length > 0),
    );
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });
});

describe('tracked files', () => {
  it('are formatted', async function () {
    this.timeout(300_000);
    const ignorePath = join(root, '.prettierignore');
    const unformatted: string[] = [];
    for (const path of texts.filter((file) => /\.(?:ts|mjs|json|md)$/u.test(file))) {
      const file = join(root, path);
      if ((await prettier.getFileInfo(file, { ignorePath })).ignored) continue;
      const options = { ...(await prettier.resolveConfig(file)), filepath: file };
      if (!(await prettier.check(read(path), options))) unformatted.push(path);
    }
    assert.deepEqual(unformatted, []);
  });

  it('name no place of a machine and no host of a registry', () => {
    const machine = /(?<![\w.])\/(?:w[o]rk|Users)\/|\b[A-Z]:\\+Users\\/u;
    const host = /https?:\/\/[\w.-]*(?:regist[r]y|mirr[o]r)[\w.-]*/iu;
    const ours = texts.filter((path) => path !== 'package-lock.json');
    assert.deepEqual([...hits(ours, machine), ...hits(ours, host)], []);
    const strange = hits(['package-lock.json'], /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)[^"]*"/u);
    assert.deepEqual(strange, []);
  });

  it('leave no test out and nothing for later', () => {
    const tests = code.filter((path) => path.startsWith('test/'));
    assert.deepEqual(
      hits(tests, /\b(?:describe|it|test|suite)\.(?:only|skip)\b|\bx(?:it|describe)\(|this\.skip\(/u),
      [],
    );
    assert.deepEqual(hits(code, /\b(?:TO[D]O|FIX[M]E|X[X]X)\b/u), []);
  });

  it('are short', () => {
    const long = code
      .map((path) => ({ path, lines: read(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > longest);
    assert.deepEqual(
      long.filter(({ path }) => !mayBeLong.includes(path)).map(({ path, lines }) => `${path}: ${lines} lines`),
      [],
    );
    assert.deepEqual(
      mayBeLong.filter((path) => !long.some((other) => other.path === path)),
      [],
      'these need no exception',
    );
  });

  it('pin each package to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/u.test(version),
    );
    assert.deepEqual(loose, []);
  });
});
