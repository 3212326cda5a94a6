/** The commands that change a document, by name: each proposes edits to one state of it, and none applies them. */
import { columnNames } from '../../core';
import type { Plan, Position, Proposal, RenumberScope, TaskColumn } from '../../core';
import { asParams, invalid } from '../protocol/own-requests';
import { areAll, isCount, isPosition } from '../protocol/parameters';
import type { Core } from '../session/core';

/** What may come with a command; what it needs must be there. */
export interface ProposalArguments {
  readonly position?: Position;
  /** Of `renumber`. */
  readonly scope?: RenumberScope;
  /** Of `newItem`: only where the cursor is at the end of an item, as a new line would begin the next one. */
  readonly atEnd?: boolean;
  /** Of `generateTaskTable`. */
  readonly columns?: readonly TaskColumn[];
  readonly format?: 'tabs' | 'pipes';
  /** Of `syncTaskTable` and `unitsIntoBody`: the indexes of the changes to be made; all where it is missing. */
  readonly only?: readonly number[];
}

/** A command that changes a document. */
interface Command {
  /** What the edit is called in the editor's list of things to undo, and in its menu of refactorings. */
  readonly title: string;
  /** Whether a person should look at each change: an editor that can asks before it applies them. */
  readonly asks: boolean;
  propose(plan: Plan, values: ProposalArguments, core: Core): Proposal;
}

const scopes: readonly RenumberScope[] = ['document', 'level', 'section'];

/** The commands by their names, without the prefix that clients call them by. */
export const commands: Readonly<Record<string, Command>> = {
  renumber: {
    title: '重排序号',
    asks: false,
    propose: (plan, { scope = 'document', position }, core) => core.renumber(plan, scope, position ?? start),
  },
  newItem: {
    title: '插入任务项',
    asks: false,
    propose: (plan, { position = start, atEnd }, core) =>
      atEnd === true && !core.isAtItemEnd(plan, position) ? core.endItem(plan, position) : core.newItem(plan, position),
  },
  generateTaskTable: {
    title: '由正文生成任务分解表',
    asks: false,
    propose: (plan, choice, core) => core.generateTable(plan, choice),
  },
  syncTaskTable: {
    title: '同步任务分解表',
    asks: true,
    propose: (plan, { only }, core) => core.syncTable(plan, only),
  },
  unitsIntoBody: {
    title: '把责任单位写回正文',
    asks: true,
    propose: (plan, { only }, core) => chosen(core.unitsIntoBody(plan), only),
  },
};

function chosen(proposal: Proposal, only: readonly number[] | undefined): Proposal {
  return only === undefined
    ? proposal
    : { ...proposal, changes: proposal.changes.filter((_, at) => only.includes(at)) };
}

const start: Position = { line: 0, character: 0 };

/**
 * Reads what came with a command.
 * @param value as the client sent it
 * @throws ResponseError, in words, where something in it is not as it should be
 */
export function readArguments(value: unknown): ProposalArguments {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object') return invalid('命令的参数应当是一个对象。');
  const { position, scope, only, columns, format, atEnd } = asParams(value);
  if (position !== undefined && !isPosition(position))
    return invalid('参数 position 应当是 { line, character }，从 0 数起。');
  if (scope !== undefined && !scopes.includes(scope as RenumberScope))
    return invalid('参数 scope 只能是 document、level 或 section。');
  if (only !== undefined && !areAll(only, isCount)) return invalid('参数 only 应当是一组序号，从 0 数起。');
  if (columns !== undefined && !areAll(columns, (one) => Object.hasOwn(columnNames, String(one))))
    return invalid(`参数 columns 只能有 ${Object.keys(columnNames).join('、')}。`);
  if (format !== undefined && format !== 'tabs' && format !== 'pipes')
    return invalid('参数 format 只能是 tabs 或 pipes。');
  return { position, scope, only, columns, format, atEnd: atEnd === true } as ProposalArguments;
}

/**
 * The key of `commands` that a client means.
 * @param value  as the client sent it
 * @param prefix what it has before the key
 * @throws ResponseError where there is no such command
 */
export function commandIn(value: unknown, prefix = ''): string {
  const names = Object.keys(commands);
  if (typeof value !== 'string') return invalid(`缺少参数 command，可以是 ${names.join('、')}。`);
  const known = names.find((name) => prefix + name === value);
  return known ?? invalid(`没有名为“${value}”的命令，可以用的有 ${names.map((name) => prefix + name).join('、')}。`);
}

/** What a command proposes. @param name a key of `commands` */
export function propose(name: string, plan: Plan, values: ProposalArguments, core: Core): Proposal {
  const command = commands[name]!;
  const proposal = command.propose(plan, values, core);
  if (values.only === undefined || proposal.changes.length > 0) return proposal;
  // None of those that were chosen: that is not to say that there are none.
  const { changes } = command.propose(plan, { ...values, only: undefined }, core);
  if (changes.length === 0) return proposal;
  return { ...proposal, message: `有${changes.length}处可以改，没有选中其中的任何一处，没有做任何修改。` };
}
