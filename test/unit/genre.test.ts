import assert from 'node:assert/strict';
import { parsePlan } from '../../server/src/core/plan/parse';

const news = '县文旅局近日推出夜游新线路，沿河两岸灯火通明，游客络绎不绝，商户喜笑颜开。';
/** Longer than what may be a note of a line or two. */
const long = Array.from({ length: 14 }, () => news).join('\n');

describe('the genre of a text without title and numbers', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['news', long, 'other'],
    [
      'what begins as a notice does',
      `为丰富群众文化生活，更好满足夜间消费需求，现就有关事项通知如下：\n${long}`,
      'document',
    ],
    ['what begins as a plan does', `根据省、市关于夜间消费的要求，结合我县实际，制定以下措施：\n${long}`, 'document'],
    ['news that tell of aims', `为实现就业增收，县里办起夜市，摊主们说生意一天比一天好。\n${long}`, 'other'],
  ];
  for (const [name, text, genre] of cases) it(name, () => assert.equal(parsePlan(text).genre, genre));
});
