/** Examples of the rules about units in which the team has a roster. */
import type { Library, LibraryUnit } from '../../library/library';
import type { Example } from '../rule';

const blank = { aliases: [], former: [], level: '市级', parent: undefined, departments: [], leaders: [] };
const origin = { library: '示例名录', file: undefined };

function unit(name: string, short: string, more: Partial<LibraryUnit> = {}): LibraryUnit {
  return { ...blank, name, short, ...more, origin };
}

/** A small roster. */
export const exampleRoster: Partial<Library> = {
  units: [
    unit('云江市教育局', '市教育局'),
    unit('云江市退役军人事务局', '市退役军人局', { aliases: ['市退役军人事务局'] }),
    unit('云江市卫生健康委员会', '市卫生健康委', { aliases: ['市卫健委'] }),
    unit('云江市城市运行中心', '市城运中心', { former: [{ name: '市数字城管中心', until: '2023-06' }] }),
    unit('浐河新城管理委员会', '浐河新城管委会'),
    unit('浐江新城管理委员会', '浐江新城管委会'),
  ],
};

/** Of unit-retired. */
export const formerExamples: readonly Example[] = [
  {
    name: '名录里写明的旧名',
    library: exampleRoster,
    text: '2025年市容工作要点\n1.巡查街面。由⟦市数字城管中心⟧派单。（市数字城管中心负责）\n2.处置占道。三日内办结。（市教育局负责）\n',
    fixed:
      '2025年市容工作要点\n1.巡查街面。由市城运中心派单。（市城运中心负责）\n2.处置占道。三日内办结。（市教育局负责）\n',
  },
  {
    name: '更名以前的文件，和写明“原”的',
    library: exampleRoster,
    text: '2023年市容工作要点\n1.巡查街面。由市数字城管中心派单。（市数字城管中心负责）\n2.处置占道。三日内办结。（市教育局负责）\n',
  },
  {
    name: '名录里的旧名写明“原”',
    library: exampleRoster,
    text: '2025年市容工作要点\n1.巡查街面。接收原市数字城管中心的台账。（市城运中心负责）\n2.处置占道。三日内办结。（市教育局负责）\n',
    hidden: true,
  },
];

/** Of unit-variant. */
export const variantExamples: readonly Example[] = [
  {
    name: '名录说明哪个对，即使写对的少',
    library: exampleRoster,
    text: '2025年普查工作要点\n1.摸底。三月底前完成。（⟦沭河新城管委会⟧负责）\n2.培训。四月底前完成。（浐河新城管委会负责）\n3.登记。六月底前完成。（沭河新城管委会、市教育局负责）\n',
    fixed:
      '2025年普查工作要点\n1.摸底。三月底前完成。（浐河新城管委会负责）\n2.培训。四月底前完成。（浐河新城管委会负责）\n3.登记。六月底前完成。（浐河新城管委会、市教育局负责）\n',
  },
  {
    name: '名录里是两个单位',
    library: exampleRoster,
    text: '2025年普查工作要点\n1.摸底。三月底前完成。（浐河新城管委会负责）\n2.培训。四月底前完成。（浐河新城管委会负责）\n3.登记。六月底前完成。（浐河新城管委会、市教育局负责）\n4.发布。九月底前完成。（浐江新城管委会负责）\n',
    hidden: true,
  },
];
