/** Gives the schemas of libraries' files to the YAML extension, where the user has it. */
import * as vscode from 'vscode';
import type { Server } from '../server/language-server';
import { isLibraryFile, librarySchema } from './team-file';
import { librariesFor } from './team-library';

/** The part of `redhat.vscode-yaml` that is used here. */
interface YamlExtension {
  registerContributor(
    name: string,
    requestSchema: (resource: string) => string | undefined,
    requestSchemaContent: (uri: string) => string,
  ): boolean;
}

const extensionId = 'redhat.vscode-yaml';

/**
 * Files with names of their own (planlint.yaml) have their schemas by `yamlValidation` in package.json; those of libraries
 * have names that others use too, and get them by the folders of the libraries in force.
 */
export function registerYamlSchemas(server: Server, extension: vscode.Uri): vscode.Disposable {
  const folders = new Set<string>();
  let isRegistered = false;

  function requestSchema(resource: string): string | undefined {
    const schema = librarySchema(vscode.Uri.parse(resource).toString(), folders);
    return schema === undefined ? undefined : vscode.Uri.joinPath(extension, 'snippets/schema', schema).toString();
  }

  async function look({ uri, languageId }: vscode.TextDocument): Promise<void> {
    const yaml = vscode.extensions.getExtension<YamlExtension>(extensionId);
    if (yaml === undefined || languageId !== 'yaml' || !isLibraryFile(uri.path)) return;
    for (const { folder } of await librariesFor(server, uri)) folders.add(folder);
    const api = await yaml.activate();
    isRegistered ||= api.registerContributor('planlint', requestSchema, () => '');
  }

  const consider = (document: vscode.TextDocument): void => {
    // Without schemas our own server still says what is wrong, completes and explains.
    look(document).catch(() => undefined);
  };
  vscode.workspace.textDocuments.forEach(consider);
  return vscode.workspace.onDidOpenTextDocument(consider);
}
