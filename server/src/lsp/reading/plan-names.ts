/** Which files of a folder are plans by their names: the same as VS Code's, see `contributes.languages` in package.json. */

const names = /(?:\.plan|\.plan\.txt|\.plan\.md)$|(?:工作要点|工作计划|实施方案|行动方案|任务分解表)[^/]*\.txt$/iu;

/** Whether a file is a plan by its name. @param name without its folder */
export function isPlanName(name: string): boolean {
  return names.test(name);
}
