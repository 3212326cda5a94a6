import type { Plan } from '../../plan/model';
import { rangeIn } from '../../plan/passages/passages';
import type { AttachmentReference, Referring } from '../../plan/passages/references';
import { attachmentReferences } from '../../plan/passages/references';
import { addTo } from '../../text/groups';
import type { Range } from '../../text/range';
import { otherPlaces } from '../everywhere';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { offersDownload } from './matching';
import { plainName } from './names';
import { flatMapList, mapList } from '../../text/lists';
import { withoutSpaces } from '../../text/chars';
import { shortened } from '../shortened';

type Found = Referring<AttachmentReference>;

/** The name of a file: what is listed is a bundle that may hold several attachments. */
const fileName = /\.(?:docx?|xlsx?|pdf|wps|et|zip|rar|pptx?)\s*$/iu;

/** No more of a name is quoted. */
const longestQuote = 30;

/** The numbers that attachments have; one without a number is the first. */
function numbersOf({ attachments }: Plan): ReadonlySet<number> {
  return new Set(mapList(attachments, ({ number }) => number ?? 1));
}

/** Whether attachments may be there that the model has not read: behind a link, in a file, glued to the text. */
function mayBeElsewhere(plan: Plan, references: readonly Found[]): boolean {
  if (plan.attachments.some(({ note }) => note !== undefined && fileName.test(note.name.text))) return true;
  if (offersDownload(plan)) return true;
  if (plan.attachments.length > 0) return false;
  const spoken = references.filter(({ passage, reference: { from } }) => passage.shadow[from] === '附').length;
  const all = plan.facts.reduce((count, { shadow }) => count + (shadow.split('附件').length - 1), 0);
  return all > spoken;
}

/** What stands between a name and the attachment that it is. */
const naming = /》?（(?:详?见|格式见|样式见)?$/u;
/** Shorter names, as 清单, may be called by several. */
const shortestName = 4;
const longestName = 60;

/** A reference that gives the name of one attachment and the number of another. */
interface Misnamed {
  readonly found: Found;
  readonly name: string;
  readonly listed: number;
}

/** The references behind a name in the note that has another number there: 《物资清单》（附件3） where it is 附件2. */
function misnamedIn({ attachments }: Plan, references: readonly Found[]): readonly Misnamed[] {
  const names = flatMapList(attachments, ({ note, number }) => {
    const name = note === undefined || number === undefined ? '' : plainName(note.name.text);
    return name.length < shortestName ? [] : [{ name, number: number! }];
  });
  if (names.length < 2) return [];
  return flatMapList(references, (found) => {
    const { passage, reference } = found;
    const before = passage.shadow.slice(Math.max(0, reference.from - longestName), reference.from);
    const mark = naming.exec(before);
    if (reference.number === undefined || mark === null) return [];
    const words = withoutSpaces(before.slice(0, mark.index));
    const called = names.filter(({ name }) => words.endsWith(name));
    if (called.length === 0 || called.some(({ number }) => number === reference.number)) return [];
    const longest = called.reduce((one, other) => (other.name.length > one.name.length ? other : one));
    return [{ found, name: longest.name, listed: longest.number }];
  });
}

/** Whether an attachment's number stands in the note or at the head of a sheet that was glued to other text. */
function standsGlued({ facts }: Plan, number: number): boolean {
  const pattern = new RegExp(
    `附件：1[.、][^。]{2,600}?(?<!\\d)${number}[.、，]|附件${number}(?!\\d{0,2}[）、，。和及])`,
    'u',
  );
  return facts.some(({ blocks, shadow }) => blocks.length > 1 && pattern.test(shadow));
}

