import * as vscode from 'vscode';

/** A question for one line of text. */
export interface TextQuestion {
  readonly title: string;
  readonly prompt: string;
  /** The likeliest answer. */
  readonly value?: string;
  /** What is said of an empty answer; without it the answer may be empty. */
  readonly whenEmpty?: string;
  /** The question stays where the user looks something up in another window. */
  readonly stays?: boolean;
}

/** @returns the answer without spaces around it; undefined where the user gave up */
export async function askText({ title, prompt, value, whenEmpty, stays }: TextQuestion): Promise<string | undefined> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    ...(value === undefined ? {} : { value }),
    ignoreFocusOut: stays === true,
    validateInput: (input) => (input.trim() === '' ? whenEmpty : undefined),
  });
  return answer?.trim();
}
