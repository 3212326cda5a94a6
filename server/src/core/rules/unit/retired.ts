/**
 * Bodies that no longer exist under a name, with the name that took its place. From the plans for the reform of Party
 * and state bodies of 2018 (tax offices: June 2018) and of 2023, and the renaming of the poverty relief office in
 * February 2021. Last entry: May 2023. `by` is when the local bodies had followed: a document before it is let alone.
 */
export interface Retired {
  /** What follows the name of a place or a level, as a pattern without groups. */
  readonly names: string;
  /** The new names, likeliest first; what stands behind the old one's stem is the same. */
  readonly now: readonly string[];
  /** Since when the reform is decided: year and month. */
  readonly since: string;
  /** By when all bodies had their new names. */
  readonly by: string;
}

export const retired: readonly Retired[] = [
  { names: '卫生和计划生育委员会|卫生计生委|卫计委', now: ['卫生健康委'], since: '2018-03', by: '2019-07' },
  { names: '卫生和计划生育局|卫生计生局|卫计局', now: ['卫生健康局'], since: '2018-03', by: '2019-07' },
  {
    names: '食品药品监督管理局|食品药品监管局|食药监局',
    now: ['市场监管局'],
    since: '2018-03',
    by: '2019-07',
  },
  { names: '工商行政管理局|工商局', now: ['市场监管局'], since: '2018-03', by: '2019-07' },
  { names: '质量技术监督局|质监局', now: ['市场监管局'], since: '2018-03', by: '2019-07' },
  { names: '安全生产监督管理局|安监局', now: ['应急管理局'], since: '2018-03', by: '2019-07' },
  { names: '国土资源局', now: ['自然资源局', '自然资源和规划局'], since: '2018-03', by: '2019-07' },
  { names: '环境保护局|环保局', now: ['生态环境局'], since: '2018-03', by: '2019-07' },
  { names: '农业局|农委', now: ['农业农村局'], since: '2018-03', by: '2019-07' },
  {
    names: '文化广电新闻出版局|文广新局|旅游局|旅发委',
    now: ['文化和旅游局'],
    since: '2018-03',
    by: '2019-07',
  },
  { names: '国家税务局|地方税务局|国税局|地税局', now: ['税务局'], since: '2018-06', by: '2019-01' },
  { names: '法制办公室|法制办', now: ['司法局'], since: '2018-03', by: '2019-07' },
  { names: '银监分局|保监分局|银保监分局', now: ['金融监管分局'], since: '2023-05', by: '2024-01' },
  { names: '银监局|保监局|银保监局', now: ['金融监管局'], since: '2023-05', by: '2024-01' },
  { names: '银监会|保监会|银保监会', now: ['金融监管总局'], since: '2023-05', by: '2024-01' },
  {
    names: '扶贫开发领导小组办公室|扶贫开发办公室|扶贫办',
    now: ['农业农村局'],
    since: '2021-02',
    by: '2024-07',
  },
  { names: '乡村振兴局', now: ['农业农村局'], since: '2023-03', by: '2024-07' },
];
