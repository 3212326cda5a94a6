import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rulePageFile, rulePageScheme } from '../../client/src/checking/rule-page-name';

/** The project's folder; tests run from `dist/test/client`. */
const root = join(__dirname, '../../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const json = <T>(path: string): T => JSON.parse(text(path)) as T;
type Strings = Readonly<Record<string, string>>;

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly icon: string;
  readonly l10n: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly filenamePatterns: readonly string[];
      readonly configuration?: string;
    }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly yamlValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]>
    >;
    readonly submenus: readonly { readonly id: string; readonly label: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly {
        readonly id: string;
        readonly title: string;
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
}

const manifest = json<Manifest>('package.json');
const english = json<Strings>('package.nls.json');
const chinese = json<Strings>('package.nls.zh-cn.json');
const sources = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => text(`client/src/${file}`))
  .join('\n');
const hanText = /[\u4e00-\u9fff]/u;

describe('manifest', () => {
  it('has every %key% in both languages, and no string that nobody uses', () => {
    const used = new Set([...text('package.json').matchAll(/"%([\w.-]+)%"/gu)].map(([, key]) => key!));
    assert.ok(used.size > 10);
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
    assert.deepEqual([...used].sort(), Object.keys(chinese).sort());
  });

  it('is Chinese in Chinese', () => {
    assert.deepEqual(
      Object.entries(chinese).filter(([, value]) => !hanText.test(value)),
      [],
    );
  });

  it('begins in English in English, whatever words of plans it names', () => {
    const strings = { ...english, ...json<Strings>('client/l10n/bundle.l10n.json') };
    assert.deepEqual(
      Object.entries(strings).filter(([, value]) => !/^[^\u4e00-\u9fff]*(?:[A-Za-z]{2}|\{\d\})/u.test(value)),
      [],
    );
  });

  it('names only files that are there', () => {
    const { languages, grammars, snippets, yamlValidation } = manifest.contributes;
    const paths = [...[...grammars, ...snippets].map(({ path }) => path), ...yamlValidation.map(({ url }) => url)];
    const files = [manifest.icon, ...languages.flatMap(({ configuration = [] }) => configuration), ...paths];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
    assert.ok(existsSync(join(root, manifest.l10n, 'bundle.l10n.json')));
    assert.equal(json<{ scopeName: string }>(grammars[0]!.path).scopeName, grammars[0]!.scopeName);
  });

  it('contributes exactly the commands that the code registers, and menus for these only', () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command).sort();
    const registered = [...text('client/src/commands.ts').matchAll(/^\s*'(planlint\.\w+)':/gmu)].map(([, id]) => id!);
    assert.deepEqual(contributed, registered.sort());
    const inMenus = Object.values(manifest.contributes.menus).flat();
    const submenus = manifest.contributes.submenus.map(({ id }) => id);
    assert.deepEqual(
      inMenus.filter(({ command = '', submenu = '' }) => !contributed.includes(command) && !submenus.includes(submenu)),
      [],
    );
    for (const submenu of submenus) assert.ok(submenu in manifest.contributes.menus, submenu);
  });

  it('offers a command in the palette where it makes sense, and everywhere only what does everywhere', () => {
    const limited = manifest.contributes.menus['commandPalette']!;
    assert.deepEqual(
      limited.filter(({ when }) => !when),
      [],
    );
    const places = new Map(limited.map(({ command, when }) => [command, when]));
    assert.equal(places.size, limited.length, 'a command has one place');
    const everywhere = manifest.contributes.commands.map(({ command }) => command).filter((id) => !places.has(id));
    const meant = [
      'newPlan',
      'checkWord',
      'openSample',
      'openWalkthrough',
      'selectProfile',
      'openTeamSettings',
      'openRulePage',
    ];
    const service = ['restartServer', 'showOutput', 'newLibrary', 'checkLibraries'];
    assert.deepEqual(everywhere.sort(), [...meant, ...service].map((id) => `planlint.${id}`).sort());
  });

  it('offers nothing in the palette that README does not list', () => {
    const hidden = manifest.contributes.menus['commandPalette']!.filter(({ when }) => when === 'false');
    const offered = manifest.contributes.commands.filter(
      ({ command }) => !hidden.some((entry) => entry.command === command),
    );
    const table = /\n## 命令\n([^]+?)\n## /u.exec(text('README.md'))![1]!;
    assert.deepEqual(
      offered.map(({ title }) => chinese[title.slice(1, -1)]!).filter((title) => !table.includes(title)),
      [],
    );
  });

  it('has a title of its own for every command, in both languages', () => {
    for (const strings of [english, chinese]) {
      const titles = manifest.contributes.commands.map(({ title }) => strings[title.slice(1, -1)]);
      assert.equal(new Set(titles).size, titles.length, titles.join('，'));
    }
  });

  it('gives every setting a description and a default', () => {
    for (const [name, property] of Object.entries(manifest.contributes.configuration.properties)) {
      assert.match(name, /^planlint\./u);
      assert.ok('default' in property, `${name}: default`);
      assert.ok('description' in property || 'markdownDescription' in property, `${name}: description`);
    }
  });

  it('changes editor settings for plans only, and claims no text or Markdown files at large', () => {
    const { configurationDefaults, languages } = manifest.contributes;
    assert.deepEqual(Object.keys(configurationDefaults).sort(), ['[plan]', 'workbench.editorAssociations']);
    const patterns = Object.keys(configurationDefaults['workbench.editorAssociations']!);
    // What was committed of Word documents stays VS Code's, and what they say is text.
    const word = ['docx', 'doc', 'wps'].map((ending) => `/**/*.${ending}`);
    const texts = ['git', 'planlint-word'].flatMap((scheme) => word.map((name) => `${scheme}:${name}`));
    assert.deepEqual(patterns, [`${rulePageScheme}:/**`, ...texts]);
    assert.equal(languages[0]!.id, 'plan');
    assert.deepEqual(languages.slice(1), [{ id: 'yaml', filenames: ['planlint.lock'] }]);
    for (const name of ['.txt', '.md']) assert.ok(!languages[0]!.extensions.includes(name), name);
    // The first is what VS Code puts behind the name of a new plan: one that every program opens.
    assert.equal(languages[0]!.extensions[0], '.plan.txt');
    assert.ok(languages[0]!.filenamePatterns.every((pattern) => /^\*[\u4e00-\u9fff]{4,}\*\.txt$/u.test(pattern)));
  });

  it('is activated by plans, rule pages, Word documents and a team’s settings, not at the start', () => {
    // In virtual workspaces no folder may be searched for a team's settings.
    assert.deepEqual([...manifest.activationEvents].sort(), [
      `onFileSystem:${rulePageScheme}`,
      'onFileSystem:planlint-word',
      'onFileSystem:vscode-vfs',
      'onLanguage:plan',
      'workspaceContains:**/planlint.yaml',
    ]);
  });
});

