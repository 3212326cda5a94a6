import type { InitializeParams, MarkupKind } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { formatOf } from '../protocol/markup';
import { asParams } from '../protocol/own-requests';
import { folderUri } from '../protocol/uris';
import { SymbolKind } from '../protocol/values';

/** What may come with `initialize`; everything may be missing. */
export interface InitializationOptions {
  /** The settings, where the client has no `workspace/configuration`: `{ profile, rules }`. */
  readonly settings?: unknown;
  /** What stands before `<id>.md` in the address of a rule's page. Missing: the pages beside the server. */
  readonly ruleDocs?: string;
  /** Whether the client has the command `planlint.goTo` (URI, position, range) by which lenses lead somewhere. */
  readonly goTo: boolean;
  /** Whether it reads files for us that are not on the disk: `planlint/readFile` and `planlint/listFolder`. */
  readonly files: boolean;
  /** Whether it has the commands that work on the team's files: `planlint.waive`, `planlint.addUnit`, `planlint.addUnits`. */
  readonly teamCommands: boolean;
  /** Whether it wants to be told when the answer to `planlint/status` may be another one. */
  readonly status: boolean;
  /**
   * Whether what an edit brings up is to wait until the writer has moved on. Not every client wants it: some wait by
   * themselves, and who only asks after each edit would take the first answer for all.
   */
  readonly waitWhileWriting: boolean;
}

/** What the client is able to do, read once from its `initialize`. */
export interface Client {
  readonly options: InitializationOptions;
  /** The workspace folders at the start, as URIs without a slash at the end. */
  readonly folders: readonly string[];
  readonly offersUtf16: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  /** It watches folders outside the workspace. */
  readonly watchesAnywhere: boolean;
  readonly folderChanges: boolean;
  readonly diagnosticPull: boolean;
  readonly diagnosticRefresh: boolean;
  readonly diagnosticVersion: boolean;
  readonly diagnosticRelated: boolean;
  /** The values of `DiagnosticTag` that it shows. */
  readonly diagnosticTags: readonly number[];
  readonly hierarchicalSymbols: boolean;
  /** Its outline has a sign for objects, which came later than most others. */
  readonly objectSymbols: boolean;
  /** How it wants what is shown over a place. */
  readonly hoverFormat: MarkupKind;
  /** The largest number of folds that it takes. */
  readonly foldLimit: number | undefined;
  /** It takes no actions but commands, and makes the edits that these lead to. */
  readonly actionsAsCommands: boolean;
  readonly actionDisabled: boolean;
  /** It asks for the edit of an action when the user takes it. */
  readonly actionResolve: boolean;
  readonly versionedEdits: boolean;
  /** It takes where a definition begins and ends beside what to select in it. */
  readonly definitionLinks: boolean;
  readonly linkTooltips: boolean;
  /** It asks what is to be renamed before the user types. */
  readonly renamePrepare: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayRefresh: boolean;
  /** It understands tab stops in what is completed. */
  readonly completionSnippets: boolean;
  /** How it wants what is told of a suggestion. */
  readonly completionFormat: MarkupKind;
  /** It lets the user choose between inserting and replacing. */
  readonly completionInsertReplace: boolean;
  /** It shows a word beside the label. */
  readonly completionLabelDetails: boolean;
  /** It shows named changes, and asks where it is told to. */
  readonly changeAnnotations: boolean;
}

function readOptions(value: unknown): InitializationOptions {
  const { settings, ruleDocs, goTo, files, teamCommands, status, waitWhileWriting } = asParams(value);
  return {
    settings,
    ruleDocs: typeof ruleDocs === 'string' && ruleDocs !== '' ? ruleDocs : undefined,
    goTo: goTo === true,
    files: files === true,
    teamCommands: teamCommands === true,
    status: status === true,
    waitWhileWriting: waitWhileWriting === true,
  };
}

/** The folders at the start, however the client names them: older ones have one folder, the oldest by its path. */
function readFolders({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/**
 * Reads what the client said about itself.
 * @param params the parameters of `initialize`; a client that says nothing gets the plainest service
 */
export function readClient(params: InitializeParams): Client {
  const { workspace, textDocument, general } = params.capabilities;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  // Clients before 3.18 speak of what a diagnostic may hold under `publishDiagnostics` only, also where they pull.
  const tags = (pull?.tagSupport ?? push?.tagSupport)?.valueSet ?? [];
  const actions = textDocument?.codeAction;
  const completionItem = textDocument?.completion?.completionItem;
  const limit = textDocument?.foldingRange?.rangeLimit;
  return {
    options: readOptions(params.initializationOptions),
    folders: readFolders(params).map(folderUri),
    offersUtf16: general?.positionEncodings?.includes('utf-16') ?? true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFilesRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesAnywhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    folderChanges: workspace?.workspaceFolders === true,
    diagnosticPull: pull !== undefined,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    diagnosticVersion: push?.versionSupport === true,
    diagnosticRelated: (pull?.relatedInformation ?? push?.relatedInformation) === true,
    diagnosticTags: tags,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    objectSymbols: textDocument?.documentSymbol?.symbolKind?.valueSet?.includes(SymbolKind.Object) === true,
    hoverFormat: formatOf(textDocument?.hover?.contentFormat),
    foldLimit: typeof limit === 'number' && limit >= 0 ? limit : undefined,
    actionsAsCommands: actions?.codeActionLiteralSupport === undefined && workspace?.applyEdit === true,
    actionDisabled: actions?.disabledSupport === true,
    actionResolve: actions?.dataSupport === true && actions.resolveSupport?.properties?.includes('edit') === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    renamePrepare: textDocument?.rename?.prepareSupport === true,
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    inlayRefresh: workspace?.inlayHint?.refreshSupport === true,
    completionSnippets: completionItem?.snippetSupport === true,
    completionFormat: formatOf(completionItem?.documentationFormat),
    completionInsertReplace: completionItem?.insertReplaceSupport === true,
    completionLabelDetails: completionItem?.labelDetailsSupport === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
  };
}
