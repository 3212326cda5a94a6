/** The library of the rule's examples. */
import type { Library, LibraryTerm } from '../../library/library';

const origin = { library: '示例词库', version: '1.0.0', file: undefined };

const terms: readonly LibraryTerm[] = [
  { avoid: '残疾人士', prefer: ['残疾人'], reason: '法律里写“残疾人”', origin },
  { avoid: '第一时间', prefer: [], reason: '要写明时限', origin },
  { avoid: 'DRG', prefer: [], reason: '规范写法是大写半角', kind: 'always', origin },
  {
    avoid: '县域医共体',
    prefer: [],
    reason: '首次出现用全称',
    kind: 'after',
    full: '紧密型县域医疗卫生共同体',
    origin,
  },
];

export const exampleTerms: Partial<Library> = { terms };
