/**
 * Days, weeks and months that are counted: the Nth is in the year `base` + N. Last looked through in November 2025.
 * `verified`: texts of that year's own observance were seen to count so, which makes another number an error; the others
 * are from general knowledge and give a warning at most. World Environment Day is counted in two ways and left out.
 */
export interface Observance {
  /** What it is called, without 全国, 世界 and the like where it is known without. */
  readonly names: readonly string[];
  readonly base: number;
  readonly verified: boolean;
}

export const observances: readonly Observance[] = [
  { names: ['爱国卫生月'], base: 1988, verified: true },
  { names: ['无烟日'], base: 1987, verified: true },
  { names: ['助残日'], base: 1990, verified: true },
  { names: ['艾滋病日'], base: 1987, verified: true },
  { names: ['防治结核病日'], base: 1995, verified: true },
  { names: ['肿瘤防治宣传周'], base: 1994, verified: true },
  { names: ['儿童预防接种日', '儿童预防接种宣传日'], base: 1986, verified: true },
  { names: ['医师节'], base: 2017, verified: true },
  { names: ['肝炎日'], base: 2010, verified: true },
  { names: ['碘缺乏病日', '碘缺乏病防治日', '防治碘缺乏病日', '碘缺乏病宣传日'], base: 1993, verified: true },
  { names: ['护士节'], base: 1911, verified: true },
  { names: ['爱眼日'], base: 1995, verified: true },
  { names: ['世界卫生日'], base: 1949, verified: false },
  { names: ['爱牙日'], base: 1988, verified: false },
  { names: ['爱耳日'], base: 1999, verified: false },
  { names: ['全国高血压日'], base: 1997, verified: false },
  { names: ['世界精神卫生日'], base: 1991, verified: false },
  { names: ['献血者日'], base: 2003, verified: false },
  { names: ['国际禁毒日'], base: 1987, verified: false },
  { names: ['全国疟疾日'], base: 2007, verified: false },
  { names: ['职业病防治法宣传周', '《职业病防治法》宣传周'], base: 2002, verified: false },
  { names: ['联合国糖尿病日'], base: 2006, verified: false },
  { names: ['世界家庭医生日'], base: 2010, verified: false },
  { names: ['全民健康生活方式日'], base: 2006, verified: false },
  { names: ['预防出生缺陷日'], base: 2004, verified: false },
  { names: ['全民营养周'], base: 2014, verified: false },
  { names: ['中国学生营养日'], base: 1989, verified: false },
  { names: ['敬老月'], base: 2009, verified: false },
  { names: ['安全生产月'], base: 2001, verified: false },
  { names: ['全国防灾减灾日'], base: 2008, verified: false },
  { names: ['国家宪法日'], base: 2013, verified: false },
  { names: ['全民国家安全教育日'], base: 2015, verified: false },
  { names: ['农民丰收节'], base: 2017, verified: false },
  { names: ['全国土地日'], base: 1990, verified: false },
  { names: ['世界水日'], base: 1992, verified: false },
  { names: ['全国消防日', '全国消防宣传日', '消防宣传日'], base: 1991, verified: false },
  { names: ['国际志愿者日', '国际志愿人员日'], base: 1985, verified: false },
  { names: ['全国生态日'], base: 2022, verified: false },
  { names: ['教师节'], base: 1984, verified: false },
  { names: ['世界读书日'], base: 1995, verified: false },
  { names: ['全国交通安全日'], base: 2011, verified: false },
];