describe('the walkthrough', () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  const { steps } = walkthrough!;
  const inWords = (key: string, strings: Strings): string => strings[key.slice(1, -1)]!;
  const commandsIn = (description: string): string[] =>
    [...description.matchAll(/\]\(command:([\w.]+)\)/gu)].map(([, id]) => id!);
  const views = Object.values(manifest.contributes.views).flat();
  const known = new Set([
    ...manifest.contributes.commands.map(({ command }) => command),
    ...views.map(({ id }) => `${id}.focus`),
  ]);

  it('has five steps', () => assert.equal(steps.length, 5));

  for (const { id, description, media, completionEvents } of steps) {
    it(`has buttons at step ${id} that lead somewhere, the same in both languages`, () => {
      const [inEnglish, inChinese] = [english, chinese].map((strings) => commandsIn(inWords(description, strings)));
      assert.deepEqual(inEnglish, inChinese);
      assert.ok(inChinese!.length > 0);
      const ours = inChinese!.filter((command) => command.startsWith('planlint.'));
      assert.deepEqual(
        ours.filter((command) => !known.has(command)),
        [],
      );
    });

    it(`ticks step ${id} off by what its buttons do`, () => {
      const done = completionEvents.flatMap((event) => /^onCommand:(.+)$/u.exec(event)?.[1] ?? []);
      const buttons = commandsIn(inWords(description, chinese));
      assert.ok(buttons.some((command) => done.includes(command)));
      const ours = done.filter((command) => command.startsWith('planlint.'));
      assert.deepEqual(
        ours.filter((command) => !known.has(command)),
        [],
      );
    });

    it(`has small pictures for every kind of theme at step ${id}`, () => {
      assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light']);
      for (const file of Object.values(media.image)) assert.ok(statSync(join(root, file)).size <= 80 * 1024, file);
    });
  }

  it('is shipped with its pictures and with the sample', () => {
    const shipped = text('.vscodeignore').split('\n');
    assert.ok(shipped.includes('!client/walkthrough/**'));
    assert.ok(shipped.includes('!test/fixtures/sample/**'));
  });
});

