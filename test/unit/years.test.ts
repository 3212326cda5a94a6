import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core';

/** The year of a plan with this title. */
function yearOf(title: string): number | undefined {
  return parsePlan(`${title}\n\n一、收集\n1.按时归档。月底前交齐。\n2.逐件登记。专人负责。`).elements.planYear?.year;
}

describe('the year of a plan', () => {
  for (const [title, year] of [
    ['2024年全县档案工作要点', 2024],
    ['2024 年全县档案工作要点', 2024],
    ['２０２４年全县档案工作要点', 2024],
    ['2023年档案工作总结和2024年工作要点', 2024],
    ['全县档案工作三年行动方案（2024—2026年）', undefined],
    ['2024至2026年档案工作计划', undefined],
    ['档案馆2030年前碳达峰工作方案', undefined],
    ['落实档案保管期限表（2020年版）工作方案', undefined],
    ['2022级学员培训工作方案', undefined],
    ['全县档案工作要点', undefined],
  ] as const)
    it(`${title}: ${year ?? 'none'}`, () => assert.equal(yearOf(title), year));

  it('a plan is known by its title although the notice quotes it with another year', () => {
    const notice =
      '县档案局关于印发2024年档案工作要点的通知\n\n各科室、各乡镇：\n\n《2023年档案工作要点》已经会议通过。\n\n';
    const { parts, elements } = parsePlan(`${notice}2024年档案工作要点\n\n一、收集\n1.按时归档。月底前交齐。`);
    assert.deepEqual(
      parts.map(({ scope }) => scope),
      ['notice', 'plan'],
    );
    assert.deepEqual(
      elements.quotedTitles.map(({ text }) => text),
      ['2023年档案工作要点'],
    );
  });
});
