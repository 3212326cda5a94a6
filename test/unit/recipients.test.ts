import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

const notice = (line: string): string =>
  `县档案局关于印发《2024年档案工作要点》的通知\n\n${line}\n\n现将《2024年档案工作要点》印发给你们，请抓好落实。\n\n县档案局\n2024年2月5日\n\n2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。`;

describe('the recipients of a notice', () => {
  for (const line of [
    '各科室、各乡镇：',
    '各科室、各乡镇',
    '各省、自治区、直辖市档案局',
    '各科室、各乡镇，',
    '各科室；各乡镇：',
    '各科室 各乡镇:',
  ])
    it(line, () => {
      const { elements, parts } = parsePlan(notice(line));
      assert.equal(elements.recipients?.text, line);
      assert.deepEqual(
        parts.map(({ scope }) => scope),
        ['notice', 'plan'],
      );
    });

  for (const line of ['各科室要按时归档', '各科室、各乡镇务必抓好落实。', '经研究，现将要点印发给你们'])
    it(`are not: ${line}`, () => assert.equal(parsePlan(notice(line)).elements.recipients, undefined));
});
