/** The clause round a place, which tells what a time in it is about. */

/** How far a clause is followed on either side, so that a text without marks costs no more. */
const reach = 60;
const head = /[^，。；：！？]*$/u;
const tail = /^[^，。；！？]*/u;

/** What stands before and behind a stretch of a passage inside its clause. */
export interface Clause {
  readonly before: string;
  readonly after: string;
}

/**
 * The clause round the columns `from` to `to` of a passage's shadow. Where a comma follows them, what stands behind it
 * is said of them too: 3月底前，各组完成初稿.
 */
export function clauseAt(shadow: string, from: number, to: number): Clause {
  const behind = shadow[to] === '，' ? to + 1 : to;
  return {
    before: head.exec(shadow.slice(Math.max(0, from - reach), from))![0],
    after: tail.exec(shadow.slice(behind, behind + reach))![0],
  };
}

const label = /(?:时限|期限|时间)(?:要求)?：\s*$/u;
const longestLabel = 10;

/** Whether a time stands behind a label, 完成时限：2024年6月底, which says by when, whatever follows it. */
export function isLabelled(shadow: string, from: number): boolean {
  return label.test(shadow.slice(Math.max(0, from - longestLabel), from));
}

/** What tells of something that has been done, or of things that are so old: 2022年底前建成的小区. */
const past =
  /已|曾|了|以来|基础上|基数|同比|相比|较上年|同期|存量|遗留|历史|上一年|去年|往年|截至|截止|期间|之后|以后|申报|认定|获得|荣获|发生|出台|印发|修订|公布|颁布|发布/u;
const relative =
  /(?:建成|完成|完工|竣工|开工|投用|参加|登记|注册|审批|批准|立项|入库|形成|发现|排查|购买|出生|入职|签订|实施|下达|建立|成立|办理|取得|参保|退休|毕业|安排|产生|确定|交付|投入使用)[^，。；的]{0,8}的(?!通知|意见)/u;

/** Whether the words of a clause speak of what was, so that its time may well be past. */
export function looksBack({ before, after }: Clause): boolean {
  return past.test(before) || past.test(after) || relative.test(after);
}
