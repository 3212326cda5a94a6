import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

/** The joints of a text: the line of the piece before each, counted from 0, its kind and its overlap. */
function joints(lines: readonly string[]): unknown[] {
  return parsePlan(lines.join('\n')).paragraphs.flatMap((paragraph) =>
    paragraph.joints.map(({ after, kind, overlap }) => [paragraph.pieces[after]!.line, kind, overlap]),
  );
}

const head = ['2024年档案工作要点', '', '一、收集整理'];
const item = '1.按时归档。各科室要把上年的材料收集齐全，';

describe('paragraphs', () => {
  it('a sentence goes on behind the empty lines of a page end', () => {
    assert.deepEqual(joints([...head, `${item}逐件登记后移`, '', '交档案室，不得自行留存。']), [[3, 'torn', 0]]);
  });

  it('a sentence goes on behind a page number, with marks or without', () => {
    for (const number of ['— 12 —', '第12页', '12'])
      assert.deepEqual(joints([...head, `${item}逐件登记后移`, '', number, '', '交档案室，不得自行留存。']), [
        [3, 'torn', 0],
      ]);
  });

  it('characters that stand on both sides of the tear', () => {
    assert.deepEqual(joints([...head, `${item}登记移交手续`, '移交手续要齐全，双方签字。']), [[3, 'torn', 4]]);
  });

  it('a mark that can’t end a sentence, or can’t begin a line, is enough', () => {
    assert.deepEqual(joints([...head, `${item}登记、`, '编目、装订。']), [[3, 'torn', 0]]);
    assert.deepEqual(joints([...head, `${item}登记USB`, '、编目、装订。']), [[3, 'torn', 0]]);
    const scanned = '各科室要把上一年度形成的材料收集齐全 , 逐件登记后移交';
    assert.deepEqual(joints([...head, scanned, '档案室 , 不得自行留存 。']), [[3, 'torn', 0]]);
    assert.deepEqual(joints([...head, scanned, ', 双方签字 。']), [[3, 'torn', 0]]);
  });

  it('a line that ends in 的, or in a bracket that the next one closes, goes on even where it is short', () => {
    assert.deepEqual(joints([...head, '本馆的档案由负责保管工作的', '人员登记，不得外借。']), [[3, 'torn', 0]]);
    assert.deepEqual(joints([...head, '档案移交时间另行通知（各科室', '应提前三天准备好移交清单）。']), [
      [3, 'torn', 0],
    ]);
    for (const end of ['推动档案工作的公众参与', '促进档案知识的全面普及', '各类档案室的撤销与合并'])
      assert.deepEqual(joints([...head, end, '各科室要登记，不得外借。']), [], end);
  });

  it('a numbered line goes on where the others of its series are sentences', () => {
    const items = (fourth: string): string[] => [
      '（一）各科室要在三月底前把上年的材料收集齐全。',
      '（二）各科室要在四月底前把收集的材料逐件登记。',
      '（三）档案室要在五月底前把移交的材料编目上架。',
      fourth,
      '到档案室接受检查，不得缺席。',
    ];
    assert.deepEqual(joints(items('（四）各科室的兼职档案员要在每个季度的最后一周')), [[3, 'torn', 0]]);
    assert.deepEqual(joints(items('（四）兼职档案员的检查')), []);
    assert.deepEqual(joints(items('（四）兼职档案员的检查').slice(2)), []);
  });

  it('an indented line begins a paragraph, unless the one before can’t end there', () => {
    assert.deepEqual(joints([...head, `${item}登记后移交`, '　　档案室要按时编目，不得拖延。']), []);
    assert.deepEqual(joints([...head, `${item}登记、`, '　　编目、装订。']), [[3, 'torn', 0]]);
  });

  it('where no line of the text has its full stop, a missing one says nothing', () => {
    const sentences = Array.from({ length: 10 }, (_, at) => [
      `各科室要把第${at}批材料收集齐全，逐件登记后按时移交到档案室保管`,
      '',
    ]);
    assert.deepEqual(joints([...head, ...sentences.flat()]), []);
  });

  for (const next of [
    '2023年：移交三百件，登记二百件。',
    '联系人：张三，电话见通讯录。',
    '3月5日 召开会议，部署工作。',
    '●移交之后，不得取回。',
    '二是登记编目，逐件核对。',
  ])
    it(`a new paragraph: ${next}`, () => assert.deepEqual(joints([...head, `${item}登记后移交`, next]), []));

  it('an address and a telephone number end a line', () => {
    for (const end of ['发送到gd@example.com', '联系电话02912345678'])
      assert.deepEqual(joints([...head, `${item}${end}`, '各科室要在月底前办好，不得拖延。']), []);
  });

  it('lines of a fixed width are no defect', () => {
    const lines = '各科室要把上年形成的材料收集齐全逐件登记后移交给档案室统一保管任何人不得自行留存更不得带出';
    const wrapped = Array.from({ length: 12 }, (_, at) => `${lines.slice(at, at + 30)}`);
    const kinds = joints([...head, ...wrapped, '也不得转借。']).map((joint) => (joint as unknown[])[1]);
    assert.deepEqual([...new Set(kinds)], ['wrap']);
  });

  describe('headings among lines of a fixed width', () => {
    const text =
      '各科室要把上年形成的材料收集齐全，逐件登记后移交给档案室统一保管，任何人不得自行留存，更不得带出或者转借他人，确因工作需要借阅的，须经分管领导同意并按期归还，逾期不还的予以通报，情节严重的报局党组研究处理。';
    const wrapped = (said: string, width = 26): string[] => said.match(new RegExp(`.{1,${width}}`, 'gu'))!;
    const titles = (heading: string, body = text): string[] =>
      parsePlan([...head, ...wrapped(text), ...wrapped(heading), ...wrapped(body), ''].join('\n')).sections.map(
        (section) => section.title.text,
      );

    it('end before the edge, so that all of the line is the heading', () => {
      for (const heading of [
        '二、抓好鉴定工作，规范利用手续',
        '第二章 鉴定利用：让档案活起来',
        '（一）方便查阅，随到随办',
      ])
        assert.equal(titles(heading)[1], heading.replace(/^(?:二、|第二章 |（一）)/u, ''), heading);
    });

    it('go on over it where they reach it', () =>
      assert.equal(
        titles(`二、各科室在每年三月底前把上年的材料归档，${text}`, text)[1],
        '各科室在每年三月底前把上年的材料归档',
      ));
  });

  it('a list whose entries have no marks is no torn sentence', () => {
    const entries = [
      '是否按月登记，登记簿放在什么地方',
      '库房的温度、湿度是否符合要求，超出范围时是否采取措施并及时记录在案',
      '借阅档案的人员，是否经过分管领导同意，是否按期归还，逾期的是否催还并登记',
      '档案柜、灭火器是否完好',
      '每季度清点一次的结果，是否报送办公室备查，缺少的是否查明原因',
      '兼职档案员是否参加过业务培训，培训的时间、内容是否记入个人档案并由本人签字确认',
    ];
    assert.deepEqual(joints([...head, ...entries, '检查人签字']), []);
    // One of them alone is.
    assert.equal(joints([...head, entries[2]!, '在册，双方签字。']).length, 1);
  });

  describe('lines of a fixed width with an empty line behind each', () => {
    const text =
      '各科室要把上年形成的材料收集齐全，逐件登记后移交给档案室统一保管，任何人不得自行留存，更不得带出或者转借他人，确因工作需要借阅的，须经分管领导同意并按期归还，逾期不还的予以通报。';
    const spaced = (width: number): string[] =>
      Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, at * width + width));
    const page = (lines: readonly string[]): string[] =>
      [...head, ...lines, '二、鉴定利用', ...lines].flatMap((line) => [line, '']);

    it('are no defect', () => {
      const kinds = joints(page(spaced(17))).map((joint) => (joint as unknown[])[1]);
      assert.deepEqual([...new Set(kinds)], ['wrap']);
      assert.equal(kinds.length, (Math.ceil(text.length / 17) - 1) * 2);
    });

    it('are paragraphs without their full stops where their lengths differ', () => {
      const lines = [20, 35, 26, 41, 23].map((length, at) => text.slice(at * 3, at * 3 + length).replace(/，$/u, '时'));
      assert.equal(parsePlan(page(lines).join('\n')).hardWrapped, false);
    });
  });
});
