import assert from 'node:assert/strict';
import { grammar, misread, type Expected, type State } from './tokens';
import { cpuTime } from '../cpu-time';

const heading = (level: number): string => `markup.heading.${level}.plan`;
const mark = (level: number): string => `${heading(level)} punctuation.definition.heading.plan`;
const name = (level: number): string => `${heading(level)} entity.name.section.plan`;
const unit = 'meta.duty.plan entity.name.type.unit.plan';
const role = 'meta.duty.plan meta.duty.role.plan';
const label = 'meta.duty.plan support.type.duty.plan';
const date = 'constant.numeric.date.plan';
const deadline = 'constant.numeric.deadline.plan';
const web = 'comment.line.web.plan';
const marker = 'constant.numeric.marker.plan';
const tab = 'meta.table.plan punctuation.separator.table.plan';

/** What each line must be. The lines are made up. */
const cases: Readonly<Record<string, readonly (readonly [line: string, expected: Expected])[]>> = {
  'headings that stand alone': [
    [
      '第一章 总则',
      [
        ['第一章', mark(1)],
        ['总则', name(1)],
      ],
    ],
    [
      '第三条 本办法适用于全市。',
      [
        ['第三条', mark(3)],
        ['本办法适用于全市。', ''],
      ],
    ],
    [
      '一、总体要求',
      [
        ['一、', mark(1)],
        ['总体要求', name(1)],
      ],
    ],
    [
      '　　十二、 保障措施',
      [
        ['十二、', mark(1)],
        ['保障措施', name(1)],
      ],
    ],
    [
      '（一）加强组织领导',
      [
        ['（一）', mark(2)],
        ['加强组织领导', name(2)],
      ],
    ],
    [
      '(三) 严格考核',
      [
        ['(三)', mark(2)],
        ['严格考核', name(2)],
      ],
    ],
    ['附件1', [['附件1', 'markup.heading.attachment.plan entity.name.section.plan']]],
    ['附 件', [['附 件', 'markup.heading.attachment.plan entity.name.section.plan']]],
  ],
  'headings that run into their text': [
    [
      '（二）压实责任。各区要抓好落实。',
      [
        ['（二）', mark(2)],
        ['压实责任', name(2)],
        ['。各区要抓好落实。', ''],
      ],
    ],
    [
      '12. 完善应急机制。开展演练。',
      [
        ['12.', mark(3)],
        ['完善应急机制', name(3)],
        ['。开展演练。', ''],
      ],
    ],
    [
      '7、建强队伍。选派骨干。',
      [
        ['7、', mark(3)],
        ['建强队伍', name(3)],
      ],
    ],
    [
      '1. **抓好培训。**组织轮训。',
      [
        ['1.', mark(3)],
        ['抓好培训', name(3)],
      ],
    ],
    [
      '（3）查漏补缺。逐户走访。',
      [
        ['（3）', mark(4)],
        ['查漏补缺', name(4)],
      ],
    ],
  ],
  'what only looks like a heading': [
    ['5.12护士节期间开展慰问。', [['5.12护士节', '']]],
    ['一、二级医院全部达标。', [['一、二级医院', '']]],
    ['3.5万人参加体检。', [['3.5万人', '']]],
    ['其中一、认识到位。', [['一、认识到位', '']]],
  ],
  'a number whose heading has no full stop nearby': [
    [
      `4.${'逐项对照检查各项指标'.repeat(5)}，形成清单。`,
      [
        ['4.', marker],
        ['逐项', ''],
      ],
    ],
    [
      '①核对台账',
      [
        ['①', marker],
        ['核对台账', ''],
      ],
    ],
  ],
  'responsible units': [
    [
      '做好衔接。（市卫生健康委、市财政局按职责分工负责）',
      [
        ['市卫生健康委', unit],
        ['、', 'meta.duty.plan'],
        ['市财政局', unit],
        ['按职责分工负责', role],
      ],
    ],
    [
      '（市教育局牵头，市民政局配合）',
      [
        ['市教育局', unit],
        ['牵头', role],
        ['市民政局', unit],
        ['配合', role],
      ],
    ],
    [
      '做好清淤。（牵头单位：市水利局；配合部门：市园林局；完成时限：6月底前）',
      [
        ['牵头单位：', role],
        ['市水利局', unit],
        ['配合部门：', role],
        ['市园林局', unit],
        ['完成时限：', role],
        ['6月底前', `meta.duty.plan ${deadline}`],
      ],
    ],
    [
      '(市水利局负责)',
      [
        ['市水利局', unit],
        ['负责', role],
      ],
    ],
    [
      '责任单位：市卫生健康委，各县区',
      [
        ['责任单位：', label],
        ['市卫生健康委', unit],
        ['各县区', unit],
      ],
    ],
    ['全年开展培训（含线上）四次。', [['（含线上）', '']]],
  ],
  'titles, numbers of documents, dates': [
    [
      '云江市卫生健康委员会文件',
      [['云江市卫生健康委员会文件', 'markup.heading.letterhead.plan entity.name.section.plan']],
    ],
    ['云卫发〔2025〕6号', [['云卫发〔2025〕6号', 'constant.numeric.document-number.plan']]],
    [
      '根据云政发〔2024〕31号要求',
      [
        ['根据云政发', ''],
        ['〔2024〕31号', 'constant.numeric.document-number.plan'],
        ['要求', ''],
      ],
    ],
    [
      '2025年全市爱国卫生工作要点',
      [['2025年全市爱国卫生工作要点', 'markup.heading.title.plan entity.name.section.plan']],
    ],
    [
      '认真落实《云江市健康行动规划》精神。',
      [
        ['认真落实', ''],
        ['云江市健康行动规划', 'string.quoted.other.title.plan'],
        ['精神。', ''],
      ],
    ],
    ['2025年3月18日', [['2025年3月18日', date]]],
    [
      '到2027年建成，2025年底前见效。',
      [
        ['2027年', date],
        ['建成，', ''],
        ['2025年底前', date],
        ['见效', ''],
      ],
    ],
    [
      '6月底前开工，年内完工。',
      [
        ['6月底前', deadline],
        ['开工，', ''],
        ['年内', deadline],
        ['完工', ''],
      ],
    ],
    ['为12月龄幼儿随访。', [['12月龄', '']]],
  ],
  tables: [
    [
      '序号\t项目\t责任单位\t完成期限',
      [
        ['序号', 'meta.table.plan markup.heading.table.plan'],
        ['\t', tab],
        ['完成期限', 'meta.table.plan markup.heading.table.plan'],
      ],
    ],
    [
      '3\t\t改造门诊\t12月底前',
      [
        ['3', 'meta.table.plan constant.numeric.row.plan'],
        ['\t', tab],
        ['改造门诊', 'meta.table.plan'],
        ['12月底前', `meta.table.plan ${deadline}`],
      ],
    ],
    [
      '| 2 | 改造门诊 | 6月底前 |',
      [
        ['|', tab],
        ['2', 'meta.table.plan constant.numeric.row.plan'],
        ['6月底前', `meta.table.plan ${deadline}`],
        ['|', tab],
      ],
    ],
    ['|---|:--:|---|', [['|---|:--:|---|', 'punctuation.separator.table.plan']]],
  ],
  attachments: [
    [
      '附件：1.2025年任务分解表',
      [
        ['附件：', 'support.type.attachment.plan'],
        ['1.', 'constant.numeric.attachment.plan'],
        ['任务分解表', 'string.unquoted.attachment.plan'],
      ],
    ],
  ],
  'what a web page left': [
    ['打印 关闭', [['打印 关闭', web]]],
    [
      '来源：云江市卫生健康委员会  浏览次数：33',
      [
        ['来源', web],
        ['33', web],
      ],
    ],
    [
      '当前位置：首页 > 政务公开',
      [
        ['当前位置', web],
        ['政务公开', web],
      ],
    ],
    [
      '索引号\tYJ001-2025-00003\t主题分类\t卫生',
      [
        ['索引号', web],
        ['卫生', web],
      ],
    ],
    ['关闭不合规诊所3家。', [['关闭不合规诊所', '']]],
  ],
};

