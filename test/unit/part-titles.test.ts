/** How the outline calls the parts of a document. */
import assert from 'node:assert/strict';
import { outline, parsePlan } from '../../server/src/core';

const rest = '\n\n各镇人民政府：\n现将有关事项通知如下：\n一、查苗情\n1.逐户查看。每周一次。\n';
const titleOf = (head: string): string => outline(parsePlan(head + rest))[0]!.title;

describe('the title of a part', () => {
  for (const [why, head, title] of [
    [
      'has no gap where its line was broken',
      '东山县农业农村局关于 开展查苗工作 的通知',
      '东山县农业农村局关于开展查苗工作的通知',
    ],
    ['is not joined with a number alone', '工作任务\n1\n东山县春季查苗工作方案', '东山县春季查苗工作方案'],
    [
      'is joined over lines',
      '东山县农业农村局\n关于开展春季\n查苗工作的通知',
      '东山县农业农村局关于开展春季查苗工作的通知',
    ],
    ['is not joined with itself', '春季查苗工作方案\n**春季查苗工作方案**', '春季查苗工作方案'],
    [
      'keeps its issuers apart',
      '东山县农业农村局 东山县财政局关于开展查苗工作的通知',
      '东山县农业农村局 东山县财政局关于开展查苗工作的通知',
    ],
    [
      'keeps its issuers apart over lines',
      '东山县农业农村局\n东山县财政局\n关于开展查苗工作的通知',
      '东山县农业农村局 东山县财政局关于开展查苗工作的通知',
    ],
    [
      'has no gap behind a mark',
      '东山县人民政府办公室转发县农业农村局、 财政局关于查苗工作意见的通知',
      '东山县人民政府办公室转发县农业农村局、财政局关于查苗工作意见的通知',
    ],
    [
      'has none beside a year',
      '东山县农业农村局关于做好 2025 年查苗工作的通知',
      '东山县农业农村局关于做好2025年查苗工作的通知',
    ],
    [
      'has no number of the list that it was copied from',
      '17 东山县农业农村局关于开展查苗工作的意见',
      '东山县农业农村局关于开展查苗工作的意见',
    ],
    ['keeps a number that counts', '5 个部门关于开展查苗工作的通知', '5个部门关于开展查苗工作的通知'],
    [
      'is not joined to a heading of the copy above it',
      '# 文件选编\n\n## 政策全文\n东山县农业农村局关于开展查苗工作的通知',
      '东山县农业农村局关于开展查苗工作的通知',
    ],
    [
      'is not joined to what a list above it says of the copy',
      '### 基本信息\n- **发布机构**：东山县农业农村局\n- **文件名称**：查苗工作的通知\n\n东山县农业农村局关于开展查苗工作的通知',
      '东山县农业农村局关于开展查苗工作的通知',
    ],
    [
      'is not joined to the line of an agency',
      '新华社北京2月13日电\n\n东山县农业农村局关于开展查苗工作的通知',
      '东山县农业农村局关于开展查苗工作的通知',
    ],
    [
      'is read where bold pieces meet in it',
      '**东山县农业农村局关于开展查苗工作的通知（2024****年）**',
      '东山县农业农村局关于开展查苗工作的通知（2024年）',
    ],
    [
      'keeps those of another script',
      '东山县农业农村局关于推广 Smart Farm 平台的通知',
      '东山县农业农村局关于推广 Smart Farm 平台的通知',
    ],
  ] as const)
    it(why, () => {
      assert.equal(titleOf(head), title);
    });
});
