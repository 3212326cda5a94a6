import { parsePlan } from '../../core';
import type { Plan } from '../../core';
import { readDocument } from '../files';
import type { ReadDocument } from '../files';
import { Trouble } from '../trouble';

/**
 * The one document that a command is given.
 * @param command its name, for the complaint
 * @param example a name as it may look
 * @throws Trouble where none is named, or several
 */
export function onlyArgument(command: string, positionals: readonly string[], example = '草稿.txt'): string {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    throw new Trouble(`${command} 要写明一个文件（或 - 读标准输入），如 planlint ${command} ${example}`);
  }
  return path;
}

/**
 * The plan that a command with one document works on.
 * @param command its name, for the complaint
 * @throws Trouble where not exactly one document is named, or it can't be read
 */
export function readPlan(command: string, positionals: readonly string[]): Plan {
  return parsePlan(readOne(onlyArgument(command, positionals)).text);
}

/** The one document of a command. @throws Trouble where it can't be read */
export function readOne(path: string): ReadDocument {
  const document = readDocument({ path, named: true });
  if ('error' in document) throw new Trouble(`${path}: ${document.error}`);
  return document;
}

/** JSON as the commands print it. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
