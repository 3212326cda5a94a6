import assert from 'node:assert/strict';
import ts from 'typescript';
import { read, trackedFiles } from './files';

/** What runs at each check; a table that is made once, when the program is loaded, may be made as one likes. */
const checked = /^server\/src\/core\/(?:line|plan|library|rules|check)\/.*\.ts$/u;

/** Whether a node is run each time that a function of the file is called. */
function isInFunction(node: ts.Node): boolean {
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) {
    if (ts.isFunctionDeclaration(outer) || ts.isMethodDeclaration(outer) || ts.isAccessor(outer)) return true;
    if (ts.isConstructorDeclaration(outer)) return true;
    const isNamed = ts.isVariableDeclaration(outer.parent ?? outer) || ts.isPropertyAssignment(outer.parent ?? outer);
    if (isNamed && (ts.isArrowFunction(outer) || ts.isFunctionExpression(outer))) return true;
  }
  return false;
}

/** The calls of `map` and `flatMap` in the functions of a source, as `name:line`. */
function nativeMaps(name: string, source: string): readonly string[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  function look(node: ts.Node): void {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const called = node.expression.name.text;
      if ((called === 'map' || called === 'flatMap') && isInFunction(node))
        found.push(`${name}:${file.getLineAndCharacterOfPosition(node.expression.name.getStart()).line + 1}`);
    }
    node.forEachChild(look);
  }
  look(file);
  return found;
}

describe('lists in the core', () => {
  it('are found where they are made by map and flatMap', () => {
    const source = `const table = [1].map((one) => one);
const late = (list) => list?.map((one) => one);
function all(list) {
  return list
    .flatMap((one) => one);
}
export default { check: () => [2].map((one) => one) };`;
    assert.deepEqual(nativeMaps('a.ts', source), ['a.ts:2', 'a.ts:5', 'a.ts:7']);
  });

  it('are made by mapList and flatMapList where a check makes them, so that V8 keeps the code that reads them', () => {
    const files = trackedFiles().filter((path) => checked.test(path));
    assert.ok(files.length > 100);
    assert.deepEqual(
      files.flatMap((path) => nativeMaps(path, read(path))),
      [],
    );
  });
});
