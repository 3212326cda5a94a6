import { isItsOffice, isSameBody, letterheadIssuer, signatureOf, titleIssuer } from '../../plan/issuers';
import type { Plan } from '../../plan/model';
import { withoutSpaces } from '../../text/chars';
import type { Placed } from '../../text/range';
import { rangeInLine } from '../../text/range';
import type { Related } from '../rule';
import { defineRule } from '../rule';
import { articles } from '../sources';
import { mapList } from '../../text/lists';

/** 县水利局等三部门, 县水利局 等: the title doesn't name all of them. */
const etc = /等(?:[一二三四五六七八九十\d]+个?)?(?:部门|单位|机关)?$/u;

/** The bodies that a document names in one place. */
interface Named {
  readonly where: string;
  readonly bodies: readonly Placed[];
}

/** 某某公司部门文件 is the letterhead of each of its departments. */
const ofDepartments = /部门$/u;

/** Where a document names its issuer, in the order of the text. */
function namesOf(plan: Plan): readonly Named[] {
  const letterhead = letterheadIssuer(plan);
  const title = titleIssuer(plan);
  const signature = signatureOf(plan);
  const named: Named[] = [];
  if (letterhead !== undefined && !ofDepartments.test(letterhead.text))
    named.push({ where: '版头', bodies: [letterhead] });
  if (title !== undefined && !etc.test(withoutSpaces(title.text))) named.push({ where: '标题', bodies: [title] });
  if (signature.length > 0) named.push({ where: '署名', bodies: signature });
  return named;
}

/** A department's office writes under the department's letterhead; a government's and a committee's has its own. */
const hasOwnLetterhead = /政府|[省市县区州旗]委(?:员会)?(?:办|$)/u;

/** Whether two places name the same bodies; where several sign, the other place names them in one row, or only the first. */
function agree(one: Named, other: Named): boolean {
  const isHead = one.where === '版头' || other.where === '版头';
  const areSame = (a: string, b: string): boolean =>
    isSameBody(a, b) && (!isItsOffice(a, b) || (isHead && !hasOwnLetterhead.test(withoutSpaces(a))));
  return one.bodies.some((a) => other.bodies.some((b) => areSame(a.text, b.text)));
}

const textOf = ({ bodies }: Named): string => mapList(bodies, ({ text }) => withoutSpaces(text)).join('、');

