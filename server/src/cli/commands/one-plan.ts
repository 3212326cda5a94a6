import { parsePlan } from '../../core';
import type { Plan } from '../../core';
import { doubtOn, readDocument } from '../files';
import type { ReadDocument } from '../files';
import type { Output } from '../output';
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
 * @param err     told what of it could not be read
 * @throws Trouble where not exactly one document is named, or it can't be read
 */
export function readPlan(command: string, positionals: readonly string[], err: Output): Plan {
  return parsePlan(readOne(onlyArgument(command, positionals), err).text);
}

/** The one document of a command. @param err told what of it could not be read @throws Trouble where nothing can */
export function readOne(path: string, err: Output): ReadDocument {
  const document = readDocument({ path, named: true });
  if ('error' in document) throw new Trouble(`${path}: ${document.error}`);
  const doubt = doubtOn(document);
  if (doubt !== undefined) err.line(`${path}: ${doubt}`);
  return document;
}

/** JSON as the commands print it. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
