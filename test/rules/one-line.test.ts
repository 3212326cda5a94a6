/**
 * What rules say of a document that a copy has put into one line: headings run into their text, the letterhead into the
 * title, the signature into the sheets behind it. None of that is the writer's mistake.
 */
import assert from 'node:assert/strict';
import { check, defaultSettings, parsePlan } from '../../server/src/core';

const long =
  '各水站要明确专人、建立台账、按期通报，做到有计划、有检查、有结果。' +
  '要把责任落实到人，把检查落实到岗，把整改落实到位，确保群众喝上放心水。' +
  '对发现的问题，能当场整改的当场整改，不能当场整改的列出清单、限期销号，并向乡镇通报。' +
  '对群众反映多的水站，由县级领导带队下沉，和水站人员一起查原因、定办法、盯进度。' +
  '对工作不力、进展缓慢的，由督查专班发函提醒；对弄虚作假的，按规定追究责任。' +
  '要及时总结好的做法，编成案例供各地借鉴，让管得好的水站有奖励、有名气。';
const other =
  '值班电话二十四小时畅通，值班人员不得擅自离岗，交接班当面清点钥匙、药剂和记录本。' +
  '遇到停电、爆管、水质异常，先关阀、再报告、后抢修，半小时内报到调度室。' +
  '汛期每天两次查看取水口，枯水期每周一次测量井深，冰冻期给外露的管道穿上棉衣。' +
  '药剂按先进先出的次序领用，过期的统一封存，空桶交回仓库换领新桶。' +
  '水表三年一校，阀门一年一保，管网图随改随更，新接用户当天录入台账，销户的同步核减。' +
  '收费公示牌挂在站门口，票据日清月结，欠费先电话提醒，再上门说明，不得随意断水。' +
  '每季度请用户代表进站看水源、看消毒、看化验，当面听意见，能改的月内改好，不能改的说明原因。';

/** A notice with its scheme, as it looks with no line end left. */
const document = [
  '河湾县自来水公司部门文件',
  '运维部关于做好2025年水站运维工作的通知',
  '各水站：',
  '为做好2025年水站运维工作，现将有关事项通知如下。',
  '一、运维主题',
  `运维主题是安全供水。主要目标一是水压稳定；二是水质达标；三是服务到位。${long}`,
  '二、运维安排',
  '运维分两个阶段进行：',
  '（一）春季检修。三月底前完成，填写检修表（附件1）。',
  '（二）秋季检修。九月底前完成，填写验收表（附件2）。',
  '三、有关要求',
  `1.严格值班。${other}`,
  '2.3年以上的水泵全部更换，确保运行安全。',
  '3.短路电流按40千安校验，不满足的及时更换。',
  '4.开展比武。五月举办技能比武，七月举办应急演练，十月组织互学互看，年底评选标兵站、标兵员。',
  '附件：1.水站检修表2.2025年水站验收表',
  '河湾县自来水公司2025年3月4日',
  '附件1水站检修表',
  '一、检修人员',
  '二、检修内容',
  '附件22025年水站验收表',
];

const problemsOf = (text: string) =>
  check(parsePlan(text), defaultSettings).map(({ rule, message }) => `${rule}: ${message}`);

describe('a document in one line', () => {
  it('is long enough to be taken for one', () => {
    assert.ok(document.join('').length > 800);
  });

  it('is not scolded for what the copy has done', () => {
    assert.deepEqual(problemsOf(document.join('')), []);
  });

  it('is told what its writer got wrong', () => {
    const text = document
      .join('')
      .replace('（二）秋季检修', '（三）秋季检修')
      .replace('水质达标；三是', '水质达标；四是');
    assert.deepEqual(
      problemsOf(text).map((problem) => problem.split(':')[0]),
      ['numbering-inline', 'numbering-sequence'],
    );
  });
});
