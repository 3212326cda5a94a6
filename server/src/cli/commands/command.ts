import type { Output } from '../output';

/** What the process ends with; server/docs/CLI.md explains it, and a test holds them together. */
export const exitCodes = { clean: 0, problems: 1, trouble: 2 } as const;

/** Where a command writes its result and its complaints. */
export interface Streams {
  readonly out: Output;
  readonly err: Output;
}

/** One of planlint's commands. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Everything that `--help` shows. */
  readonly help: string;
  /**
   * @param args what follows the command's name, without `--help`
   * @returns the exit code, of what has to be waited for later; undefined where the process goes on
   * @throws Trouble
   */
  run(args: readonly string[], streams: Streams): number | undefined | Promise<number>;
}

/** The option that every command has; it is looked for before the others. */
export const helpOption = { help: { type: 'boolean', short: 'h' } } as const;
