/** Headings at the head of their paragraph that have lost their full stop, and where it may have stood. */
import type { Plan, Section, Series } from '../../plan/model';
import { isOfThePaper } from '../../plan/of-the-paper';
import { beginsLine } from './begins-line';
import { secondPhrases } from './phrase-starts';
import { flatMapList, mapList } from '../../text/lists';

/** A heading that runs into its text, where the others of its series end with a full stop. */
export interface LostStop {
  readonly section: Section;
  /** Columns of its line at which the full stop may be missing, likeliest first; none where its words show nothing. */
  readonly places: readonly number[];
  /** How many others have theirs, and how many headings there are in all. */
  readonly others: number;
  readonly all: number;
}

/** Fewer headings than this show no practice. */
const fewestHeadings = 3;
/** Of all, so many have their full stop where one that lost it is found by its words. */
const share = 0.75;
/** Where its words show nothing, nearly all must have it. */
const shareWithoutPlace = 0.9;
const fewestWithoutPlace = 8;
const shortestHeading = 4;
const longestHeading = 24;
/** A heading that is so much longer than the others has swallowed what follows it. */
const tooLong = 1.7;
const mostPlaces = 2;
/** 实施农村人居环境整治提升五年行动（2021—2025年）: the name of a campaign is a long heading, with verbs inside. */
const campaign =
  /^(?:组织|继续|深入|扎实|全面|持续|大力)*(?:实施|开展|推进|启动|打好|落实)[^，。；：、]+(?:行动|工程|计划|活动|试点|战)(?:[（(][^（）()]*[）)])?$/u;

/** What the headings of a series are like where they have their full stop. */
interface Practice {
  /** The length in the middle. */
  readonly length: number;
  readonly withStop: number;
  readonly all: number;
}

/** Whether text stands behind the first sentence of an item, and not its note of units alone. */
function hasText(plan: Plan, { line, title }: Section): boolean {
  const { shadow, notes } = plan.facts[line]!;
  const from = title.range.end.character + 1;
  const note = notes.find((one) => one.from >= from);
  return note === undefined || shadow.slice(from, note.from).trim() !== '';
}

function practiceOf(plan: Plan, { members }: Series): Practice {
  const lengths = mapList(
    members.filter((section) => section.form === 'runIn' && hasText(plan, section)),
    ({ title }) => title.text.length,
  );
  lengths.sort((a, b) => a - b);
  return { length: lengths[lengths.length >> 1] ?? 0, withStop: lengths.length, all: members.length };
}

/** Whether a heading goes on too far to be one. A colon behind it stands for its full stop. */
function isSuspect(plan: Plan, section: Section, { length }: Practice): boolean {
  if (!beginsLine(plan, section)) return false;
  const { line, form, title } = section;
  if (form === 'headless')
    return plan.facts[line]!.shadow[title.range.end.character] !== '：' && !isOfThePaper(title.text);
  if (form === 'runIn' && campaign.test(title.text)) return false;
  return title.text.length > Math.max(longestHeading - 4, length * tooLong);
}

/** Whether the items beside it, under the same heading, are sentences and have no headings. */
function areSentencesBeside({ members }: Series, { parent, line }: Section): boolean {
  const beside = members.filter((one) => one.parent === parent && one.line !== line);
  return (
    beside.length > 0 && !beside.some(({ form, title }) => form === 'runIn' && title.text.length <= longestHeading)
  );
}

/** 规范市场秩序.开展…, 繁荣文艺创作；推出…: another mark in the place of the full stop. */
const otherMark = /^[\u4e00-\u9fff“”]+(?=[.；][\u4e00-\u9fff]{2})/u;

/** A day or the end of a month, by which something is to be done. */
const deadline = /(?<![\d年至到—－~～-])(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底)之?前/u;

