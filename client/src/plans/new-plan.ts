/** 「新建计划文稿」: asks what it is to be, and opens it with tab stops. The document itself comes from the server. */
import * as vscode from 'vscode';
import { askText } from '../asking/ask-text';
import type { Server } from '../server/language-server';
import { likelyYear } from './likely-year';
import type { Memory } from '../asking/memory';
import { reasonOf } from '../asking/reason';

/** A team's template, and what it wants to be told. */
interface Template {
  readonly name: string;
  readonly library: string;
  readonly wants: readonly string[];
}

/** What there is to begin with. */
interface Choices {
  readonly kinds: readonly string[];
  readonly templates: readonly Template[];
}

/** A kind of plan, or a team's template. */
interface Start extends vscode.QuickPickItem {
  readonly planKind?: string;
  readonly template?: Template;
}

/** What the user says of the plan. */
interface Facts {
  year?: number;
  place?: string;
  issuer?: string;
}

/** Under what the last answers are remembered. */
const placeKey = 'newPlan.place';
const issuerKey = 'newPlan.issuer';

/** Where the new document belongs, as far as that can be told: it decides about the team's templates. */
function likelyUri(): string | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && !active.isUntitled) return active.uri.toString();
  return vscode.workspace.workspaceFolders?.[0]?.uri.toString();
}

async function pickStart({ kinds, templates }: Choices): Promise<Start | undefined> {
  const separator = (label: string): Start => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: Start[] = kinds.map((kind) => ({ label: kind, planKind: kind }));
  if (templates.length > 0) {
    items.push(separator(vscode.l10n.t('Team templates')));
    items.push(...templates.map((template) => ({ label: template.name, description: template.library, template })));
  }
  return vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Plan Document'),
    placeHolder: vscode.l10n.t('Which kind of plan?'),
  });
}

/** Which parts it has beside the plan itself; undefined where the user gave up. */
async function pickParts(): Promise<{ notice: boolean; table: boolean } | undefined> {
  const notice = { label: vscode.l10n.t('Notice of issue'), picked: false };
  const table = { label: vscode.l10n.t('Task table'), picked: true };
  const picked = await vscode.window.showQuickPick([notice, table], {
    canPickMany: true,
    title: vscode.l10n.t('New Plan Document'),
    placeHolder: vscode.l10n.t('What goes with it?'),
  });
  return picked && { notice: picked.includes(notice), table: picked.includes(table) };
}

async function askName(prompt: string, value: string): Promise<string | undefined> {
  return askText({
    title: vscode.l10n.t('New Plan Document'),
    prompt,
    value,
    whenEmpty: vscode.l10n.t('This can’t be empty.'),
    stays: true,
  });
}

async function askYear(): Promise<number | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Plan Document'),
    prompt: vscode.l10n.t('The year that the plan is for'),
    value: String(likelyYear(new Date())),
    ignoreFocusOut: true,
    validateInput: (input) =>
      /^(?:19|20)\d{2}$/u.test(input.trim()) ? undefined : vscode.l10n.t('A year has four digits, such as 2026.'),
  });
  return text === undefined ? undefined : Number(text);
}

async function askPlace(memory: Memory): Promise<string | undefined> {
  const place = await askName(vscode.l10n.t('The place, such as 云江市'), memory.get<string>(placeKey, ''));
  if (place !== undefined) await memory.update(placeKey, place);
  return place;
}

/** @param place the plan's: a body of another place is not the likely one */
async function askIssuer(memory: Memory, place: string | undefined): Promise<string | undefined> {
  const last = memory.get<string>(issuerKey, '');
  const isLikely = place === undefined || (last !== '' && last.startsWith(place));
  const prompt = vscode.l10n.t('The issuing body, such as 云江市人民政府办公室');
  const issuer = await askName(prompt, isLikely ? last : `${place}人民政府办公室`);
  if (issuer !== undefined) await memory.update(issuerKey, issuer);
  return issuer;
}

/** Asks for what is wanted; undefined where the user gave up. */
async function askFacts(wants: readonly string[], memory: Memory): Promise<Facts | undefined> {
  const facts: Facts = {};
  if (wants.includes('year') && (facts.year = await askYear()) === undefined) return undefined;
  if (wants.includes('place') && (facts.place = await askPlace(memory)) === undefined) return undefined;
  if (wants.includes('issuer') && (facts.issuer = await askIssuer(memory, facts.place)) === undefined) return undefined;
  return facts;
}

async function openWith(snippet: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'plan', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** Everything that has to be known before the server can write it; undefined where the user gave up. */
async function askAll(choices: Choices, memory: Memory): Promise<object | undefined> {
  const start = await pickStart(choices);
  if (start === undefined) return undefined;
  const { template, planKind: kind } = start;
  if (template !== undefined) {
    const facts = await askFacts(template.wants, memory);
    return facts && { template: template.name, ...facts };
  }
  const parts = await pickParts();
  if (parts === undefined) return undefined;
  const facts = await askFacts(['year', 'place', 'issuer'], memory);
  return facts && { kind, ...parts, ...facts };
}

/**
 * Opens a new plan.
 * @param given `{ kind, notice, table, year, place, issuer }` or `{ template, … }` where another extension or a
 *   keybinding calls; without `kind` and `template` the user is asked
 */
export async function createNewPlan(server: Server, memory: Memory, given: unknown): Promise<void> {
  const uri = likelyUri();
  try {
    const isTold = typeof given === 'object' && given !== null && ('kind' in given || 'template' in given);
    const choices = isTold ? undefined : await server.request<Choices>('planlint/newPlanChoices', { uri });
    const options = isTold ? given : choices && (await askAll(choices, memory));
    if (options === undefined) return;
    const answer = await server.request<{ snippet: string }>('planlint/newPlan', { uri, ...options });
    if (answer !== undefined) await openWith(answer.snippet);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The plan can’t be created: {0}', reasonOf(error)));
  }
}
