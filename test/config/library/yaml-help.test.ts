import assert from 'node:assert/strict';
import { documentKinds } from '../../../server/src/config/library/documents';
import { explainInYaml, suggestInYaml } from '../../../server/src/config/library/yaml-help';
import { toJsonSchema } from '../../../server/src/config/data/schema';

/** The text without its cursor mark, and where that stood. */
function atMark(marked: string) {
  const before = marked.slice(0, marked.indexOf('▮')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return [marked.replace('▮', ''), position] as const;
}

function suggested(file: string, marked: string): readonly string[] {
  const [text, position] = atMark(marked);
  return suggestInYaml(text, documentKinds[file]!.shape, position).map(({ label }) => label);
}

function explained(file: string, marked: string): string | undefined {
  const [text, position] = atMark(marked);
  return explainInYaml(text, documentKinds[file]!.shape, position)?.about.split('\n')[0];
}

describe('completion in YAML files', () => {
  it('offers keys where they may stand, without those that are there', () => {
    assert.deepEqual(suggested('planlint.yaml', 'profile: draft\n▮'), ['extends', 'packs', 'files', 'rules']);
    assert.deepEqual(suggested('planlint.yaml', 'files:\n  ▮\nrules: {}'), ['plans', 'ignore']);
    const keys = suggested('units.yaml', 'units:\n  - name: 甲\n    short: 乙\n    ▮\n  - name: 丙\n    level: 市级\n');
    assert.ok(keys.includes('level') && keys.includes('aliases') && !keys.includes('name') && !keys.includes('short'));
    assert.deepEqual(suggested('units.yaml', 'units:\n  - name: 甲\n    former:\n      - ▮'), ['name', 'until']);
    assert.ok(suggested('terms.yaml', 'terms:\n  - ▮').includes('only-after'));
    assert.ok(suggested('planlint.yaml', 'rules:\n  unit▮').includes('unit-unknown'));
    assert.deepEqual(suggested('planlint.yaml', 'rules:\n  term:\n    ▮'), ['severity']);
  });

  it('offers words behind a key, and nothing in free text', () => {
    assert.deepEqual(suggested('planlint.yaml', 'profile: ▮'), ['draft', 'review', 'strict']);
    assert.ok(suggested('planlint.yaml', 'rules:\n  term: o▮').includes('off'));
    assert.ok(suggested('planlint.yaml', 'rules:\n  term:\n    severity: ▮').includes('hint'));
    assert.deepEqual(suggested('units.yaml', 'units:\n  - name: ▮'), []);
    assert.deepEqual(suggested('units.yaml', 'units:\n  - name: 甲 # ▮'), []);
  });
});

describe('hover in YAML files', () => {
  it('says what a key means', () => {
    assert.match(String(explained('units.yaml', 'units:\n  - na▮me: 甲')), /全称/u);
    assert.match(String(explained('planlint.yaml', 'rules:\n  te▮rm: off')), /词库/u);
    assert.equal(explained('units.yaml', 'units:\n  - name: ▮甲'), undefined);
    assert.equal(explained('units.yaml', 'units:\n  - nmae▮: 甲'), undefined);
  });
});

describe('schemas', () => {
  it('follow from the same definition', () => {
    const schema = toJsonSchema(documentKinds['units.yaml']!.shape, '') as {
      properties: { units: { items: { required: string[]; properties: object } } };
    };
    const { items } = schema.properties.units;
    assert.deepEqual(items.required, ['name']);
    assert.ok('former' in items.properties);
  });
});
