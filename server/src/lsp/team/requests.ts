/** What a team does with its files from the editor: waive a problem, add units, a term or a snippet, begin a library. */
import { unknownUnits } from '../../core';
import type { UnknownUnit } from '../../core';
import { fileFor, withAddition, withExtends } from '../../config/library/add';
import type { Addition } from '../../config/library/add';
import { bareLibrary } from '../../config/library/new';
import { settingsFileName } from '../../config/parse';
import { waiversFileName } from '../../config/waivers/names';
import { withWaivers } from '../../config/waivers/waivers';
import { asParams, invalid, openSnapshot, serve } from '../protocol/own-requests';
import type { Params } from '../protocol/own-requests';
import { areAll } from '../protocol/parameters';
import { failureOf } from '../protocol/run-safe';
import { folderAround, placeBelow, plainUri, uriPaths } from '../protocol/uris';
import type { Feature, Server } from '../session/feature';
import { Unreadable, teamFiles } from '../settings/team-files';
import type { TeamFiles } from '../settings/team-files';
import { applyTexts } from './edits';
import type { EditAnswer, NewText } from './edits';
import { viewOf } from './view';
import type { LibraryInView } from './view';

/** A parameter that has to be text. @throws ResponseError */
function text(params: Params, key: string): string {
  const value = params[key];
  if (typeof value === 'string' && value.trim() !== '') return value;
  return invalid(`缺少参数 ${key}`);
}

function optional(params: Params, key: string): string | undefined {
  return params[key] === undefined ? undefined : text(params, key);
}

/** @throws ResponseError */
function additionIn({ addition }: Params): Addition {
  const { kind, name, names, avoid, prefer, reason, label, body } = asParams(addition);
  const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
  if (kind === 'unit' && isText(name)) return { kind: 'units', names: [name] };
  if (kind === 'units' && Array.isArray(names) && names.length > 0 && names.every(isText)) return { kind, names };
  if (kind === 'snippet' && isText(label) && isText(body)) return { kind, label, body };
  const words = typeof prefer === 'string' ? [prefer] : prefer;
  if (kind === 'term' && isText(avoid) && isText(reason) && areAll(words, isText))
    return { kind, avoid, prefer: words as string[], reason };
  return invalid(
    '参数 addition 应当是 { kind: "unit", name }、{ kind: "units", names }、{ kind: "term", avoid, prefer, reason } 或 { kind: "snippet", label, body }，各项都要有内容',
  );
}

/** Writes down why a problem is left as it is. */
async function waive(server: Server, files: TeamFiles, params: Params): Promise<EditAnswer> {
  const uri = text(params, 'uri');
  const inForce = await server.settings.inForce(uri);
  const top = server.settings.folderOf(uri);
  if (top === undefined) return { problem: '文稿不在打开的文件夹里，没有地方记；请先打开它所在的文件夹' };
  const snapshot = server.session.snapshot(uri);
  const fingerprint = text(params, 'fingerprint');
  const problem =
    snapshot && server.session.problems(snapshot, inForce)?.find((one) => one.fingerprint === fingerprint);
  if (problem === undefined) return { problem: '这个问题已经不在了' };
  const home = inForce.team.file === undefined ? top : inForce.team.folder!;
  const path = inForce.waivers?.path ?? uriPaths.join(home, waiversFileName);
  const waived = {
    problem,
    file: placeBelow(folderAround(path), plainUri(uri)),
    reason: text(params, 'reason'),
    by: optional(params, 'by'),
    on: text(params, 'on'),
  };
  const next = withWaivers(await files.text(path), [waived]);
  if (next === undefined) return { problem: `${waiversFileName} 的写法不能自动添加；请改成“waivers:”下面一个列表` };
  return applyTexts(server, files, '忽略一个问题', [{ uri: path, text: next }]);
}

/** Adds units, a term or a snippet to a library. */
async function add(server: Server, files: TeamFiles, params: Params): Promise<EditAnswer> {
  const addition = additionIn(params);
  const folder = plainUri(text(params, 'folder'));
  if ((await files.text(uriPaths.join(folder, 'library.yaml'))) === undefined)
    return { problem: `“${folder}”不是团队库的文件夹，里面没有 library.yaml` };
  const uri = uriPaths.join(folder, fileFor(addition));
  const added = withAddition(await files.text(uri), addition);
  if ('error' in added) return { problem: added.error };
  return applyTexts(server, files, '改团队库', [{ uri, text: added.text }]);
}

/** Makes a library in the folder of a document, and names it in planlint.yaml. */
async function begin(server: Server, files: TeamFiles, params: Params): Promise<EditAnswer> {
  const uri = text(params, 'uri');
  const top = server.settings.folderOf(uri);
  if (top === undefined) return { problem: '请先打开一个文件夹' };
  const { team } = await server.settings.inForce(uri);
  const home = team.file === undefined ? top : team.folder!;
  const folder = uriPaths.join(home, 'library');
  if ((await files.text(uriPaths.join(folder, 'library.yaml'))) !== undefined) {
    const isInForce = team.libraries.some((library) => plainUri(library.folder) === plainUri(folder));
    const next = isInForce ? '里面的团队库已经在用，不必再建' : '请在 planlint.yaml 里写 extends: ./library';
    return { problem: `已经有 library 文件夹；${next}` };
  }
  const settings = uriPaths.join(home, settingsFileName);
  const extended = withExtends(await files.text(settings), './library');
  if (extended === undefined) return { problem: `请在 ${settingsFileName} 的 extends 里自己加上 ./library` };
  const library = [...bareLibrary(text(params, 'name'))].map(([name, content]): NewText => ({
    uri: uriPaths.join(folder, name),
    text: content,
  }));
  return applyTexts(server, files, '新建团队库', [...library, { uri: settings, text: extended }]);
}

/** Tells why a file can't be changed. @throws what is no such reason */
function refusal(error: unknown): EditAnswer {
  if (error instanceof Unreadable) return { problem: error.message };
  throw error;
}

/** `planlint/waive`, `planlint/unknownUnits`, `planlint/addToLibrary`, `planlint/newLibrary`, `planlint/libraries`. */
export const teamWork: Feature = {
  capabilities: () => ({}),
  register(server) {
    const { connection, host, client, documents, settings, logError } = server;
    const files = teamFiles(connection, host, client, documents);
    const failed: EditAnswer = { problem: '出了内部错误，详情见日志' };
    const serveEdit = (method: string, edit: (...given: Parameters<typeof add>) => Promise<EditAnswer>): void =>
      serve(server, method, (params) => edit(server, files, params).catch(refusal), failed);
    serveEdit('planlint/waive', waive);
    serve<readonly UnknownUnit[]>(server, 'planlint/unknownUnits', async (params) => {
      const uri = text(params, 'uri');
      const { library } = await settings.inForce(uri);
      return unknownUnits(openSnapshot(server, uri).plan, library);
    });
    serveEdit('planlint/addToLibrary', add);
    serveEdit('planlint/newLibrary', begin);
    serve<readonly LibraryInView[]>(
      server,
      'planlint/libraries',
      async (params) => {
        if (params['refresh'] === true) await settings.reload();
        return viewOf(await settings.teamOf(text(params, 'uri')));
      },
      [],
    );
    settings.onReload(() => {
      // Clients without such a view don't listen.
      if (!client.options.teamCommands) return;
      connection.sendNotification('planlint/librariesChanged').catch(failureOf('通知团队库有变化时出错', logError));
    });
  },
};
