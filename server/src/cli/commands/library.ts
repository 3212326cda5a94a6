import { join, relative, resolve } from 'node:path';
import { severityNames } from '../../core';
import { hashOf, lockFileName, lockText } from '../../config/library';
import type { LoadedLibrary, Team } from '../../config/library';
import { didYouMean } from '../../config/nearest';
import { parseArguments } from '../args';
import { createFiles } from '../create';
import { packageOf } from '../pack';
import { choice, settingsErrors, settingsLine } from '../settings';
import { homeOf, libraryIn, newFiles, placeBelow, placeOf, readIfThere, teamIn } from '../team';
import { Trouble } from '../trouble';
import { replaceOrWrite } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command, Streams } from './command';
import { printJson } from './one-plan';

const options = {
  ...helpOption,
  format: { type: 'string' },
  name: { type: 'string' },
  package: { type: 'string' },
  output: { type: 'string', short: 'o' },
  check: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseArguments<typeof options>>['values'];
type Run = (folders: readonly string[], values: Values, streams: Streams) => number;

const runs: Readonly<Record<string, Run>> = { check, show, new: create, lock, pack };

export const libraryCommand: Command = {
  summary: '团队库：检查、列出、新建、锁定、打包',
  help: `用法：planlint library <做什么> [选项] [文件夹]

  check [文件夹…]           检查团队库；不写文件夹时，检查当前文件夹用到的全部团队库
  show                      列出当前文件夹用到的团队库：版本、来源、条数、内容摘要
  new <文件夹>              新建一个可以直接用的团队库，每种文件都有例子
  lock                      把用到的团队库的版本和内容摘要写进 planlint.lock；以后内容变了会提示
  pack <文件夹>             检查无误后打成 npm 包（.tgz），别处用 npm install 文件.tgz 安装

选项：
  --name 名称               new：团队库的名称（默认同文件夹名）
  --package 包名            pack：npm 包名，如 @city-health/planlint-library（文件夹里有 package.json 时不用写）
  -o, --output 文件         pack：写到哪个文件
  --check                   lock：只比较，不写；不一致时以 1 退出
  --format text|json        show：输出格式（默认 text）
  -h, --help                显示本说明

退出码：0 没有问题，或做完了；1 check 发现问题，lock --check 不一致；2 出了故障`,
  run(args, streams) {
    const { values, positionals } = parseArguments(args, options);
    const [what, ...folders] = positionals;
    if (what === undefined) throw new Trouble('library 后面要写做什么：check、show、new、lock 或 pack');
    if (!Object.hasOwn(runs, what)) {
      throw new Trouble(
        `library 不会“${what}”${didYouMean(what, Object.keys(runs)) || '；可以是 check、show、new、lock 或 pack'}`,
      );
    }
    return runs[what]!(folders, values, streams);
  },
};

function counts({ units, terms, snippets, templates }: LoadedLibrary): string {
  return `${units.length} 个单位，${terms.length} 条词，${snippets.length} 个片段，${templates.length} 个模板`;
}

function nameOf({ card }: LoadedLibrary): string {
  return card.version === undefined ? card.name : `${card.name} ${card.version}`;
}

function here(): Team {
  return teamIn(homeOf('.'));
}

/** @throws Trouble where there is no library in the folder */
function libraryAt(folder: string): LoadedLibrary {
  const library = libraryIn(folder);
  if (library === undefined) throw new Trouble(`${folder}：这里没有团队库（没有 library.yaml）`);
  return library;
}

function check(folders: readonly string[], _values: Values, { out }: Streams): number {
  const libraries = folders.length > 0 ? folders.map(libraryAt) : here().libraries;
  const problems = folders.length > 0 ? libraries.flatMap((library) => library.problems) : here().problems;
  for (const problem of problems) out.line(`${placeOf(problem)} ${severityNames[problem.severity]} ${problem.message}`);
  for (const library of libraries) out.line(`${nameOf(library)}：${counts(library)}`);
  const wrong = problems.filter(({ severity }) => severity !== 'info');
  const told = problems.length - wrong.length;
  const none = told === 0 ? '没有发现问题' : `没有错误和警告，另有 ${told} 条信息`;
  out.line(wrong.length === 0 ? none : `共 ${wrong.length} 个问题`);
  return wrong.length === 0 ? exitCodes.clean : exitCodes.problems;
}

/** @throws Trouble where a folder is named to what works on the one it is started in */
function withoutFolder(what: string, folders: readonly string[]): void {
  if (folders.length > 0) throw new Trouble(`${what} 不带文件夹，用的是当前文件夹；请先进到 ${folders[0]!} 再运行`);
}

function show(folders: readonly string[], values: Values, { out, err }: Streams): number {
  withoutFolder('show', folders);
  const format = choice('format', values.format ?? 'text', ['text', 'json'] as const);
  const team = here();
  // With settings that are wrong the list may lack what they would name.
  const wrong = settingsErrors(team);
  for (const problem of wrong) err.line(settingsLine(problem));
  if (format === 'json') {
    out.write(printJson(team.libraries.map((library) => plainLibrary(library, team))));
  } else {
    for (const line of team.libraries.flatMap((library) => libraryLines(library, team))) out.line(line);
    if (wrong.length === 0 && !team.libraries.some(({ from }) => from !== undefined)) {
      out.write('没有用团队库。新建一个：planlint library new library，再在 planlint.yaml 里写 extends: ./library\n');
    }
  }
  return wrong.length === 0 ? exitCodes.clean : exitCodes.trouble;
}

/** How much is wrong in a library. */
function faultsOf({ folder }: LoadedLibrary, { problems }: Team): number {
  return problems.filter(({ file, severity }) => severity !== 'info' && placeBelow(folder, file) !== undefined).length;
}

function plainLibrary(library: LoadedLibrary, team: Team): object {
  return {
    ...library.card,
    from: library.from ?? null,
    folder: library.folder,
    units: library.units.length,
    terms: library.terms.length,
    snippets: library.snippets.length,
    templates: library.templates.length,
    problems: faultsOf(library, team),
    hash: hashOf(library),
  };
}

function libraryLines(library: LoadedLibrary, team: Team): readonly string[] {
  const { card, from, folder } = library;
  const faults = faultsOf(library, team);
  const more = [card.owner && `维护：${card.owner}`, card.licence && `许可：${card.licence}`].filter((one) => one);
  return [
    `${nameOf(library)}（${from ?? '自带'}）`,
    `    ${counts(library)}${faults > 0 ? `，${faults} 个问题（planlint library check）` : ''}`,
    ...(more.length > 0 ? [`    ${more.join('，')}`] : []),
    `    ${relative('', folder) || '.'}　${hashOf(library)}`,
  ];
}

function create(folders: readonly string[], values: Values, { out }: Streams): number {
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0)
    throw new Trouble('new 要写明一个文件夹，如 planlint library new library');
  const files = newFiles(folder, values.name);
  createFiles(folder, files);
  for (const name of files.keys()) out.line(join(folder, name));
  const place = relative('', resolve(folder)).replaceAll('\\', '/');
  out.line('已新建。在 planlint.yaml 里写上：');
  out.line(`extends: ${place.startsWith('..') ? place : `./${place}`}`);
  return exitCodes.clean;
}

