import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import { join } from 'node:path';
import { build } from 'esbuild';
import type * as Core from '../../server/src/core';
import { importsOf, read, root, trackedFiles } from './files';

const core = 'server/src/core/';

/** From the bottom up: a module may import from its own layer and those before it. */
const layers = ['text', 'line', 'plan', 'library', 'rules', 'check', 'features', 'index'];

function layerOf(path: string): number {
  const layer = layers.indexOf(path.slice(core.length).split(/[/.]/u)[0]!);
  assert.ok(layer >= 0, `${path} is in no known layer`);
  return layer;
}

/** The imports of some files that a law does not allow, as `file → import`. */
function breaches(files: readonly string[], isAllowed: (file: string, imported: string) => boolean): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(file, imported))
      .map((imported) => `${file} → ${imported}`),
  );
}

const sources = (folder: string): readonly string[] =>
  trackedFiles().filter((path) => path.startsWith(folder) && path.endsWith('.ts'));

/** A way from one of the names back to itself; empty where there is none. */
function circleIn(uses: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  function follow(way: readonly string[], name: string): readonly string[] {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const next of uses.get(name) ?? []) {
      const circle = follow([...way, name], next);
      if (circle.length > 0) return circle;
    }
    done.add(name);
    return [];
  }
  for (const name of uses.keys()) {
    const circle = follow([], name);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('layers', () => {
  it('are seen at all', () => {
    assert.ok(sources(core).length > 10);
    assert.deepEqual(importsOf(`${core}check/fix.ts`).slice(0, 2), [`${core}plan/model`, `${core}plan/parse`]);
  });

  it('are told from circles', () => {
    const uses = (of: string) => new Map([...of].map((name, at) => [name, new Set(of[at + 1])]));
    assert.deepEqual(circleIn(uses('abc')), []);
    assert.deepEqual(circleIn(new Map([...uses('abc'), ['c', new Set('b')]])), ['b', 'c', 'b']);
  });

  it('inside the core go one way: text ← line ← plan ← library ← rules ← check ← features ← index', () => {
    const isAllowed = (file: string, imported: string) =>
      imported.startsWith(core) && layerOf(imported) <= layerOf(file);
    assert.deepEqual(breaches(sources(core), isAllowed), []);
  });

  it('let a rule know helpers, but no other rule, and not the list of all', () => {
    const all = importsOf(`${core}rules/registry.ts`).filter((imported) => !imported.endsWith('/rule'));
    const isAllowed = (_file: string, imported: string) => ![...all, `${core}rules/registry`].includes(imported);
    const inGroups = sources(`${core}rules/`).filter((path) => path !== `${core}rules/registry.ts`);
    assert.deepEqual(breaches(inGroups, isAllowed), []);
  });

  it('let folders of rules use each other one way, and what stands beside the folders use none of them', () => {
    const ground = '(beside the folders)';
    const folderOf = (path: string): string => /^server\/src\/core\/rules\/([^/]+)\//u.exec(path)?.[1] ?? ground;
    const uses = new Map<string, Set<string>>([[ground, new Set()]]);
    for (const file of sources(`${core}rules/`)) {
      if (file === `${core}rules/registry.ts`) continue;
      for (const imported of importsOf(file)) {
        if (!imported.startsWith(`${core}rules/`) || folderOf(imported) === folderOf(file)) continue;
        uses.set(folderOf(file), (uses.get(folderOf(file)) ?? new Set()).add(folderOf(imported)));
      }
    }
    assert.ok(uses.get('wording')!.has('scan'));
    assert.deepEqual(circleIn(uses), []);
    assert.deepEqual([...uses.get(ground)!], []);
  });

  it('outside the core see its façade only', () => {
    const others = [...sources('server/src/'), ...sources('server/tools/'), ...sources('client/')];
    const isAllowed = (_file: string, imported: string) =>
      !imported.startsWith('server/src/core') || /^server\/src\/core(?:\/index)?$/u.test(imported);
    assert.deepEqual(
      breaches(
        others.filter((path) => !path.startsWith(core)),
        isAllowed,
      ),
      [],
    );
  });

  it('keep settings, the disk, Word documents and exports below the two front ends, and these apart', () => {
    const isAllowed = (file: string, imported: string) => {
      const [from, to] = [file, imported].map(
        (path) => /^server\/src\/(config|disk|word|export|lsp|cli|start)\//u.exec(path)?.[1],
      );
      if (to === undefined || from === to) return true;
      // What starts a program keeps its code; the program itself it reads as a file.
      if (from === 'start') return to === 'disk';
      const isFrontEnd = from === 'lsp' || from === 'cli';
      if (to === 'config') return isFrontEnd || from === 'disk';
      return isFrontEnd && to !== 'lsp' && to !== 'cli' && to !== 'start';
    };
    assert.deepEqual(breaches([...sources('server/src/')], isAllowed), []);
  });

  it('let one file of the server bring in the values of the protocol’s library, as each that does copies all its names', () => {
    const bringsIn = /^(?:import|export) \{[^}]*\} from 'vscode-languageserver';$/mu;
    assert.deepEqual(
      sources('server/src/').filter((path) => bringsIn.test(read(path))),
      ['server/src/lsp/protocol/values.ts'],
    );
  });

  it('part the client from the server: they share a protocol, no code', () => {
    const isAllowed = (_file: string, imported: string) => !/^(?:server|test)\//u.test(imported);
    assert.deepEqual(breaches(sources('client/'), isAllowed), []);
  });
});

describe('the core alone', () => {
  it('runs where there is nothing but the language', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(root, `${core}index.ts`)],
      bundle: true,
      write: false,
      platform: 'neutral',
      format: 'iife',
      globalName: 'core',
      logLevel: 'silent',
    });
    const world: { core?: typeof Core } = Object.create(null) as object;
    runInNewContext(outputFiles[0]!.text, world);
    const { parsePlan, check, outline, folding, tasks, fixAll, rules } = world.core!;
    const text = '某市工作要点\n一、总体要求\n1.甲。\n2.乙。\n4.丙。\n';
    const plan = parsePlan(text);
    for (const result of [check(plan), outline(plan), folding(plan), tasks(plan), rules]) assert.ok(result.length >= 0);
    assert.equal(typeof fixAll(text).text, 'string');
  });
});
