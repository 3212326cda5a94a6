/** Finds the clause of a sentence that says what is done. */

/** What says how, where, for whom or on what ground something is done. */
const opener =
  /^(?:要|应)?(?:在(?![建线职校册岗押编])|按照|按(?![时期需])|根据|依据|依照|遵照|本着|围绕|针对|对标|对照|对(?![接外口冲比])|结合|鉴于|随着|自(?![查主觉愿行动])|从(?![严快重事业优紧源])|除|以(?![来上下及])|通过|依托|借助)/u;
/** So it may be said with what could be a deed as well: 利用各种形式, but not 利用闲置资源. */
const means = /^(?:采取|采用|利用|运用)[^，,]*(?:方式|形式|手段|途径|渠道|措施|办法|技术|构架|架构)$/u;
/** With these words at its end, such a clause names a ground or a circumstance whatever stands before them. */
const closer =
  /(?:需要|需求|要求|结果|原则|部署|规定|安排|实际|情况|清单|标准|精神|意见|方案|目标|思路|方面|方式|形式|手段|途径|渠道|措施|平台|优势|契机|抓手|中心|重点|基础|导向|主线|支撑|核心|[上下中内前后]|[》）])$/u;
/** A word for what is done. */
const deed =
  /[^，,](?:开展|进行|实施|推进|推动|做好|加强|加快|加大|建立|健全|完善|建设|组织|落实|实行|给予|予以|提供|支持|鼓励|实现|完成|制定|提升|提高|设立|深化|强化|优化|统筹|打造|培育|发展|探索|扩大|采取|做到|安排|发放|免征|免收)/u;
/** 对表现突出的, 申报职称时, 单位要结合实际: whatever stands before them. */
const circumstance =
  /(?:的|(?<![及同按临限准实小计随届])时|基础上|前提下|条件下|情况下|过程中|期间|范围内|结合[^，,]{0,8}实际)$/u;
/** 到2030年, 6月底前. */
const time =
  /^(?:力争|争取)?(?:到|在|自|从|至|截至)?(?:[今明每]年|(?:19|20)\d\d年|\d{1,2}月|第[一二三四]季度)(?:[^，,]{0,8}(?:[前底末初内年月日起]|中旬|期间|季度))?$/u;
/** 4—5月：起草 */
const timeLabel = /^(?:全年|常年|\d{1,2}月?\s*[—－\-~～至到]\s*\d{1,2}月|\d{1,2}月(?:[、，]\d{1,2}月)*)：/u;
/** What follows somebody who is to do it: 各部门，要…. */
const bidding = /^(?:要|应|须|必须|需|可(?!靠)|不得)/u;

/** Up to there a sentence is followed for its deed, and a single clause is kept whole. */
const longest = 60;

/** Whether a clause only leads to what is done. */
const leadsOn = (clause: string, next: string): boolean =>
  (opener.test(clause) && (closer.test(clause) || !deed.test(clause))) ||
  means.test(clause) ||
  circumstance.test(clause) ||
  time.test(clause) ||
  bidding.test(next);

/** Where the clauses of a sentence end: at its marks that stand in no brackets. */
function clauseEnds(sentence: string): readonly number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < sentence.length; at++) {
    const mark = sentence[at]!;
    if ('（(《〔【'.includes(mark)) depth++;
    else if ('）)》〕】'.includes(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && at > 0 && '，,；;：。'.includes(mark)) ends.push(at);
  }
  return ends;
}

/**
 * How far a sentence says what is done: to the end of its first clause, or of the one to which that leads, as in
 * 根据统一部署，开展排查.
 * @returns a length; undefined where the first clause has no end, or is too long
 */
export function endOfDeed(sentence: string): number | undefined {
  const label = timeLabel.exec(sentence)?.[0].length ?? 0;
  if (label > 0) return label + (endOfDeed(sentence.slice(label)) ?? Math.min(longest, sentence.length - label));
  const ends = clauseEnds(sentence);
  let from = 0;
  for (const end of ends) {
    if (end > longest) break;
    if (!'，,'.includes(sentence[end]!) || !leadsOn(sentence.slice(from, end).trim(), sentence.slice(end + 1).trim()))
      return end;
    from = end + 1;
  }
  return ends[0] === undefined || ends[0] > longest ? undefined : ends[0];
}