function lock(folders: readonly string[], values: Values, { out, err }: Streams): number {
  withoutFolder('lock', folders);
  const team = here();
  if (team.file === undefined) throw new Trouble('没有 planlint.yaml，没有团队库可以锁定');
  const wrong = settingsErrors(team).filter(({ isPin }) => isPin !== true);
  if (wrong.length > 0) throw new Trouble([...wrong.map(settingsLine), '设置有误，没有锁定'].join('\n'));
  const own = team.libraries.filter(({ from }) => from !== undefined);
  const path = join(team.folder!, lockFileName);
  const shown = relative('', path);
  const text = lockText(own);
  if (values.check) {
    if (readIfThere(path) === text) {
      out.line(`${shown} 和现在的团队库一致`);
      return exitCodes.clean;
    }
    err.line(`${shown} 和现在的团队库不一致；看过改动、确认要用，请运行 planlint library lock`);
    return exitCodes.problems;
  }
  replaceOrWrite(path, Buffer.from(text));
  for (const library of own) out.line(`${nameOf(library)}（${library.from!}）`);
  out.line(`已写入 ${shown}`);
  return exitCodes.clean;
}

function pack(folders: readonly string[], values: Values, { out, err }: Streams): number {
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0)
    throw new Trouble('pack 要写明一个文件夹，如 planlint library pack library');
  const library = libraryAt(folder);
  const wrong = library.problems.filter(({ severity }) => severity === 'error');
  for (const problem of wrong) err.line(`${placeOf(problem)} ${problem.message}`);
  if (wrong.length > 0) throw new Trouble('团队库有误，没有打包');
  const { name, bytes } = packageOf(library, values.package);
  const path = values.output ?? name;
  replaceOrWrite(path, bytes);
  out.line(`${nameOf(library)}：${counts(library)}`);
  out.line(`已写入 ${path}；别处用 npm install 安装后，extends 里写 npm:包名`);
  return exitCodes.clean;
}
