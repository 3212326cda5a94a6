import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutEntries, readEntries } from '../../../server/src/config/data/entries';
import { validate } from '../../../server/src/config/data/validate';
import { plainEntry, plainFile } from '../../../server/src/config/data/plain-yaml';
import { parseYaml } from '../../../server/src/config/data/yaml';
import { cpuTime } from '../../cpu-time';
import type { Fault } from '../../../server/src/config/data/tree';
import type { Fields, Shape } from '../../../server/src/config/data/shape';

const text: Shape = { kind: 'text', longest: 40 };
const about = { about: '', aboutEn: '' };
const fields: Fields = {
  name: { shape: text, required: true, ...about },
  short: { shape: { ...text, form: { pattern: /^\P{Script=Latin}*$/u, says: '不能有字母' } }, ...about },
  aliases: { shape: { kind: 'list', of: text, most: 2, orOne: true }, ...about },
  former: {
    shape: { kind: 'list', of: { kind: 'fields', fields: { name: { shape: text, ...about } } }, most: 5 },
    ...about,
  },
};
const shape: Shape = {
  kind: 'fields',
  fields: { units: { shape: { kind: 'list', of: { kind: 'fields', fields }, most: 100 }, ...about } },
};

/** What is read, and what is told, where. */
interface Read {
  readonly data: readonly unknown[];
  readonly faults: readonly string[];
}

const toldBy = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ from, message }) => `${from} ${message}`).sort();

function byEntries(source: string): Read | undefined {
  const chunks = cutEntries(source, 'units');
  const faults: Fault[] = [];
  const entries = chunks && readEntries(source, chunks, fields, 'units', 100, (fault) => faults.push(fault));
  return entries && { data: entries.map(({ data }) => data), faults: toldBy(faults) };
}

function whole(source: string): Read & { readonly isBroken: boolean } {
  const { root, faults: broken } = parseYaml(source);
  const faults: Fault[] = [];
  const data = root && validate(root, shape, 'units.yaml', (fault) => faults.push(fault));
  const { units = [] } = (data ?? {}) as { units?: readonly unknown[] };
  return { data: units, faults: toldBy(faults), isBroken: broken.length > 0 };
}

const word = fc.oneof(
  fc.stringMatching(/^[市县教育局甲乙丙A-Za-z0-9._/（）-]{1,6}$/u),
  fc.constantFrom(
    'null',
    'yes',
    '~',
    '"引 号"',
    "'单'",
    '2024',
    '2024-05',
    '1e3',
    '0x1f',
    'a: b',
    'a #b',
    '# x',
    '*a',
    '&b x',
    '!t',
    '[',
    '甲、乙',
    '',
    '|',
    '-',
    'a:',
    '{}',
  ),
);
const value = fc.oneof(
  word,
  fc.array(word, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `\n      - ${item}`).join('')),
  fc.constant('{ name: 甲, until: 2024 }'),
);
const entry = fc
  .array(fc.tuple(fc.constantFrom('name', 'short', 'aliases', 'former'), value), { minLength: 1, maxLength: 4 })
  .map((pairs) => pairs.map(([key, text], at) => `${at === 0 ? '  - ' : '    '}${key}: ${text}`).join('\n'));
const file = fc.array(entry, { minLength: 1, maxLength: 4 }).map((entries) => `units:\n${entries.join('\n')}\n`);

describe('long lists in YAML', () => {
  it('are read entry by entry as YAML’s library reads them whole', () => {
    fc.assert(
      fc.property(file, (source) => {
        const { isBroken, ...expected } = whole(source);
        // A file that is broken as a whole may be better by entries, which is the purpose.
        if (!isBroken) assert.deepEqual(byEntries(source), expected);
      }),
      { numRuns: 500 },
    );
  });

  it('are left to the library in other forms', () => {
    const others = ['units: []', 'units:\n', 'name: x\nunits:\n  - a', 'units:\n  - a\nx: 1', '- a', '', 'x:\n  - a'];
    for (const other of others) assert.equal(cutEntries(other, 'units'), undefined, other);
  });

  it('are cut with comments, blank lines, other line ends and none at the end', () => {
    const source = '# 名录\r\n\r\nunits: # 单位\r\n\r\n- name: 甲\r\n  # 注\r\n\r\n- name: 乙\r\n  short: 丙';
    assert.deepEqual(byEntries(source), { data: [{ name: '甲' }, { name: '乙', short: '丙' }], faults: [] });
  });

  it('are left in time to the library where many remarks end as on Windows', () => {
    const start = cpuTime();
    assert.equal(cutEntries(`${'# 说明\r\n'.repeat(5000)}"units":\r\n`, 'units'), undefined);
    assert.ok(cpuTime() - start < 1000);
  });

  it('are read whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        byEntries(`units:\n  - ${source}`);
        parseYaml(source);
      }),
    );
  });
});

describe('what is read without YAML’s library', () => {
  /** What the library and the validation make of a text; undefined where there is anything to tell of it. */
  const byLibrary = (source: string): unknown => {
    const { root, faults } = parseYaml(source);
    const told = [...faults];
    const data = root && validate(root, { kind: 'fields', fields }, 'x.yaml', (fault) => told.push(fault));
    return told.length > 0 ? undefined : data;
  };
  const gap = fc.constantFrom('', '', '', '\n', '# 注\n', ' # 注\n', '  \n', '\r\n', '\r');
  const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', ' \n', ' # 注\n', '\r \n', '');
  const plainValue = fc.constantFrom('甲', '市教育局', 'a_b/c', '2024-05', '[]', '[甲]', '[甲, 乙]', '[甲,乙]', '甲 ');
  const line = fc
    .tuple(gap, fc.constantFrom('', '', '', '', ' '), fc.constantFrom('name', 'short', 'aliases'))
    .chain(([before, indent, key]) =>
      fc
        .tuple(fc.oneof(plainValue, plainValue, value), lineEnd)
        .map(([text, end]) => `${before}${indent}${key}: ${text}${end}`),
    );
  const source = fc.array(line, { maxLength: 2 }).map((lines) => `name: 甲\n${lines.join('')}`);

  it('is read as it reads it: a file, and an entry of a list', () => {
    let plain = 0;
    fc.assert(
      fc.property(source, (text) => {
        const file = plainFile(text, fields);
        if (file !== undefined) assert.deepEqual(file, byLibrary(text), text);
        const below = `- ${text.replace(/\n(?=.)/gsu, '\n  ')}`;
        const item = plainEntry(below, { from: 0, to: below.length, indent: 0 }, fields);
        if (item !== undefined) assert.deepEqual(item, byLibrary(` ${below.slice(1)}`), below);
        if (file !== undefined && item !== undefined) plain++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(plain > 100, `${plain} texts of the plainest form`);
  });
});
