/**
 * Names of departments in another usual form, by which a department that stands in one list twice is known. From the
 * names that the State Council uses; last entry 2025.
 */
import { LastAnswers } from '../../text/last-answers';
import { levels } from './levels';

const forms: readonly (readonly [name: string, ...others: string[]])[] = [
  ['发展改革委', '发改委', '发展和改革委'],
  ['发展改革局', '发改局', '发展和改革局'],
  ['人力资源社会保障局', '人社局', '人力资源和社会保障局'],
  ['人力资源社会保障厅', '人社厅', '人力资源和社会保障厅'],
  ['住房城乡建设局', '住建局', '住房和城乡建设局'],
  ['住房城乡建设厅', '住建厅', '住房和城乡建设厅'],
  ['工业和信息化局', '工信局'],
  ['工业和信息化厅', '工信厅'],
  ['卫生健康委', '卫健委'],
  ['卫生健康局', '卫健局'],
  ['文化和旅游局', '文旅局'],
  ['文化和旅游厅', '文旅厅'],
  ['市场监管局', '市场监督管理局', '市监局'],
  ['医保局', '医疗保障局'],
  ['退役军人事务局', '退役军人局'],
  ['应急管理局', '应急局'],
  ['交通运输局', '交通局'],
  ['科学技术局', '科技局'],
  ['城市管理局', '城管局'],
  ['国有资产监督管理委', '国资委'],
  ['自然资源和规划局', '自然资源规划局', '资规局'],
  ['经济和信息化局', '经信局'],
  ['文化广电和旅游局', '文化广电旅游局', '文广旅局'],
  ['地方金融监督管理局', '地方金融监管局'],
  ['药品监督管理局', '药监局'],
  ['林业和草原局', '林草局'],
  ['机关事务管理局', '机关事务局'],
];

const byForm = new Map(forms.flatMap(([name, ...others]) => others.map((other) => [other, name] as const)));

const plainForms = new LastAnswers(plainForm);

/** A department's name in one form: 市发改委 and 市发展和改革委员会 become 市发展改革委. */
export function plainUnit(name: string): string {
  return plainForms.of(name);
}

function plainForm(name: string): string {
  let plain = name;
  if (plain.endsWith('管理委员会')) plain = `${plain.slice(0, -5)}管委会`;
  else if (plain.endsWith('委员会')) plain = plain.slice(0, -2);
  else if (plain.endsWith('人民政府')) plain = `${plain.slice(0, -4)}政府`;
  const whole = byForm.get(plain);
  if (whole !== undefined) return whole;
  if (!levels.includes(plain.charAt(0))) return plain;
  const form = byForm.get(plain.slice(1));
  return form === undefined ? plain : plain[0]! + form;
}
