import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { MARKUP } from '../../text/chars';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Residue, ResidueKind } from './residue';
import { findResidue, isMarkdown, residueKinds } from './residue';
import { flatMapList } from '../../text/lists';

interface Place extends Residue {
  readonly passage: Passage;
}

const names: Readonly<Record<ResidueKind, string>> = {
  bold: '加粗的标记',
  heading: '标题的标记',
  link: '链接的标记',
  entity: '网页的字符代码',
  tag: '网页的标签',
  escape: '多余的反斜杠',
};

const residueIn = collected(MARKUP, findResidue);

const rangeOf = ({ passage, from, to }: Place): Range => rangeIn(passage, from, to);

/** Whether a passage is a cell between bars, in which a line ends with `<br>` and in no other way. */
function isBetweenBars({ facts }: Plan, { kind, pieces }: Passage): boolean {
  return kind === 'cell' && facts[pieces[0]!.line]!.blocks[0]?.kind === 'pipe';
}

export default defineRule<readonly Place[]>()({
  id: 'text-markdown',
  group: '文本完整性',
  title: '格式标记没有去掉',
  titleEn: 'Marks of Markdown or HTML left in the text',
  severity: 'info',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '从网页、聊天软件复制来的文字，会带着“**”“&nbsp;”“<br>”这样的标记，印出来就是乱码。本身就是Markdown的文件不检查。',
  whyEn:
    'Text copied from web pages and chats carries marks such as ** and &nbsp; that are printed as they are. A Markdown file is left alone.',
  sources: [articles.form],
  messages: {
    left: '“{found}”里有{name}{count}，是复制时带来的。建议去掉。',
    whole: '“{found}”是{name}{count}，复制时带来的。建议去掉。',
  },
  examples: [
    {
      name: '两项的标题带着加粗的标记，只报一条',
      text: '2025年消防工作要点\n1. ⟦**排查隐患。**⟧三月起逐栋排查。\n2. **整改隐患。**六月底前完成。\n3. 回头再看。九月抽查。\n',
      fixed:
        '2025年消防工作要点\n1. 排查隐患。三月起逐栋排查。\n2. 整改隐患。六月底前完成。\n3. 回头再看。九月抽查。\n',
    },
    {
      name: '网页的字符代码',
      text: '2025年消防工作要点\n1.排查隐患。逐栋排查⟦&ldquo;⟧三合一&rdquo;场所。\n',
      fixed: '2025年消防工作要点\n1.排查隐患。逐栋排查“三合一”场所。\n',
    },
    {
      name: '网页的标签',
      text: '2025年消防工作要点\n1.排查隐患。逐栋排查⟦<strong>⟧老旧</strong>小区。\n',
      fixed: '2025年消防工作要点\n1.排查隐患。逐栋排查老旧小区。\n',
    },
    {
      name: 'Markdown文件',
      text: '# 2025年消防工作要点\n\n## 一、主要任务\n\n1. **排查隐患。**三月起逐栋排查。\n',
    },
    {
      name: '竖线之间的格子里换行',
      hidden: true,
      text: '2025年消防任务分解表\n| 序号 | 工作任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 排查隐患 | 县消防大队<br>县应急局 |\n| 2 | 整改隐患 | 县应急局<br/>各乡镇 |\n',
    },
    {
      name: '星号、小于号、和号本来就有的',
      text: '2025年消防工作要点\n1.排查隐患。带*的为必查项，温度<60度，长**米，A&B座同查，路径C:\\检查。\n',
    },
    {
      name: '隐去的姓名和号码',
      text: '2025年消防工作要点\n1.通报表扬。通报张**、李**，王**等同志，电话138****1234、139****5678。\n2.联系群众。由赵**同志负责东片，钱**同志负责西片，资料放在D:\\(一)消防。\n',
    },
    {
      name: '词语后面的加粗',
      hidden: true,
      text: '2025年消防工作要点\n1.排查隐患。做到⟦**三个必查**⟧，逐栋登记。\n2.整改隐患。六月底前完成。\n',
      fixed: '2025年消防工作要点\n1.排查隐患。做到三个必查，逐栋登记。\n2.整改隐患。六月底前完成。\n',
    },
  ],
  check(plan, report) {
    let byKind: Partial<Record<ResidueKind, Place[]>> | undefined;
    for (const { passage, found } of residueIn(plan)) {
      for (const residue of found) {
        if (residue.isBreak === true && isBetweenBars(plan, passage)) continue;
        byKind ??= {};
        (byKind[residue.kind] ??= []).push({ ...residue, passage });
      }
    }
    if (byKind === undefined || isMarkdown(plan)) return;
    for (const kind of residueKinds) {
      const places = byKind[kind];
      if (places === undefined) continue;
      const [first, ...others] = places;
      const found = first!.passage.text.slice(first!.from, first!.to);
      report({
        range: rangeOf(first!),
        message: kind === 'tag' || kind === 'entity' ? 'whole' : 'left',
        data: { found, name: names[kind], count: others.length > 0 ? `，共${places.length}处` : '' },
        related: otherPlaces(others, (place) => ({ range: rangeOf(place), message: '这里也有' })),
        extra: places,
      });
    }
  },
  fix({ extra }) {
    const edits = flatMapList(extra!, (place) => {
      const range = rangeOf(place);
      // A pair of marks may stand on two lines of a torn paragraph; the line end stays.
      return range.start.line === range.end.line ? [{ range, newText: place.plain }] : [];
    });
    if (edits.length === 0) return [];
    const title = edits.length === 1 ? '去掉标记' : `全部去掉（${edits.length}处）`;
    return [{ title, safe: extra!.every(({ isSure }) => isSure), edits }];
  },
});
