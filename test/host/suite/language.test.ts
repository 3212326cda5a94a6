import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('files', () => {
  it('finds the extension', () => {
    assert.ok(vscode.extensions.getExtension('planlint.planlint'));
  });
});
