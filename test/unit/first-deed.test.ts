/** Which clause of a sentence says what is done. */
import assert from 'node:assert/strict';
import { endOfDeed } from '../../server/src/core/features/first-deed';
import { parsePlan, tasks } from '../../server/src/core';

describe('first deed', () => {
  for (const [why, sentence, deed] of [
    ['the first clause', '建立村级巡查制度，明确巡查人员，每周报告一次', '建立村级巡查制度'],
    ['a ground before it', '根据汛期特点，排查山塘水库，及时除险', '根据汛期特点，排查山塘水库'],
    [
      'a ground that names a deed',
      '按照统一组织实施的要求，排查山塘水库，及时除险',
      '按照统一组织实施的要求，排查山塘水库',
    ],
    ['a ground and the deed in one clause', '按照统一部署开展排查，及时除险', '按照统一部署开展排查'],
    ['a means before it', '采用购买服务方式，引进养护公司，及时除险', '采用购买服务方式，引进养护公司'],
    ['a means that is the deed', '利用闲置校舍，举办夜校，扩大招生', '利用闲置校舍'],
    ['a place before it', '在公园、车站等公共场所，设置饮水点，方便群众', '在公园、车站等公共场所，设置饮水点'],
    ['a case before it', '企业职工参加技能比武获奖的，给予补助，优先推荐', '企业职工参加技能比武获奖的，给予补助'],
    ['a time before it', '6月底前，建成两处水厂，日供水千吨', '6月底前，建成两处水厂'],
    ['a year before it', '到2030年，建成两处水厂，日供水千吨', '到2030年，建成两处水厂'],
    ['a word that ends as a time does', '审批办结提速并及时，压缩环节，公开流程', '审批办结提速并及时'],
    [
      'who is to do it',
      '各社区、各物业公司及志愿者，要做好独居老人探访，每周一次',
      '各社区、各物业公司及志愿者，要做好独居老人探访',
    ],
    ['two that lead to it', '根据实际情况，对困难较多的，适当延期，做好解释', '根据实际情况，对困难较多的，适当延期'],
    ['commas in brackets', '支持乡镇（含街道，下同）新建文化站，配齐设备', '支持乡镇（含街道，下同）新建文化站'],
    ['no comma before the stop', '坚持做好防汛值守。每日报告', '坚持做好防汛值守'],
    ['a time and a semicolon', '6月底前；建成两处水厂', '6月底前'],
    ['half-width commas', '根据汛期特点,排查山塘水库,及时除险', '根据汛期特点,排查山塘水库'],
  ] as const)
    it(`is told by ${why}`, () => {
      assert.equal(sentence.slice(0, endOfDeed(sentence)), deed);
    });

  it('is not looked for too far: then the first clause stands for it', () => {
    const far = `根据汛期特点，${'排查山塘水库和河道堤防'.repeat(6)}，及时除险`;
    assert.equal(far.slice(0, endOfDeed(far)), '根据汛期特点');
  });

  it('is not told of a sentence without marks, or with a first clause that is too long', () => {
    assert.equal(endOfDeed('排查山塘水库'), undefined);
    assert.equal(endOfDeed(`${'排查山塘水库和河道堤防'.repeat(6)}，及时除险`), undefined);
  });

  it('is the title of a task without a heading', () => {
    const text = [
      '东山县2025年防汛工作要点',
      '一、隐患排查',
      `1.根据汛期特点，排查山塘水库，${'发现一处、整治一处、销号一处，'.repeat(4)}及时除险。（县水利局负责）`,
      `2.在各乡镇卫生院、村卫生室，备齐常用药品，${'发现一处、整治一处、销号一处，'.repeat(4)}及时除险。（县卫健局负责）`,
      `3.${'查'.repeat(50)}大隐患，立即整改，及时除险。（县应急局负责）`,
    ].join('\n');
    assert.deepEqual(
      tasks(parsePlan(text)).map(({ title }) => title),
      ['根据汛期特点，排查山塘水库', '在各乡镇卫生院、村卫生室，备齐常用药品', `${'查'.repeat(50)}大隐患`],
    );
  });
});
