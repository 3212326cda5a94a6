/** Finds 分别 between lists of unequal length: 甲、乙、丙分别达到90%、80%. */
import { joinedIn, jointsIn } from '../../plan/passages/listings';
import type { Readable } from '../../plan/passages/passages';
import type { Quantity } from '../../plan/passages/quantities';
import { quantitiesIn } from '../../plan/passages/quantities';
import type { Columns } from '../../text/range';
import { flatMapList } from '../../text/lists';

const none: readonly never[] = [];

/** The two lists, in columns of the passage, and how many members they have. */
export interface Unequal {
  readonly names: Columns;
  readonly values: Columns;
  readonly nameCount: number;
  readonly valueCount: number;
}

const verbs =
  /^(?:要|应|需|须)?(?:达到?|为|是|有|提高|提升|增长|下降|上升|降低|降|增加|减少|完成|控制|保持|稳定|不低于|不少于|不超过|占|超过|安排|建成|新增|培训)?(?:到|至|在|了|为)?(?: ?(?:约|近|不低于|不少于|不超过|超过))? ?$/u;
const separators = /^(?:左右|以上|以下|以内)? ?(?:、|，|和|及|与|以及) ?$/u;
/** The list of numbers is at its end; 98%、95%和稳步提升 goes on without a number. */
const ends = /^(?:左右|以上|以下|以内)? ?(?:[，。；：（）]|$)/u;
const clauseEnds = '，。；：！？（）“”《》\t';
/** Words before 分别 that are no name. */
const adverbs = /(?:要|应|应当|须|需|均|都|同比|环比|力争|确保|争取|已|将|由|的|总体|总量|总额|预计|可)*$/u;
/** A name behind which the list may begin anew. */
const leads = /[的在为将把由从使按“”《》]/u;
const reach = 160;
/** So far behind 分别 its first number stands. */
const nearest = 12;

/** A remark inside a name, 治理（管控）率, up to its end. */
const remark = /（[^，。；：！？（）“”《》\t]{1,12}）$/u;
/** Where the clause has such an end, a name may go on before it. */
const closing = '）”》';

/** Where the list of names begins that ends at `at`; undefined where its beginning can't be told. */
function startOfNames(shadow: string, at: number): number | undefined {
  let from = at;
  while (from > 0 && at - from < reach) {
    if (!clauseEnds.includes(shadow[from - 1]!)) from--;
    else {
      const inside = remark.exec(shadow.slice(Math.max(0, from - 14), from));
      if (inside === null) return closing.includes(shadow[from - 1]!) ? undefined : from;
      from -= inside[0].length;
    }
  }
  return from;
}

/** How many names the list before 分别 may have, the likeliest first; none where it is no plain list. */
function nameCounts(text: string): number[] {
  const pieces = text.replace(adverbs, '').split('、');
  // 甲、乙2个镇和丙、丁2个村, 甲、乙和丙、丁: lists in a list.
  if (
    pieces.some(
      (piece, at) =>
        /\d|[一二两三四五六七八九十][个项家类种]/u.test(piece) || (at < pieces.length - 1 && jointsIn(piece) > 0),
    )
  )
    return [];
  const last = pieces[pieces.length - 1]!;
  const joints = jointsIn(last);
  const all = pieces.length + joints;
  if (all < 2) return [];
  // 合格率和及时率 are surely two; in 采购和管理支出 和 may be a part of the name.
  const isJoined = joints === 1 && /(.)(?:以及|[和与及]).*\1$/u.test(last);
  const counts = new Set([pieces.length + Math.min(1, joints)]);
  if (!isJoined) for (let count = pieces.length; count <= all; count++) counts.add(count);
  // The list may begin inside a piece: 推进市、县共建，使甲、乙.
  for (let at = 1; at < pieces.length; at++)
    if (leads.test(pieces[at]!))
      for (let count = isJoined ? all - at : pieces.length - at; count <= all - at; count++) counts.add(count);
  // 城市、农村普及率和处理率 are two rates.
  const names = flatMapList(pieces, joinedIn);
  const ending = names[names.length - 1]!.slice(-1);
  counts.add(names.filter((name) => name.endsWith(ending)).length);
  return [...counts];
}

/** The numbers behind 分别 from the one at `first` on: the last of them, and how many there are. */
function valuesFrom(shadow: string, quantities: readonly Quantity[], first: number): { last: number; values: number } {
  let last = first;
  let values = 1;
  for (; last + 1 < quantities.length; last++) {
    const between = shadow.slice(quantities[last]!.to, quantities[last + 1]!.from);
    const isRange = /^[—～~-]$/u.test(between);
    if (!isRange && !separators.test(between)) break;
    if (!isRange) values++;
  }
  return { last, values };
}

/** The unequal lists of a text. */
export function unequalIn(passage: Readable): readonly Unequal[] {
  const { shadow } = passage;
  let at = shadow.indexOf('分别');
  if (at < 0) return none;
  const found: Unequal[] = [];
  const quantities = passage.remember(quantitiesIn);
  let first = 0;
  for (; at >= 0; at = shadow.indexOf('分别', at + 2)) {
    while (first < quantities.length && quantities[first]!.from < at) first++;
    if (first === quantities.length) break;
    const start = quantities[first]!.from;
    if (start - at - 2 > nearest || !verbs.test(shadow.slice(at + 2, start))) continue;
    const from = startOfNames(shadow, at);
    if (from === undefined) continue;
    const counts = nameCounts(shadow.slice(from, at));
    if (counts.length === 0) continue;
    const { last, values } = valuesFrom(shadow, quantities, first);
    const { to } = quantities[last]!;
    const used = quantities.slice(first, last + 1);
    const { unit } = quantities[last]!;
    const isPlain = used.every((one) => !one.isCode && (one.unit === '' || one.unit === unit));
    if (values < 2 || !isPlain || counts.includes(values) || !ends.test(shadow.slice(to, to + 4))) continue;
    found.push({ names: { from, to: at }, values: { from: start, to }, nameCount: counts[0]!, valueCount: values });
  }
  return found.length === 0 ? none : found;
}
