import { collected } from '../../plan/passages/collected';
import type { Passage, Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import { isInTitle } from '../../text/cited';
import { addTo } from '../../text/groups';
import type { Edit, Range } from '../../text/range';
import { comparePositions } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { isOfVariant } from '../unit/names';
import { casesOf, fixOf } from '../scan/cases';
import type { Case } from '../scan/cases';
import type { Odd, OddKind } from './odd-characters';
import { findOdd, oddBits } from './odd-characters';
import { scansOf } from '../scan/scan';
import { simplified } from '../scan/traditional';
import { flatMapList, mapList } from '../../text/lists';

/** More places than these of one kind have one cause. */
const mostSingle = 3;

interface Place extends Odd {
  readonly passage: Passage;
  readonly found: string;
}

/** What the fix needs: a word, or odd characters of one kind. */
type Extra = { readonly word: Case } | { readonly places: readonly Place[] };

const rangeOf = ({ passage, from, to }: Place): Range => rangeIn(passage, from, to);

const codeOf = (found: string): string => `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

const oddIn = collected(oddBits, findOdd);

/** A text with more of them than one in so many is one in traditional characters. */
const rare = 50;
const mostAnywhere = 10;

/** The traditional characters that a conversion has left; none where the text is written in them. */
function traditionalOf(plan: Plan): Place[] {
  const places: Place[] = [];
  for (const { passage, found: scans } of scansOf(plan)) {
    for (const at of scans[0]!.traditional) {
      if (isInTitle(passage.shadow, at)) continue;
      const letter = passage.shadow[at]!;
      // 东湖壹號: a name that somebody gave a building.
      if (letter === '號' && '壹貳叁'.includes(passage.text[at - 1] ?? ' ')) continue;
      places.push({ kind: 'traditional', from: at, to: at + 1, right: simplified(letter), passage, found: letter });
    }
  }
  if (places.length <= mostAnywhere) return places;
  const length = plan.passages.reduce((sum, { text }) => sum + text.length, 0);
  return places.length * rare > length ? [] : places;
}

/** The odd characters by kind, each kind in the order of the text. */
function oddOf(plan: Plan): ReadonlyMap<OddKind, readonly Place[]> | undefined {
  let byKind: Map<OddKind, Place[]> | undefined;
  for (const { passage, found } of oddIn(plan)) {
    for (const odd of found) {
      const place = { ...odd, passage, found: passage.text.slice(odd.from, odd.to) };
      addTo((byKind ??= new Map<OddKind, Place[]>()), odd.kind, place);
    }
  }
  const old = traditionalOf(plan);
  if (old.length > 0) (byKind ??= new Map<OddKind, Place[]>()).set('traditional', old);
  return byKind;
}

const isLost = (kind: OddKind): boolean => kind === 'lost' || kind === 'private';
/** A text with more lost and undefined characters than one in so many was read in another encoding than its own. */
const fewLost = 10;

/** Where the first of them is in such a text. */
function garbledIn(plan: Plan, odd: ReadonlyMap<OddKind, readonly Place[]>): Range | undefined {
  const places = [...(odd.get('lost') ?? []), ...(odd.get('private') ?? [])];
  if (places.length <= mostSingle) return undefined;
  const lost = places.reduce((sum, { from, to }) => sum + to - from, 0);
  const length = plan.passages.reduce((sum, { text }) => sum + text.length, 0);
  if (lost * fewLost < length) return undefined;
  const ranges = mapList(places, rangeOf);
  return ranges.reduce((first, range) => (comparePositions(range.start, first.start) < 0 ? range : first));
}

/** Control characters may have stood for something: in Word's texts for the end of a cell, or for a hyphen. */
const isNothing = ({ kind, found }: Place): boolean => kind === 'invisible' && found.charCodeAt(0) >= 0xad;

function editsOf(places: readonly Place[]): Edit[] {
  return flatMapList(places, (place) => {
    const range = rangeOf(place);
    return place.right === undefined || range.start.line !== range.end.line ? [] : [{ range, newText: place.right }];
  });
}

export default defineRule<Extra>()({
  id: 'text-lookalike',
  group: '文本完整性',
  title: '混入形近字、部首字、看不见的字符',
  titleEn: 'Look-alike characters, radicals and invisible characters',
  severity: 'warning',
  enabled: true,
  fixKind: 'safe',
  needs: 'plan',
  why: '识别扫描件、从PDF复制，会把字换成形近的字（政冶、骨千、2O25），换成看着一样的部首编码，或者夹进看不见的字符；繁简转换会留下没有转的字（事後、馀额）。查找、排版和统计都会出错。',
  whyEn:
    'Scanning and copying from a PDF put look-alike characters into a text (政冶, 2O25), radicals that look the same, or invisible characters; a conversion leaves traditional characters behind (事後). Searching, layout and counting go wrong.',
  sources: [articles.characters, articles.table, articles.dictionary],
  messages: {
    word: '“{found}”疑为“{right}”之误{count}，只差一个形近字。请核对。',
    radical: '“{found}”（{code}）是部首的编码{count}，疑为“{right}”，查找时找不到。请换成“{right}”。',
    radicals: '有{count}个字是部首的编码，如“{found}”（{code}），疑为“{right}”，查找时找不到。可以一次换完。',
    invisible: '这里有看不见的字符（{code}）{count}，疑似复制时带来的，妨碍查找和排版。请删去。',
    part: '“{found}”是偏旁，不是字{count}，疑似识别时出错。请对照原文改正。',
    lost: '“{found}”处的字丢了，成了乱码{count}。请对照原文补上。',
    private: '“{found}”（{code}）是自造的字符{count}，换一台电脑可能不显示。请换成通用的字。',
    garbled: '这里起有大量乱码，疑似打开时用错了编码（如把Big5当作GBK）。请换一种编码重新打开。',
    traditional: '“{found}”疑为繁简转换时留下的字，应为“{right}”。请核对。',
    traditionals: '有{count}个字疑为繁简转换时留下的，如“{found}”，应为“{right}”。可以一次改完。',
    letter: '“{found}”疑为“{right}”{count}：数字里夹着字母。请核对。',
  },
  examples: [
    {
      name: '形近字',
      text: '2025年水利工作要点\n1.抓好河道综合⟦冶理⟧。清淤十公里。\n',
      fixed: '2025年水利工作要点\n1.抓好河道综合治理。清淤十公里。\n',
    },
    {
      name: '部首的编码',
      text: '2025年水利工作要点\n1.发放补助。每⟦⼾⟧两千元，六月底前到位。\n',
      fixed: '2025年水利工作要点\n1.发放补助。每户两千元，六月底前到位。\n',
    },
    {
      name: '全篇都是部首的编码，只报一条',
      text: '2025年⟦⽔⟧利⼯作要点\n1.清理河道。⾃查⽔⾯漂浮物。\n',
      fixed: '2025年水利工作要点\n1.清理河道。自查水面漂浮物。\n',
    },
    {
      name: '数字里的字母',
      text: '2025年水利工作要点\n1.修水闸。到⟦2O25⟧年底修好三十座。\n',
      fixed: '2025年水利工作要点\n1.修水闸。到2025年底修好三十座。\n',
    },
    {
      name: '一个字母代替了数字',
      hidden: true,
      text: '2025年水利工作要点\n1.修水闸。管护满⟦l⟧年的，第⟦l⟧季度每人补助⟦1OO⟧元。\n',
      fixed: '2025年水利工作要点\n1.修水闸。管护满1年的，第l季度每人补助1OO元。\n',
    },
    {
      name: '繁简转换时留下的字',
      text: '2025年水利工作要点\n1.修水闸。灌溉期结束⟦後⟧检修五座，汛期前试水。\n',
      fixed: '2025年水利工作要点\n1.修水闸。灌溉期结束后检修五座，汛期前试水。\n',
    },
    {
      name: '繁简转换时留下好几个，只报一条',
      hidden: true,
      text: '2025年水利工作要点\n1.修水闸。灌溉期⟦後⟧检修五座，資金结馀转下年，驗收合格的付清工程款。\n',
      fixed: '2025年水利工作要点\n1.修水闸。灌溉期后检修五座，资金结余转下年，验收合格的付清工程款。\n',
    },
    {
      name: '看不见的字符',
      text: '2025年水利工作要点\n1.修水闸。每月检修⟦\u200b⟧五座。\n',
      fixed: '2025年水利工作要点\n1.修水闸。每月检修五座。\n',
    },
    {
      name: 'Word的控制字符',
      hidden: true,
      text: '2025年水利工作要点\n1.修水闸。每月检修⟦\u0007⟧五座。\n',
      fixed: '2025年水利工作要点\n1.修水闸。每月检修五座。\n',
    },
    {
      name: '丢了的字，没有改法',
      text: '2025年水利工作要点\n1.修水闸。由水利站⟦\ufffd⟧责。\n',
    },
    {
      name: '只剩偏旁的字，没有改法',
      text: '2025年水利工作要点\n1.修水闸。由水利站负责，分⟦阝⟧段验收，每年检修五座。\n',
    },
    {
      name: '说到偏旁',
      hidden: true,
      text: '2025年小学语文教研工作要点\n1.抓好识字。学会“氵”和扌旁的字，比较亻、彳两个偏旁。\n',
    },
    {
      name: '自造的字符，没有改法',
      text: '2025年水利工作要点\n1.修水闸。⟦\ue012⟧每月检修五座。\n',
    },
    {
      name: '整篇用错了编码',
      hidden: true,
      text: '2025年⟦\ue6e4⟧利工作要点\n1.修水\ue6e4。\ue012每\ue6e5检修。\n2.护\ue6e6。每日\ue6e7。\n',
    },
    {
      name: '两个字分属两个词',
      text: '2025年文旅工作要点\n1.民间题材创作。资深人士参与，出纳人员核对，一千部手机直播，周末成年礼照办。\n2.专指今年的项目，战士地位、得分折算、预防疲劳按规定执行。\n',
    },
    {
      name: '全文是繁体字，书名照原样写',
      hidden: true,
      text: '2025年水利工作要點\n1.維修水閘。灌溉期結束後檢修五座，汛期前試水，資金納入預算，驗收合格的付清工程款。\n2.整理水志。標點《水經註》的有關章節，著名人物乾隆年間的碑文一並抄錄。\n',
    },
    {
      name: '字母和数字本来就在一起',
      text: '2025年商务工作要点\n1.发展O2O项目、B2B平台，5G基站建20个，用量10l水，2025一季度完成，序号I类，第I批、第Ⅰ期照旧，约见I类企业。\n',
    },
  ],
  check(plan, report) {
    const words = casesOf(plan, 'misread');
    for (const word of words) {
      if (isOfVariant(plan, word.range, word.found, word.hit.right!)) continue;
      const { hit, found, count, range, related } = word;
      report({ range, message: 'word', data: { found, right: hit.right!, count }, related, extra: { word } });
    }
    const odd = oddOf(plan);
    const garbled = odd && garbledIn(plan, odd);
    if (garbled !== undefined) report({ range: garbled, message: 'garbled', extra: { places: [] } });
    for (const [kind, all] of odd ?? []) {
      if (garbled !== undefined && isLost(kind)) continue;
      const groups = all.length > mostSingle ? [all] : mapList(all, (place) => [place]);
      for (const places of groups) {
        const [first, ...others] = places;
        const { found, right = '' } = first!;
        const finding = {
          range: rangeOf(first!),
          related: otherPlaces(others, (place) => ({ range: rangeOf(place), message: '这里也有' })),
          extra: { places },
        };
        const count = others.length > 0 ? `，共${places.length}处` : '';
        const code = codeOf(found);
        if (kind === 'radical' && others.length > 0)
          report({ ...finding, message: 'radicals', data: { found, right, code, count: places.length } });
        else if (kind === 'radical') report({ ...finding, message: kind, data: { found, right, code, count } });
        else if (kind === 'letter') report({ ...finding, message: kind, data: { found, right, count } });
        else if (kind === 'traditional' && others.length > 0)
          report({ ...finding, message: 'traditionals', data: { found, right, count: places.length } });
        else if (kind === 'traditional') report({ ...finding, message: kind, data: { found, right } });
        else if (kind === 'lost' || kind === 'part') report({ ...finding, message: kind, data: { found, count } });
        else if (kind === 'private') report({ ...finding, message: kind, data: { found, code, count } });
        else report({ ...finding, message: kind, data: { code, count } });
      }
    }
  },
  fix({ extra }) {
    if ('word' in extra!) return fixOf(extra.word, false);
    const { places } = extra!;
    const edits = editsOf(places);
    if (edits.length === 0) return [];
    const [{ kind, right }] = places as readonly [Place];
    const word = kind === 'invisible' ? '删去' : edits.length > 1 ? '换成通用的字' : `改为“${right!}”`;
    const title = edits.length === 1 ? word : `全部${word}（${edits.length}处）`;
    return [{ title, safe: kind === 'radical' || places.every(isNothing), edits }];
  },
});