export default defineRule()({
  id: 'attachment-reference',
  group: '附件',
  title: '文中提到的附件不存在，或者序号不对',
  titleEn: 'The text refers to an attachment that is not there, or by a wrong number',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '正文写“见附件3”，读者就要找得到附件3。增删附件以后，正文里的序号最容易忘改。',
  whyEn:
    'Where the text says “see attachment 3” there has to be one. When attachments are added or removed, the numbers in the text are easily forgotten.',
  sources: [articles.facts],
  messages: {
    missing: '这里提到附件{number}，而文中只有{known}。请核对序号，或者补上附件。',
    named: '“{name}”在附件说明里是附件{listed}，这里写的是附件{number}。请核对序号。',
    none: '文中说“见附件”，却没有附件说明，也没有附件。如果附件另发，请核对附件说明是否漏了。',
  },
  brief: {
    wrong: '数量见⟦附件3⟧。\n附件：1.隐患清单\n　　　2.物资清单',
    right: '数量见附件2。\n附件：1.隐患清单\n　　　2.物资清单',
  },
  examples: [
    {
      name: '只有两个附件，却说到附件3',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。按附件1逐项排查，汛前整改。\n2.备物资。数量见⟦附件3⟧，五月底前到位。\n\n附件：1.隐患清单\n2.物资清单\n\n附件1\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n\n附件2\n\n物资清单\n\n序号\t任务\t责任单位\n1\t沙袋\t仓储科\n',
    },
    {
      name: '只有一个附件，却说到附件2',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。五月底前完成（见⟦附件2⟧）。\n\n附件：隐患清单\n\n附件\n\n隐患清单\n\n序号\t任务\t责任单位\n1\t清淤\t水务科\n',
    },
    {
      name: '名称是附件2的，序号写成了3',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。填写《隐患清单》（附件1），汛前整改。\n2.备物资。填写《物资清单》（⟦附件3⟧），队伍清单（见附件3）另报。\n\n附件：1.隐患清单\n2.物资清单\n3.队伍清单\n',
      hidden: true,
    },
    {
      name: '附件的名称是另一个的末尾，简称',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。填写隐患清单（附件1）和《乡镇隐患清单》（附件2），汛前整改。\n2.备物资。填写清单（附件2），队伍按名单（附件3）集结。\n\n附件：1.隐患清单\n2.乡镇隐患清单\n3.抢险队伍名单\n',
      hidden: true,
    },
    {
      name: '一个附件也没有',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。具体分工见⟦附件⟧，五月底前完成。\n2.备物资。六月底前到位。\n',
    },
    {
      name: '说到几个附件，都有',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。按附件1、2逐项排查（详见附件1至附件2）。\n\n附件：1.隐患清单\n2.物资清单\n',
    },
    {
      name: '别的文件的附件',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。标准见《关于开展排查的通知》附件3，五月底前完成。\n2.备物资。按照通知附件4执行。\n\n附件：隐患清单\n',
    },
    {
      name: '附件打成一个包，另行下载',
      text: '2025年防汛工作要点\n一、备汛\n1.查隐患。按附件一、附件四填报，五月底前完成。\n\n附件：排查用表.zip\n',
    },
  ],
  check(plan, report) {
    const references = attachmentReferences(plan);
    if (references.length === 0) return;
    if (plan.attachments.length === 0) {
      if (!mayBeElsewhere(plan, references)) report(withoutAny(references));
      return;
    }
    const numbers = numbersOf(plan);
    for (const misnamed of misnamedIn(plan, references))
      if (numbers.has(misnamed.found.reference.number!)) report(named(plan, misnamed));
    const missing = missingIn(plan, references, numbers);
    if (missing.size === 0 || mayBeElsewhere(plan, references)) return;
    for (const [number, found] of missing) report(notThere(number, found, numbers));
  },
});

const placeOf = ({ passage, reference: { from, to } }: Found): Range => rangeIn(passage, from, to);

/** The references to numbers that no attachment has, by the number. */
function missingIn(
  plan: Plan,
  references: readonly Found[],
  numbers: ReadonlySet<number>,
): ReadonlyMap<number, readonly Found[]> {
  // Where the sheets begin with 附件3, those before it are papers of their own.
  let first = Infinity;
  for (const number of numbers) first = Math.min(first, number);
  const missing = new Map<number, Found[]>();
  for (const found of references) {
    const { number } = found.reference;
    if (number === undefined || number < first || numbers.has(number) || standsGlued(plan, number)) continue;
    addTo(missing, number, found);
  }
  return missing;
}

/** References in a document that has no attachment at all. */
function withoutAny([first, ...others]: readonly Found[]) {
  const related = otherPlaces(others, (found) => ({ range: placeOf(found), message: '这里也说到附件' }));
  return { range: placeOf(first!), message: 'none' as const, related, severity: 'info' as const };
}

/** A name with the number of another attachment. */
function named({ attachments }: Plan, { found, name, listed }: Misnamed) {
  const { range } = attachments.find(({ number }) => number === listed)!.note!.name;
  return {
    range: placeOf(found),
    message: 'named' as const,
    data: { name: shortened(name, longestQuote), listed, number: found.reference.number! },
    related: [{ range, message: `附件说明里的附件${listed}` }],
  };
}

/** References to a number that no attachment has. */
function notThere(number: number, [first, ...others]: readonly Found[], numbers: ReadonlySet<number>) {
  const known = numbers.size === 1 ? '一个附件' : `附件${[...numbers].sort((one, other) => one - other).join('、')}`;
  const message = `这里也提到附件${number}`;
  return {
    range: placeOf(first!),
    message: 'missing' as const,
    data: { number, known },
    related: otherPlaces(others, (found) => ({ range: placeOf(found), message })),
  };
}