/** The columns where the full stop may be missing: at another mark, at a space, or where a second phrase begins. */
function placesOf(plan: Plan, { line, title }: Section, { length }: Practice): readonly number[] {
  const { shadow } = plan.facts[line]!;
  const from = title.range.start.character;
  const rest = shadow.slice(from, from + longestHeading * 2);
  const marked = otherMark.exec(rest)?.[0].length ?? 0;
  if (marked >= shortestHeading && marked <= Math.max(length * tooLong, longestHeading / 2)) return [from + marked];
  const mark = rest.search(/[，。；：！？“”（）《》]/u);
  // What is quoted goes on with the phrase: 完善“一键通”平台.
  const goesOn = mark >= 0 && '“《（'.includes(rest[mark]!);
  const clause = mark < 0 ? rest : rest.slice(0, mark + (goesOn ? shortestHeading : 0));
  const space = clause.search(/\s/u);
  if (space >= shortestHeading && space <= longestHeading) return [from + space];
  // The likeliest is as long as the others are; of two that are nearly so, the first.
  const found = mapList(
    mapList(secondPhrases(clause, length, longestHeading), (at, order) => ({
      at,
      distance: Math.abs(at - length) + order,
    }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, mostPlaces),
    ({ at }) => from + at,
  );
  // 青苗计划9月25日前完成…: no heading goes on with a day, and what stands behind one begins no sentence.
  const day = clause.search(deadline);
  const isDay = day >= shortestHeading && day <= longestHeading;
  return isDay && (found.length === 0 || found[0]! > from + day) ? [from + day] : found;
}

/** Whether what was read as a heading has clauses and figures, as sentences have: 推动医院提质支持3家建设，10月底前完成. */
function isSentence({ title: { text } }: Section): boolean {
  return text.length > longestHeading && /，/u.test(text) && /\d/u.test(text);
}

/** Whether a space or another mark stands in the place of a full stop. */
export const isInItsPlace = (letter: string | undefined): boolean => letter !== undefined && ' .；'.includes(letter);

/** Two marks between clauses. */
const twoClauses = /，.*，/u;
/** A sentence of one clause and another has so many characters; two headings in one have fewer. */
const shortestSentence = 24;

/**
 * Whether a heading that has its full stop goes on from a place as a sentence does, with figures or clauses. Without
 * them it is a long heading: 建立政府引导、市场运作、公众参与的城市更新模式.
 */
function goesOnAsSentence(plan: Plan, { line, title }: Section, place: number): boolean {
  const { shadow } = plan.facts[line]!;
  const rest = shadow.slice(place, title.range.end.character);
  return (
    isInItsPlace(shadow[place]) ||
    /\d/u.test(rest) ||
    twoClauses.test(rest) ||
    (rest.length >= shortestSentence && rest.includes('，'))
  );
}

function findAll(plan: Plan): readonly LostStop[] {
  const found: LostStop[] = [];
  for (const series of plan.series) {
    const practice = practiceOf(plan, series);
    const { withStop, all } = practice;
    if (withStop < fewestHeadings || withStop < share * (all - 1)) continue;
    for (const section of series.members) {
      if (!isSuspect(plan, section, practice) || areSentencesBeside(series, section)) continue;
      const { form } = section;
      const others = withStop - (form === 'runIn' ? 1 : 0);
      if (others < fewestHeadings || others < share * (all - 1)) continue;
      const places = placesOf(plan, section, practice).filter(
        (place) => form === 'headless' || goesOnAsSentence(plan, section, place),
      );
      const isPlain = form === 'headless' || isSentence(section);
      const isLonely = isPlain && all > fewestWithoutPlace && others >= shareWithoutPlace * (all - 1);
      if (places.length > 0 || isLonely) found.push({ section, places, others, all });
    }
  }
  return found;
}

/** The headings that have lost their full stop, series by series; worked out once a plan. */
export const lostStops = (plan: Plan): readonly LostStop[] => plan.remember(findAll);

const endsIn = (plan: Plan): ReadonlyMap<Section, number> =>
  new Map(flatMapList(lostStops(plan), ({ section, places: [end] }) => (end === undefined ? [] : [[section, end]])));

/** The column at which a heading that has lost its full stop seems to end; undefined for all others. */
export const endOfHeading = (plan: Plan, section: Section): number | undefined => plan.remember(endsIn).get(section);
