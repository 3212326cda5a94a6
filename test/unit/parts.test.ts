import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

const first =
  '县水务局文件\n\n水发〔2025〕3号\n\n县水务局关于印发《2025年水务工作要点》的通知\n\n各水管所：\n\n现将要点印发给你们。\n\n县水务局\n2025年3月5日\n\n2025年水务工作要点\n\n一、抓好清淤\n汛前完成。\n二、抓好巡查\n每日一次。\n\n抄送：县政府办公室。\n县水务局办公室\n2025年3月5日印发\n';
const second =
  '\n2025年园林工作要点\n\n一、抓好补绿\n分段实施。\n二、抓好修剪\n入冬前完成。\n三、抓好修剪\n入冬前完成。\n';

const scopes = (text: string): string[] => parsePlan(text).parts.map(({ scope }) => scope);

describe('parts', () => {
  it('a document that follows a colophon is read too', () => {
    const plan = parsePlan(first + second);
    assert.deepEqual(scopes(first + second), ['notice', 'plan', 'colophon', 'plan']);
    assert.equal(plan.parts[3]!.title!.text, '2025年园林工作要点');
    assert.equal(plan.parts[3]!.sections.length, 3);
  });

  it('as is a notice, and a plan that has lost its title', () => {
    assert.deepEqual(scopes(`${first}\n${first}`).slice(2), ['colophon', 'notice', 'plan', 'colophon']);
    assert.deepEqual(scopes(`${first}\n一、抓好补绿\n分段实施。\n二、抓好修剪\n入冬前完成。\n`).slice(2), [
      'colophon',
      'plan',
    ]);
  });

  it('what a web page has behind it stays with the colophon', () => {
    const tail = '\n相关链接\n县水务局电话：88123456\n版权所有，转载请注明出处。\n';
    assert.deepEqual(scopes(first + tail), ['notice', 'plan', 'colophon']);
  });

  it('a title stands below the names of all who issue it', () => {
    const issuers = ['教育', '公安', '民政', '财政', '水务', '林业', '商务'].map((name) => `滨河县${name}局`);
    const notice = [...issuers, '关于印发《滨河县护河工作方案》的通知', '', '各乡镇：', '', '现将方案印发给你们。', ''];
    const [part] = parsePlan(notice.join('\n')).parts;
    assert.equal(part!.title!.text, `${issuers.join('')}关于印发《滨河县护河工作方案》的通知`);
  });
});
