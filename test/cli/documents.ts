/** Plans of our own for the tests of the command. */

/** Its third task is numbered 4. */
export const skipping = `2026年全市卫生健康工作要点

一、总体要求
坚持以人民健康为中心，补短板、强弱项，推动各项工作再上新台阶。

二、重点任务
1.加强基层服务能力。推进紧密型县域医共体建设，年内建成三个中心药房。
2.完善急救网络。新增两个急救站点，缩短平均到达时间。
4.抓好健康宣传。组织健康知识讲座，覆盖全部乡镇。

三、保障措施
加强组织领导，压实工作责任，确保各项任务落到实处。
`;

/** The same, rightly numbered. */
export const rightOne = skipping.replace('4.', '3.');

/** No plan at all. */
export const other = `# Shopping list

Some apples, a loaf of bread and two bottles of milk.
`;
