/** Names of departments of which one government has only one: 市发改委 and 市发改局, 市文旅局 and 市文广旅局. */
import { levels } from './levels';
import { plainUnit } from './short-names';

const shortest = 4;
/** Culture, broadcasting, tourism and sport are one department in one place, under one of many names. */
const culture = /^.文[化旅广电体育和与及]*旅?[游旅广电体育和与及]*[局厅委]$/u;
const cultureFields = '文旅广体';

/**
 * What names have in common that are probably meant for one department: its level and its field, whether it is a 委 or
 * a 局.
 * @returns undefined where a name tells no level, or is no department's
 */
export function kinOf(name: string): string | undefined {
  if (name.length < shortest || !levels.includes(name[0]!)) return undefined;
  const plain = plainUnit(name);
  if (!'局委'.includes(plain.charAt(plain.length - 1))) return undefined;
  if (name.includes('旅') && culture.test(plain)) return `${name[0]!}文旅`;
  return plain.length < shortest ? undefined : plain.slice(0, -1);
}

/** A name by what tells it from its kin: forms of one name, long and short, are the same. */
export function formOf(name: string): string {
  const plain = plainUnit(name);
  if (!name.includes('旅') || !culture.test(plain)) return plain;
  return [...cultureFields].filter((field) => plain.includes(field)).join('') + plain.charAt(plain.length - 1);
}
