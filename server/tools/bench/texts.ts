/** The texts that are measured: a real plan where one stands beside the repository, else a made one of its shape. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const seeds = join(process.cwd(), '..', 'shared', 'corpus', 'seeds');

/** A plan of about 33 KB in UTF-8: ten sections, 36 items, a table of 36 rows. */
function madePlan(): string {
  const verbs = ['加强', '推进', '完善', '提升', '深化', '规范', '优化', '强化', '健全'];
  const things = [
    '监测预警体系',
    '基层服务能力',
    '人才队伍建设',
    '信息平台应用',
    '项目建设进度',
    '安全生产管理',
    '群众健康素养',
  ];
  const lines = ['某市卫生健康委员会文件', '', '某卫发〔2025〕3号', '', '2025年全市卫生健康工作要点', ''];
  const rows = ['序号\t项目\t工作任务\t分管领导\t牵头科室\t责任单位\t完成期限'];
  let seed = 7;
  const next = (below: number): number => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below;
  const clause = (): string => `${verbs[next(9)]}${things[next(7)]}，${verbs[next(9)]}各级机构${things[next(7)]}`;
  for (let item = 1; item <= 36; item++) {
    if (item % 4 === 1) lines.push(`${'一二三四五六七八九'[(item - 1) / 4]}、${clause()}`, '');
    const body = Array.from({ length: 7 }, () => `${clause()}，力争完成${next(90) + 10}项任务。`).join('');
    lines.push(`${item}.${verbs[next(9)]}${things[next(7)]}。${body}`, '');
    rows.push(`${item}\t\t${body}\t张 三\t医政科\t各县区卫健局、委直属各单位\t${next(12) + 1}月底前`);
  }
  return [...lines, '附件：任务分解表', '', '附件', '', '2025年任务分解表', '', ...rows].join('\n');
}

/** The documents that the larger texts are made of. */
export function sources(): readonly string[] {
  if (!existsSync(seeds)) return [madePlan()];
  const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  return files.sort().map((name) => readFileSync(join(seeds, name), 'utf8'));
}

/** The plan of 33 KB. */
export function plan33(): string {
  const all = sources();
  return all.find((text) => Buffer.byteLength(text) > 30_000) ?? all[0]!;
}

/** Plans in turn, their headings 1.… and 一、… renumbered on through all of them, cut at a line near the size. */
export function repeated(from: readonly string[], bytes: number): string {
  const numerals = '零一二三四五六七八九';
  const chinese = (value: number): string => [...String(value)].map((digit) => numerals[Number(digit)]).join('');
  let item = 0;
  let section = 0;
  let size = 0;
  const lines: string[] = [];
  for (let turn = 0; size < bytes; turn++) {
    for (const line of from[turn % from.length]!.split('\n')) {
      const text = line
        .replace(/^\d{1,3}\.(?!\d)/u, () => `${(++item % 999) + 1}.`)
        .replace(/^[一二三四五六七八九十]{1,3}、/u, () => `${chinese((++section % 99) + 1)}、`);
      size += Buffer.byteLength(text) + 1;
      if (size > bytes) return lines.join('\n');
      lines.push(text);
    }
  }
  return lines.join('\n');
}
