import type { Output } from './output';

/**
 * Tells of rules that throw, of each once: in a folder, or while fixing round by round, it would fail again and again.
 * @returns what is to be called where a rule throws in the document at a path
 */
export function ruleErrorsTo(err: Output): (path: string, rule: string, error: unknown) => void {
  const told = new Set<string>();
  return (path, rule, error) => {
    if (told.has(rule)) return;
    told.add(rule);
    err.write(`${path}: 规则 ${rule} 运行出错：${String(error)}（程序的缺陷，只提示一次；其余规则照查）\n`);
  };
}
