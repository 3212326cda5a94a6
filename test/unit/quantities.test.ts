import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core/plan/parse';
import { listings } from '../../server/src/core/plan/passages/listings';
import { quantitiesIn, rangesIn } from '../../server/src/core/plan/passages/quantities';

/** The last passage of a small plan: the text of its item. */
function passageOf(text: string) {
  return parsePlan(`2025年工作要点\n一、主要任务\n${text}`).passages.at(-1)!;
}

function quantities(text: string): string[] {
  return passageOf(text)
    .remember(quantitiesIn)
    .map(
      ({ number, scale, unit, isCode }) => `${number}${scale > 1 ? `*${scale}` : ''} ${unit}${isCode ? ' code' : ''}`,
    );
}

describe('quantities', () => {
  const cases: readonly (readonly [text: string, ...found: string[]])[] = [
    ['建成26个站点，覆盖98.5%的村。', '26 个', '98.5 %'],
    ['投资3.5亿元，造林4.5万亩，补植300余株。', '3.5*100000000 元', '4.5*10000 亩', '300 株'],
    ['装机30千瓦，提高2个百分点，发电5千瓦时。', '30 千瓦', '2 个百分点', '5 千瓦时'],
    ['1.建成5 个站点，用12 % 的钱。', '5 个', '12 %'],
    ['投资1,234.5万元，累计12,345,678元。', '1234.5*10000 元', '12345678 元'],
    ['咨询08301234567，按GB50016执行，编号A12。', '8301234567  code', '50016  code', '12  code'],
    ['建成２０座，完成９８％。', '20 座', '98 %'],
    ['没有数字。'],
  ];
  for (const [text, ...found] of cases) it(text, () => assert.deepEqual(quantities(text), found));

  it('tells where digits and units stand', () => {
    const [one] = passageOf('建成4.5万亩林地。').remember(quantitiesIn);
    assert.deepEqual([one!.from, one!.digitsTo, one!.to], [2, 5, 7]);
  });
});

describe('ranges of quantities', () => {
  const cases: readonly (readonly [text: string, ...found: string[]])[] = [
    ['每组3—5人，占10%～20%，3至5年见效。', '3—5', '10—20', '3—5'],
    ['每组3 - 5人，每天8--10时。', '3 - 5', '8--10'],
    ['由3人增加到5人，3、5人一组。'],
  ];
  for (const [text, ...found] of cases)
    it(text, () => {
      const ranges = passageOf(text).remember(rangesIn);
      assert.deepEqual(
        ranges.map(({ low, high }) => [low.number, high.number].join(' ')),
        found.map((range) => range.match(/\d+/gu)!.join(' ')),
      );
    });
});

describe('lists with a number of things', () => {
  const found = (text: string): string[] =>
    listings(parsePlan(`2025年工作要点\n一、主要任务\n${text}`)).flatMap((listed) =>
      listed.found.map(
        ({ form, open, sizes, count, unit }) => `${form}${open ? ' open' : ''} ${sizes.join('/')} ${count}${unit}`,
      ),
    );
  const cases: readonly (readonly [text: string, ...found: string[]])[] = [
    ['做好检测、检修、检定三项服务。', 'before 3 3项'],
    ['做好检测、检修和检定三项服务。', 'before 3/2 3项'],
    ['支持红石村、黑石村等14个村。', 'before open 2 14个'],
    ['在3个乡镇（柳河、桃河、杏河）清淤。', 'inside 3 3个'],
    ['健全市、县、乡三级网络。', 'levels 3/3 3级'],
    ['健全省市、县区、乡三级网络。', 'levels 3/3/4/5 3级'],
    ['办好红石（大石、小石）、黑石2个站。', 'before 2 2个'],
    ['第3个、第4个宣传月，二、三级医院，3个月、5个月。'],
    ['帮扶甲乙、65岁以上、丙丁4个。'],
  ];
  for (const [text, ...wanted] of cases) it(text, () => assert.deepEqual(found(text), wanted));
});
