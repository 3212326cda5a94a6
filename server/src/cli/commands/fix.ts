import type { FixResult, Settings } from '../../core';
import { parsePlan, rules } from '../../core';
import type { Failure } from '../../config/failure';
import { parseArguments } from '../args';
import { startChecking } from '../checking';
import type { Checking, OpenedDocument } from '../checking';
import { changedLines } from '../diff';
import { encode } from '../../disk/encoding';
import type { Decoded } from '../../disk/encoding';
import { findTargets, stdinArgument } from '../files';
import type { Target } from '../files';
import { Incidents } from '../incidents';
import { plansBy, settingsFinder } from '../settings';
import { describeIoError } from '../../disk/io-errors';
import { Trouble } from '../trouble';
import { waiverTroubles } from '../waivers';
import { replaceFile } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { ruleNamed } from './rule-named';

const options = {
  ...helpOption,
  rule: { type: 'string', multiple: true },
  profile: { type: 'string' },
  config: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

export const fixCommand: Command = {
  summary: '自动修复可以批量改的问题（标点、序号写法等）',
  help: `用法：planlint fix [选项] <文件或文件夹…>

修复全部可批量修复的问题，写回原文件；编码、BOM 和换行符保持原样。
不动数字、年份、单位名称和提法；这些请在编辑器里逐个确认。
在文件夹里找到的、不像计划或公文的文本不修复；要修复，请写明文件名。

选项：
  --rule 规则               只做这条规则的修复；可以写多次
  --dry-run                 只说可修复什么，不写文件
  --profile 档次            draft、review（默认）、strict
  --config 文件             用这个设置文件，不找文稿所在处的 planlint.yaml
  -h, --help                显示本说明

退出码：0 已修复，或没有要修复的；2 出了故障（选项有误、文件读写不了、设置文件有误）`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    if (positionals.length === 0) throw new Trouble('fix 要写明改哪些文件或文件夹，如 planlint fix 草稿.txt');
    if (positionals.includes(stdinArgument)) throw new Trouble('fix 要写回文件，不能读标准输入');
    const only = values.rule?.map(safeRule) ?? [];
    const settingsFor = settingsFinder({ profile: values.profile, config: values.config });
    const dryRun = values['dry-run'] === true;
    const incidents = new Incidents(err);
    const checking = startChecking({ settingsFor, incidents });
    let changed = 0;
    let count = 0;
    for (const target of findTargets(positionals, plansBy(settingsFor))) {
      const result = fixTarget(checking, target, only, dryRun);
      if ('error' in result) {
        incidents.tell(`${target.path}: ${result.error}`);
        continue;
      }
      out.line(`${target.path}: ${result.said}`);
      for (const line of result.lines) out.line(`    ${line}`);
      count += result.count;
      if (result.count > 0) changed++;
    }
    for (const line of waiverTroubles(checking.sieve)) incidents.tell(line);
    out.line(`共${done(dryRun)} ${changed} 个文件里的 ${count} 个问题${dryRun ? '（试运行，没有写文件）' : ''}`);
    return incidents.any ? exitCodes.trouble : exitCodes.clean;
  },
};

function done(dryRun: boolean): string {
  return dryRun ? '可修复' : '修复了';
}

/** What was done to a file. */
interface Fixed {
  readonly said: string;
  /** The lines that differ; only of a dry run. */
  readonly lines: readonly string[];
  readonly count: number;
}

const wordStays = 'Word 文档里的文字只查不改；请在 Word、WPS 里照着检查结果修改，或者先用 planlint text 另存为 .txt';

/** A document that is left as it is. */
function untouched(why: string): Fixed {
  return { said: `没有修复（${why}）`, lines: [], count: 0 };
}

function fixTarget(checking: Checking, target: Target, only: readonly string[], dryRun: boolean): Fixed | Failure {
  const opened = checking.open(target);
  if ('error' in opened) return { error: opened.told ?? opened.error };
  const { document } = opened;
  if (!('bytes' in document)) return target.named ? { error: `没有改：${wordStays}` } : untouched(wordStays);
  if (!target.named && parsePlan(document.text).genre === 'other') {
    return untouched('不像计划或公文；要修复，请写明文件名');
  }
  const { text, applied } = fix(checking, opened, only);
  const count = Object.values(applied).reduce((sum, one) => sum + one, 0);
  if (text === document.text) return { said: '没有可以自动修复的地方', lines: [], count: 0 };
  if (!dryRun) {
    const error = write(target.path, document, text);
    if (error !== undefined) return { error };
  }
  const names = Object.entries(applied).map(([id, times]) => `${titleOf(id)} [${id}] ${times} 个`);
  return {
    said: `${done(dryRun)} ${count} 个问题：${names.join('，')}`,
    lines: dryRun ? changedLines(document.text, text) : [],
    count,
  };
}

/** All safe fixes, or those of some rules, one rule after the other. */
function fix({ mend }: Checking, opened: OpenedDocument, only: readonly string[]): FixResult {
  const { settings } = opened.inForce;
  if (only.length === 0) return mend(opened, opened.document.text, settings);
  let result: FixResult = { text: opened.document.text, applied: {} };
  for (const id of only) {
    const next = mend(opened, result.text, withRule(settings, id), id);
    result = { text: next.text, applied: { ...result.applied, ...next.applied } };
  }
  return result;
}

/** Whoever names a rule wants it, whatever the settings say of it. */
function withRule(settings: Settings, id: string): Settings {
  const setting = settings.rules[id];
  const rule = typeof setting === 'object' ? { ...setting, severity: 'on' as const } : 'on';
  return { ...settings, rules: { ...settings.rules, [id]: rule } };
}

/** Writes a text as its file was found. @returns what went wrong */
function write(path: string, found: Decoded & { readonly bytes: Buffer }, text: string): string | undefined {
  try {
    // What is not touched must keep its bytes; an encoding can have two spellings for one character.
    if (!encode(found).equals(found.bytes)) {
      return `文件里有 ${found.encoding} 的非标准写法，不能原样写回，没有改；请先用编辑器另存为 UTF-8`;
    }
    replaceFile(path, encode({ ...found, text }));
    return undefined;
  } catch (error) {
    const isIo = (error as NodeJS.ErrnoException).syscall !== undefined;
    return `没有改：${isIo ? describeIoError(error) : (error as Error).message}`;
  }
}

/** @throws Trouble where there is no such rule, or it offers nothing that may be done in bulk */
function safeRule(id: string): string {
  const rule = ruleNamed(id);
  if (rule.fixKind !== 'safe') throw new Trouble(`规则 ${id} 没有可批量的修复，请在编辑器里逐个确认`);
  return id;
}

function titleOf(id: string): string {
  return rules.find((rule) => rule.id === id)?.title ?? id;
}
