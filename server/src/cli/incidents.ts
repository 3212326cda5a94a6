import type { Output } from './output';
import { problemLine } from './team';
import type { FoundSettings } from './settings';

/** Settings that are wrong. */
type WrongSettings = Extract<FoundSettings, { readonly errors: readonly string[] }>;

/** What goes wrong in a run without ending it: told on standard error, and remembered for the exit code. */
export class Incidents {
  readonly #err: Output;
  readonly #rules = new Set<string>();
  readonly #lines = new Set<string>();
  readonly #settings = new Set<string>();
  #any = false;

  constructor(err: Output) {
    this.#err = err;
  }

  /** Whether there was any so far. */
  get any(): boolean {
    return this.#any;
  }

  /** One that is told elsewhere. */
  note(): void {
    this.#any = true;
  }

  tell(line: string): void {
    this.#any = true;
    this.#err.line(line);
  }

  /** Of rules each is told once: in a folder, or while fixing round by round, one would fail again and again. */
  ruleThrew(path: string, rule: string, error: unknown): void {
    this.#any = true;
    if (this.#rules.has(rule)) return;
    this.#rules.add(rule);
    this.tell(`${path}: 规则 ${rule} 运行出错：${String(error)}（程序的缺陷，只提示一次；其余规则照查）`);
  }

  /** What is wrong in settings: all of it once, then that it has been told, as many documents share them. */
  inSettings({ file, errors }: WrongSettings): string {
    const all = errors.join('；');
    if (this.#settings.has(all)) return `${file} 设置有误，见前面列出的`;
    this.#settings.add(all);
    return all;
  }

  /** What is wrong in the libraries that hold somewhere, each thing once: many documents share them. */
  inLibraries(found: FoundSettings): void {
    if ('errors' in found) return;
    for (const problem of found.troubles) {
      const line = problemLine(problem, '团队库');
      if (!this.#lines.has(line)) this.tell(line);
      this.#lines.add(line);
    }
  }
}