describe('the README', () => {
  it('leads to nothing that is not shipped, but to what is for developers', () => {
    const shipped = text('.vscodeignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const isShipped = (file: string): boolean =>
      shipped.some((entry) => (entry.endsWith('/**') ? file.startsWith(entry.slice(0, -2)) : file === entry));
    const links = [...text('README.md').matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, file]) => file!);
    const lost = links.filter((file) => !isShipped(file));
    assert.deepEqual([...new Set(lost)].sort(), ['server/docs/ARCHITECTURE.md', 'server/docs/STYLE.md']);
  });
});

describe('the snippets', () => {
  it('have no prefix: VS Code lists them under Insert Snippet, and the server alone completes them, once', () => {
    const { path } = manifest.contributes.snippets[0]!;
    const snippets = Object.entries(json<Record<string, { readonly body: unknown; readonly prefix?: unknown }>>(path));
    assert.ok(snippets.length > 30);
    for (const [label, { body, prefix }] of snippets) {
      assert.match(label, hanText);
      assert.ok(body, label);
      assert.equal(prefix, undefined, label);
    }
  });
});

describe('strings of the code', () => {
  const inCode = [...sources.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/gu)].map(([, string]) => string!);
  const bundle = json<Strings>('client/l10n/bundle.l10n.json');
  const translated = json<Strings>('client/l10n/bundle.l10n.zh-cn.json');

  it('are all in both bundles, and no others are', () => {
    assert.equal(inCode.length, sources.match(/l10n\.t\(/gu)?.length, 'every string must be written out');
    const expected = [...new Set(inCode)].sort();
    assert.deepEqual(Object.keys(bundle).sort(), expected);
    assert.deepEqual(Object.keys(translated).sort(), expected);
  });

  it('keep their places for values, and are Chinese in Chinese', () => {
    const places = (string: string): string[] => (string.match(/\{\d\}/gu) ?? []).sort();
    for (const [key, value] of Object.entries(translated)) {
      assert.deepEqual(places(value), places(key), key);
      assert.match(value, hanText);
      assert.equal(bundle[key], key);
    }
  });
});

describe('rule pages', () => {
  it('are files of one folder and nothing else', () => {
    assert.equal(rulePageFile('/numbering-sequence.md'), 'numbering-sequence.md');
    assert.equal(rulePageFile('/README.md'), 'README.md');
    assert.equal(rulePageFile('/'), '');
    for (const path of ['/../secret.md', '/a/b.md', '/..%2fa.md', '/.md', '/numbering-sequence', '/a.js', '//a.md']) {
      assert.equal(rulePageFile(path), undefined, path);
    }
  });
});