describe('grammar', () => {
  for (const [what, lines] of Object.entries(cases)) {
    it(what, async () => {
      const failures = await Promise.all(lines.map(([line, expected]) => misread(line, expected)));
      assert.deepEqual(failures.flat(), []);
    });
  }

  it('an attachment note that goes on over several lines, up to what is none', async () => {
    const plan = await grammar();
    let state: State | null = null;
    const first = [
      '附件：1.任务分解表',
      '　　　2.2025年培育名单',
      '　　　3.进度表',
      '4.完善应急机制。开展演练。',
      '5.建强队伍',
    ].map((line) => {
      const { tokens, ruleStack } = plan.tokenizeLine(line, state);
      state = ruleStack;
      return tokens.at(-1)!.scopes.at(-1);
    });
    const attachment = 'string.unquoted.attachment.plan';
    assert.deepEqual(first, [attachment, attachment, attachment, 'text.plan', 'entity.name.section.plan']);
  });

  it('notices what is not as expected', async () => {
    assert.equal((await misread('一、总体要求', [['总体要求', heading(2)]])).length, 1);
    assert.equal((await misread('一、总体要求', [['总体要求', '']])).length, 1);
    await assert.rejects(misread('一、总体要求', [['保障', '']]), /没有“保障”/u);
  });

  it('grows no more than in proportion on long hostile lines', async () => {
    const plan = await grammar();
    const pieces = [
      '（',
      '（甲',
      '《',
      '一、',
      '1.',
      '\t',
      '| ',
      ' ',
      '　',
      '〔2025',
      '2025年',
      '第',
      '附',
      '甲',
      '（负责',
      '责任',
      '12月',
      '打印',
      '-',
    ];
    const time = (line: string): number => {
      const before = cpuTime();
      plan.tokenizeLine(line, null);
      return cpuTime() - before;
    };
    for (const piece of pieces) {
      time(piece.repeat(500));
      const [short, long] = [time(piece.repeat(2000)), time(piece.repeat(16_000))];
      // Eight times the text: square growth would be 64 times. Small figures are noise.
      assert.ok(long < 250 || long < short * 30, `“${piece}”: ${short.toFixed(1)} ms → ${long.toFixed(1)} ms`);
    }
  });
});
