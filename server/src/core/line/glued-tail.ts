/** Where a document ends that was glued into one line: its attachment note, its signature, and the sheets behind. */
import { mapList } from '../text/lists';

/** 附件： behind the last sentence, or behind a telephone number. */
const note = /(?<=[。；！？）\dXx*a-z])附件：(?=1[.、，．](?!\d)|[^。；：]{4,60}$)/gu;
/** A date, and whether it is that of printing. */
const date = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:印发)?/u;
/** What a name in a note ends in, where the body that signs stands right behind it. */
const nameBeforeBody =
  /^[^。；]{4,60}?(?:表|清单|名单|名册|台账|目录|方案|计划|要点|指南|标准|样式|模板|分工|说明|途径|流程|办法|规范|细则|申请书|承诺书|责任书|报告)(?:[（(][^（）()]{1,8}[)）])?(?=[\u4e00-\u9fff（）]{2,40}(?:委员会|政府|办公室|办公厅|局|厅|部|委|院|中心|小组|指挥部|协会|总队|支队)$)/u;
/** The body and the date of a signature behind the last sentence, at the end or before what comes behind it. */
const signature =
  /(?<=。)([\u4e00-\u9fff（）]{2,40}(?:委员会|政府|办公室|办公厅|局|厅|部|委|院|中心|小组|指挥部|协会|总队|支队|公司))((?:19|20)\d\d年\d{1,2}月\d{1,2}日)(?=$|\s*（此件|附件|《)/u;
/** A note and its signature are no longer. */
const longestNote = 1000;
/** A name in a note is no shorter, and no longer. */
const shortestName = 4;
const longestName = 80;
const mostNames = 20;

/** Where each entry of a note begins, with its number; the one behind its colon alone where it has no numbers. */
function entriesOf(shadow: string, from: number, end: number): readonly number[] {
  if (!/^1[.、，．]/u.test(shadow.slice(from, from + 2))) return [from];
  const entries = [from];
  while (entries.length < mostNames) {
    const last = entries[entries.length - 1]!;
    const next = shadow.indexOf(`${entries.length + 1}.`, last + 2 + shortestName);
    const isName = next >= 0 && next < end && next - last <= longestName && !shadow.slice(last, next).includes('。');
    if (!isName) return entries;
    entries.push(next);
  }
  return entries;
}

/** The sheets behind a note that bear the names in it: of each its 附件, with its number or without, and its name. */
function cutsInSheets(shadow: string, from: number, names: readonly string[]): readonly number[] {
  const cuts: number[] = [];
  let at = from;
  for (const [index, name] of names.entries()) {
    for (const head of [`附件${index + 1}`, '附件']) {
      const found = shadow.indexOf(head + name, at);
      if (found < 0) continue;
      at = found + head.length + name.length;
      cuts.push(found, found + head.length, at);
      break;
    }
  }
  return cuts;
}

/** The places before and behind the date of a signature that has no note above it, and before its body. */
function cutsAtSignature(shadow: string): readonly number[] {
  const found = signature.exec(shadow);
  if (found === null) return [];
  const day = found.index + found[1]!.length;
  return [found.index, day, day + found[2]!.length];
}

/** The places behind the beginning of a note, and it itself. */
function cutsFromNote(shadow: string, from: number): readonly number[] {
  const first = from + '附件：'.length;
  const signed = date.exec(shadow.slice(first, first + longestNote));
  if (signed === null) return [from, ...entriesOf(shadow, first, shadow.length).slice(1)];
  const end = first + signed.index;
  const entries = entriesOf(shadow, first, end);
  const last = entries[entries.length - 1]!;
  const name = end - last > 2 * longestName ? null : nameBeforeBody.exec(shadow.slice(last, end));
  const cuts = [from, ...entries.slice(1)];
  if (name === null) return cuts;
  const body = last + name[0].length;
  const behind = end + signed[0].length;
  const names = mapList(entries, (entry, at) =>
    shadow
      .slice(entry, entries[at + 1] ?? body)
      .replace(/^\d{1,2}[.、，．]/u, '')
      .trim(),
  );
  // 印发 is said of a body and its date together.
  const day = signed[0].endsWith('印发') ? [] : [end];
  return [...cuts, body, ...day, behind, ...cutsInSheets(shadow, behind, names)];
}

/**
 * Where the pieces begin into which the end of a glued document falls: the note, its second entry and those that follow,
 * the body that signs, the date, and what comes behind it.
 * @returns columns, in no order
 */
export function cutsInTail(shadow: string): readonly number[] {
  const found = shadow.includes('附件：') ? [...shadow.matchAll(note)].pop() : undefined;
  return found === undefined ? cutsAtSignature(shadow) : cutsFromNote(shadow, found.index);
}
