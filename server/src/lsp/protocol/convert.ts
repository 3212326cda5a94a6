import { DiagnosticSeverity, DiagnosticTag, SymbolKind } from './values';
import type { Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { editsOf } from '../../core';
import type { Edit, OutlineKind, Problem, Proposal, Severity } from '../../core';
import type { Client } from '../session/client';
import type { Host } from '../session/host';
import type { Snapshot } from '../session/snapshots';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules whose place should not be there at all, so that editors may show it faded. */
const unnecessary: ReadonlySet<string> = new Set(['text-chrome']);

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  notice: SymbolKind.File,
  plan: SymbolKind.Module,
  section: SymbolKind.Namespace,
  item: SymbolKind.Property,
  attachment: SymbolKind.Package,
  table: SymbolKind.Array,
  row: SymbolKind.Object,
};

/** What of a client matters to its outline. */
export type Outlining = Pick<Client, 'objectSymbols'>;

/** The protocol's name for a line of the outline. */
export function toSymbolKind(kind: OutlineKind, { objectSymbols }: Outlining): SymbolKind {
  return kind === 'row' && !objectSymbols ? SymbolKind.Field : symbolKinds[kind];
}

/** The address of a rule's page; undefined where there is none. */
function ruleHref(rule: string, client: Client, host: Host): string | undefined {
  const base = client.options.ruleDocs ?? host.docs;
  return base === undefined ? undefined : `${base}${encodeURIComponent(rule)}.md`;
}

/** A problem as the client shows it, without what the client does not understand. */
export function toDiagnostic(problem: Problem, uri: string, client: Client, host: Host): Diagnostic {
  const { rule, range, message, related } = problem;
  const diagnostic: Diagnostic = {
    range,
    severity: severities[problem.severity],
    code: rule,
    source: 'planlint',
    message,
  };
  const href = ruleHref(rule, client, host);
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (unnecessary.has(rule) && client.diagnosticTags.includes(DiagnosticTag.Unnecessary)) {
    diagnostic.tags = [DiagnosticTag.Unnecessary];
  }
  if (client.diagnosticRelated && related.length > 0) {
    diagnostic.relatedInformation = related.map((other) => ({
      location: { uri, range: other.range },
      message: other.message,
    }));
  }
  return diagnostic;
}

/** The core's edits as the protocol's. */
export function toTextEdits(edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText }));
}

/** Edits of one document, bound to the version that they were made for where the client can tell versions. */
export function toWorkspaceEdit(edits: readonly Edit[], { uri, version }: Snapshot, client: Client): WorkspaceEdit {
  if (!client.versionedEdits) return { changes: { [uri]: toTextEdits(edits) } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: toTextEdits(edits) }] };
}

/**
 * The edits of a proposal; where the client can show changes by name, each edit bears its change's.
 * @param asks whether a client that can should ask before it applies them
 */
export function toProposalEdit(proposal: Proposal, snapshot: Snapshot, client: Client, asks: boolean): WorkspaceEdit {
  if (!client.changeAnnotations || !client.versionedEdits) return toWorkspaceEdit(editsOf(proposal), snapshot, client);
  const { uri, version } = snapshot;
  const { changes } = proposal;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: changes.flatMap(({ edits }, at) =>
          edits.map(({ range, newText }) => ({ range, newText, annotationId: String(at) })),
        ),
      },
    ],
    changeAnnotations: Object.fromEntries(
      changes.map(({ label, detail, isDoubtful }, at) => [
        String(at),
        { label, description: detail, needsConfirmation: asks || isDoubtful === true },
      ]),
    ),
  };
}
