import type * as vscode from 'vscode';

/** What was answered last, which is the likeliest answer the next time. */
export type Memory = Pick<vscode.Memento, 'get' | 'update'>;
