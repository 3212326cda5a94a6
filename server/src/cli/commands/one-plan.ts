import { parsePlan } from '../../core';
import type { Plan } from '../../core';
import { readDocument } from '../files';
import { Trouble } from '../trouble';

/**
 * The plan that a command with one document works on.
 * @param command its name, for the complaint
 * @throws Trouble where not exactly one document is named, or it can't be read
 */
export function readPlan(command: string, positionals: readonly string[]): Plan {
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) {
    throw new Trouble(`${command} 要写明一个文件（或 - 读标准输入），如 planlint ${command} 草稿.txt`);
  }
  const document = readDocument({ path, named: true });
  if ('error' in document) throw new Trouble(`${path}: ${document.error}`);
  return parsePlan(document.text);
}

/** JSON as the commands print it. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
