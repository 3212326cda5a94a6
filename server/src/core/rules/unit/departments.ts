/**
 * What departments of local governments are called, by their fields, and names that are one of them but for a slip. From
 * the State Council's names of its own departments and those that provinces, cities and counties use; last entry 2025.
 */
import { LastAnswers } from '../../text/last-answers';
import { mapList } from '../../text/lists';
import { readSounds, soundAlike } from '../scan/sounds/heard';
import { lookOf } from './confusables';

/** Each without its 局, 委 or 厅. */
const fields: ReadonlySet<string> = new Set(
  (
    '发展和改革 发展改革 科学技术 工业和信息化 工业信息化 经济和信息化 经济信息化 民族宗教 民族宗教事务 民族事务 宗教事务 国家安全 ' +
    '人力资源和社会保障 人力资源社会保障 自然资源 自然资源和规划 自然资源规划 规划和自然资源 规划自然资源 国土资源 ' +
    '生态环境 环境保护 住房和城乡建设 住房城乡建设 城乡建设 住房保障和房产管理 住房保障和房屋管理 房产管理 ' +
    '交通运输 农业农村 农业机械 畜牧兽医 文化和旅游 文化旅游 文化广电和旅游 文化广电旅游 文化广播电视和旅游 文化体育和旅游 ' +
    '文化体育旅游 文化广电旅游体育 文化旅游体育 教育体育 教育和体育 新闻出版 广播电视 卫生健康 卫生计生 中医药管理 疾病预防控制 ' +
    '退役军人事务 退役军人 应急管理 国有资产监督管理 国有资产管理 市场监督管理 市场监管 食品药品监督管理 食品药品监管 ' +
    '药品监督管理 药品监管 金融监督管理 金融监管 地方金融监督管理 地方金融监管 医疗保障 乡村振兴 机关事务管理 机关事务 ' +
    '城市管理 城市管理执法 城市管理综合执法 城市管理和综合执法 城市管理行政执法 综合行政执法 ' +
    '行政审批 行政审批服务 行政审批和政务服务 政务服务 政务服务管理 政务服务和数据管理 政务服务和大数据管理 大数据管理 大数据发展管理 ' +
    '营商环境建设 投资促进 林业和草原 林业草原 园林绿化 粮食和物资储备 粮食和储备 知识产权 邮政管理 烟草专卖 通信管理 ' +
    '海洋渔业 国防动员 机构编制 互联网信息 公共资源交易 公共资源交易管理 住房公积金管理 ' +
    '发改 教育 科技 工信 经信 公安 民政 司法 财政 人社 资规 环保 住建 交通 水利 水务 农牧 商务 文旅 文广旅 卫健 医保 应急 审计 外事 国资 林业 林草 ' +
    '体育 统计 信访 城管 粮食 税务 气象 地震 药监 市监 数据 教体 文体 宣传 编制'
  ).split(' '),
);

/** Fields that some places have, of which others are no slips. */
const others: ReadonlySet<string> = new Set(
  (
    '住房和城乡建 住房城乡建 经济信息 政务 规资 人力社保 劳动保障 资源规划 生态环保 城市建设 住房保障 房屋管理 道路运输 公路运输 教育科技 爱国卫生 ' +
    '应急保障 市场监督 市场管理 地方金融 金融工作 金融发展 医疗保险 社会保险 行政执法 综合执法 审批服务 大数据发展 数据资源管理 营商环境 ' +
    '招商引资 市政园林 市政管理 市政服务 园林管理 粮食物资储备 物资储备 知识产权保护 海洋发展 外事办公 社会工作 老龄工作 民政事务 法制工作 ' +
    '经济发展 经济贸易 经济合作 商务服务 社会发展 社会事务 社会事业 财政金融 生态林业 水利水电 文化教育 规划建设 规划和建设 建设管理 建设交通'
  ).split(' '),
);

/** The slips that are looked for in shorter fields would be other fields. */
const shortest = 4;
const tail = /(?:委员会|管委会|总局|分局|局|委|厅|部|署|办公室|办)$/u;
/** What stands before the field: the place, by its level. */
const levelEnds = '省市县区州盟旗';
const longestPlace = 8;
/** Longer than any department's name. */
const longestName = 40;

/** The fields by what is left of them where one letter but the first is lost, and by what they are with a hole in them. */
let lost: Map<string, string[]> | undefined;
let holed: Map<string, string[]> | undefined;

function readFields(): void {
  lost = new Map();
  holed = new Map();
  const add = (map: Map<string, string[]>, key: string, field: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [field]);
    else if (!known.includes(field)) known.push(field);
  };
  for (const field of fields) {
    if (field.length < shortest) continue;
    for (let at = 0; at < field.length; at++) {
      // 住房城乡建设 is right without 和.
      if (at > 0 && field[at] !== '和') add(lost, field.slice(0, at) + field.slice(at + 1), field);
      add(holed, `${field.slice(0, at)}*${field.slice(at + 1)}`, field);
    }
  }
}

/** A text with the letter at a place and the one before it in the other order. */
const exchanged = (text: string, at: number): string =>
  text.slice(0, at - 1) + text[at]! + text[at - 1]! + text.slice(at + 1);

/** The fields of which a text is one but for a slip: a letter that is lost, doubled, another one like it, or two exchanged. */
function fieldsMeant(text: string): readonly string[] {
  if (lost === undefined || holed === undefined) readFields();
  readSounds();
  const found = new Set(lost!.get(text));
  for (let at = 0; at < text.length; at++) {
    for (const field of holed!.get(`${text.slice(0, at)}*${text.slice(at + 1)}`) ?? []) {
      const [own, right] = [text[at]!, field[at]!];
      if (soundAlike(own.charCodeAt(0), right.charCodeAt(0)) || lookOf(own) === lookOf(right)) found.add(field);
    }
    if (at === 0) continue;
    const without = text.slice(0, at) + text.slice(at + 1);
    if (text[at] === text[at - 1] && fields.has(without)) found.add(without);
    const turned = exchanged(text, at);
    if (fields.has(turned)) found.add(turned);
  }
  return [...found];
}

const meant = new LastAnswers(namesMeant);

/**
 * The departments of which a name is probably a slip, the likeliest first: that which has all letters of the name.
 * @returns none where the name is a department's, or like none
 */
export const departmentsMeant = (name: string): readonly string[] => meant.of(name);

/** Where the field of a name may begin: at its head, or behind a level. */
function startsOf(name: string, end: number): readonly number[] {
  const starts = name.startsWith('国家') ? [0, 2] : [0];
  for (let at = 1; at < Math.min(end - 1, longestPlace); at++) if (levelEnds.includes(name[at - 1]!)) starts.push(at);
  return starts;
}

/** Whether a name is that of a department. */
function isDepartment(name: string): boolean {
  const end = tail.exec(name)?.index;
  if (end === undefined) return false;
  return startsOf(name, end).some((start) => {
    const field = name.slice(start, end);
    return fields.has(field) || others.has(field);
  });
}

function namesMeant(name: string): readonly string[] {
  if (name.length > longestName || isDepartment(name)) return [];
  const end = tail.exec(name)?.index;
  if (end === undefined) {
    // 市财局政
    const whole = name.length < shortest ? '' : exchanged(name, name.length - 1);
    return isDepartment(whole) ? [whole] : [];
  }
  for (const start of [...startsOf(name, end)].reverse()) {
    const found = fieldsMeant(name.slice(start, end));
    if (found.length === 0) continue;
    const all = mapList(found, (field) => name.slice(0, start) + field + name.slice(end));
    return all.sort((one, other) => other.length - one.length);
  }
  return [];
}