export default defineRule()({
  id: 'document-issuer',
  group: '公文要素',
  title: '版头、标题、署名的发文机关不一致',
  titleEn: 'Letterhead, title and signature name different bodies',
  severity: 'warning',
  enabled: true,
  fixKind: 'none',
  needs: 'plan',
  why: '发文机关标志、标题里的发文机关和署名应当是同一个机关；套用别的单位的稿子，最容易漏改其中一处。联合行文只标主办机关的一个发文字号。',
  whyEn:
    'Letterhead, title and signature name one issuer; where a draft of another body was taken over, one of them is easily left. A joint document bears the number of its first body alone.',
  sources: [articles.number, articles.signature, articles.seal],
  messages: {
    differs: '{where}的发文机关是“{found}”，而{other}是“{name}”，疑似没有改全。请核对。',
    numbers: '标了{count}个发文字号。联合行文只用主办机关的发文字号，请核对。',
  },
  brief: {
    wrong: '标题：县水利局关于印发水利工作要点的通知\n署名：⟦县农业农村局⟧',
    right: '标题：县水利局关于印发水利工作要点的通知\n署名：县水利局',
  },
  examples: [
    {
      name: '署名还是原稿的单位',
      text: '县水利局文件\n\n水利发〔2024〕3号\n\n县水利局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n⟦县农业农村局⟧\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '标题是别的县的',
      text: '⟦东山县水利局⟧关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n西河县水利局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '标题是政府，署名是政府办公室',
      text: '⟦西河县人民政府⟧关于印发《2024年全县水利工作要点》的通知\n\n各镇人民政府：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n西河县人民政府办公室\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '两个发文字号',
      text: '水利发〔2024〕3号\n⟦农发〔2024〕8号⟧\n\n县水利局、县农业农村局关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n县水利局\n县农业农村局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '简称和全称，有没有地名，都是一个机关',
      text: '西河县卫生健康委员会文件\n\n西卫发〔2024〕3号\n\n县卫健委关于印发《2024年全县卫生工作要点》的通知\n\n各卫生院：\n\n现将《2024年全县卫生工作要点》印发给你们。\n\n西河县卫生健康委\n2024年2月5日\n\n2024年全县卫生工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '局办公室用局的版头',
      text: '西河高新区管委会文件\n\n西管发〔2024〕3号\n\n西河高新区管理委员会办公室关于印发《2024年水利工作要点》的通知\n\n各水管所：\n\n现将《2024年水利工作要点》印发给你们。\n\n西河高新区管委会办公室\n2024年2月5日\n\n2024年水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '各部门共用的版头',
      hidden: true,
      text: '河湾水务集团部门文件\n\n运维〔2024〕3号\n\n集团运维部关于印发《2024年水站工作要点》的通知\n\n各水站：\n\n现将《2024年水站工作要点》印发给你们。\n\n集团运维部\n2024年2月5日\n\n2024年水站工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '联合行文，版头只用主办机关',
      text: '西河县水利局文件\n\n西水发〔2024〕3号\n\n西河县水利局等两部门关于印发《2024年全县水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全县水利工作要点》印发给你们。\n\n西河县水利局\n西河县农业农村局\n2024年2月5日\n\n2024年全县水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
    {
      name: '转发上级的，标题里有两个机关',
      text: '西河县水利局转发东山市水利局关于印发《2024年全市水利工作要点》的通知\n\n各水管所：\n\n现将《2024年全市水利工作要点》转发给你们。\n\n西河县水利局\n2024年2月5日\n\n2024年全市水利工作要点\n\n一、工程建设\n1.抓好开工。三月底前全部开工。',
    },
  ],
  check(plan, report) {
    reportNumbers(plan, (range, count, related) => report({ range, message: 'numbers', data: { count }, related }));
    const named = namesOf(plan);
    if (named.length < 2) return;
    // The one that no other agrees with is the likelier slip; of two, the first is told.
    const odd = named.find((one) => named.every((other) => other === one || !agree(one, other)));
    if (odd === undefined) return;
    const [other, ...rest] = named.filter((one) => one !== odd);
    // Where all three differ, copying has damaged more than one.
    if (rest.some((one) => !agree(one, other!))) return;
    report({
      range: odd.bodies[0]!.range,
      message: 'differs',
      data: { where: odd.where, found: textOf(odd), other: other!.where, name: textOf(other!) },
      related: mapList([other!, ...rest], (one) => ({
        range: one.bodies[0]!.range,
        message: `${one.where}是“${textOf(one)}”`,
      })),
    });
  },
});

/** Tells of the second number where two different ones follow each other at the head of a document. */
function reportNumbers(
  { parts, blocks, lines }: Plan,
  tell: (range: Placed['range'], count: number, related: readonly Related[]) => void,
): void {
  const part = parts.find(({ scope }) => scope === 'notice' || scope === 'plan');
  if (part === undefined) return;
  const numbers: Placed[] = [];
  for (let at = part.blocks.from; at < Math.min(part.blocks.to, part.blocks.from + 8); at++) {
    const { kind, line, from, to } = blocks[at]!;
    if (kind === 'documentNumber')
      numbers.push({ text: lines[line]!.slice(from, to), range: rangeInLine(line, from, to) });
    else if (numbers.length > 0) break;
  }
  const [first, second] = numbers;
  if (second === undefined || withoutSpaces(first!.text) === withoutSpaces(second.text)) return;
  tell(second.range, numbers.length, [{ range: first!.range, message: '另一个发文字号' }]);
}
