import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { check, parsePlan } from '../../core';
import type * as Annotate from '../../word/annotate';
import type * as Remarks from '../../word/remarks';
import { parseArguments } from '../args';
import { readDocument } from '../files';
import { Incidents } from '../incidents';
import { settingsFinder } from '../settings';
import { Trouble } from '../trouble';
import { createSieve, waiverTroubles } from '../waivers';
import { refuseItself, replaceOrWrite } from '../write';
import { exitCodes, helpOption } from './command';
import type { Command } from './command';
import { onlyArgument } from './one-plan';

const options = {
  ...helpOption,
  output: { type: 'string', short: 'o' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  config: { type: 'string' },
} as const;

export const annotateCommand: Command = {
  summary: '把问题写成 Word 文档（.docx）的批注',
  help: `用法：planlint annotate [选项] <Word 文档>

检查 Word 文档，另存一份带批注的：每个问题一条批注，标在有问题的文字上，写明怎么改、依据哪条规则。
正文、格式、修订和原有的批注不动；原来的文档不改。

选项：
  -o, --output 文件         写到哪里（默认：原名后面加“-核稿”，已经有了就要写明）；写明的，替换原有的
  --profile 档次            draft（起草）、review（审核，默认）、strict（从严）
  --rule 规则=级别          off、on、error、warning、info、hint；可以写多次
  --config 文件             用这个设置文件，不找文稿所在处的 planlint.yaml
  -h, --help                显示本说明

退出码：0 已写好，或没有问题可写；2 出了故障，没有写文件`,
  run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, options);
    const path = onlyArgument('annotate', positionals, '草稿.docx');
    const output = values.output ?? path.replace(/(?:\.docx)?$/iu, '-核稿.docx');
    refuseItself(output, path, '', '草稿-核稿.docx');
    if (values.output === undefined && existsSync(output))
      throw new Trouble(`${output} 已经有了，没有写；要替换它，请加 --output ${output}`);
    const document = readDocument({ path, named: true });
    if ('error' in document) throw new Trouble(`${path}: ${document.error}`);
    if (!('parts' in document))
      throw new Trouble(`${path}: 这不是 Word 文档（.docx），没有批注可写；请用 planlint check`);
    const found = settingsFinder(values)(dirname(path));
    const incidents = new Incidents(err);
    incidents.inLibraries(found);
    if ('errors' in found) throw new Trouble(found.errors.join('\n'));
    const plan = parsePlan(document.text);
    const onRuleError = (rule: string, error: unknown): void => incidents.ruleThrew(path, rule, error);
    const sieve = createSieve();
    const { open } = sieve.sift(path, check(plan, found.settings, { onRuleError }, found.library));
    for (const line of waiverTroubles(sieve)) incidents.tell(line);
    if (open.length === 0) out.write(`${path}: 没有发现问题，没有写批注\n`);
    else {
      // Loaded when they are needed: no other command does.
      const { annotate } = require('../../word/annotate') as typeof Annotate;
      const { remarkOn } = require('../../word/remarks') as typeof Remarks;
      const remarks = open.map((problem) => remarkOn(problem, plan));
      const annotated = annotate(document, remarks, new Date());
      if ('error' in annotated) throw new Trouble(`${path}: ${annotated.error}`);
      replaceOrWrite(output, Buffer.from(annotated.bytes));
      out.write(`${open.length} 条批注，已写入 ${output}\n`);
    }
    return incidents.any ? exitCodes.trouble : exitCodes.clean;
  },
};
