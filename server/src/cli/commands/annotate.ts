import { existsSync } from 'node:fs';
import type * as Annotate from '../../word/annotate';
import type * as Remarks from '../../word/remarks';
import { parseArguments } from '../args';
import { startChecking } from '../checking';
import { stdinArgument } from '../files';
import { Incidents } from '../incidents';
import { settingsFinder } from '../settings';
import { Trouble } from '../trouble';
import { waiverTroubles } from '../waivers';
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
    if (path === stdinArgument && values.output === undefined)
      throw new Trouble('annotate 读标准输入时要用 --output 写明写到哪里');
    const output = values.output ?? path.replace(/(?:\.(?:docx?|wps))?$/iu, '-核稿.docx');
    refuseItself(output, path, '', '草稿-核稿.docx');
    if (values.output === undefined && existsSync(output))
      throw new Trouble(`${output} 已经有了，没有写；要替换它，请加 --output ${output}`);
    const incidents = new Incidents(err);
    const { check, sieve } = startChecking({ settingsFor: settingsFinder(values), incidents });
    const result = check({ path, named: true });
    if ('error' in result) throw new Trouble(`${path}: ${result.error}`);
    const { document, problems, plan } = result;
    if ('bytes' in document) throw new Trouble(`${path}: 这不是 Word 文档（.docx），没有批注可写；请用 planlint check`);
    if (!('parts' in document))
      throw new Trouble(`${path}: 批注只能写在 .docx 里；请先在 Word、WPS 里把它另存为 .docx，或者用 planlint check`);
    for (const line of waiverTroubles(sieve)) incidents.tell(line);
    if (problems.length === 0) out.line(`${path}: 没有发现问题，没有写批注`);
    else {
      // Loaded when they are needed: no other command does.
      const { annotate } = require('../../word/annotate') as typeof Annotate;
      const { remarkOn } = require('../../word/remarks') as typeof Remarks;
      const remarks = problems.map((problem) => remarkOn(problem, plan));
      const annotated = annotate(document, remarks, new Date());
      if ('error' in annotated) throw new Trouble(`${path}: ${annotated.error}`);
      replaceOrWrite(output, Buffer.from(annotated.bytes));
      out.line(`${problems.length} 条批注，已写入 ${output}`);
    }
    return incidents.any ? exitCodes.trouble : exitCodes.clean;
  },
};
