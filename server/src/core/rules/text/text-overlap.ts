import { rangeInLine } from '../../text/range';
import { defineRule } from '../rule';
import { articles } from '../sources';
import type { Tear } from './tears';
import { hasLinesInside, joined, tearsOf, textIn } from './tears';

/** Two characters may stand side by side twice by chance. */
const certainOverlap = 3;

export default defineRule<Tear>()({
  id: 'text-overlap',
  group: '文本完整性',
  title: '断开处的字重复',
  titleEn: 'Characters repeated where a sentence was torn',
  severity: 'error',
  enabled: true,
  fixKind: 'quick',
  needs: 'plan',
  why: '翻页处断开的句子，上一页末尾的几个字常在下一页开头又出现一次；只把两段接起来，就会留下重字。',
  whyEn:
    'Where a sentence was cut at a page end, its last characters often stand again at the top of the next page. Joining the halves alone leaves them doubled.',
  sources: [articles.usage],
  messages: {
    repeated: '“{twice}”在上一段末尾已经有了，这里又重复一次。请删去一处，把两段接起来。',
    probable: '“{twice}”在上一段末尾已经有了，这里疑似重复。请核对，删去一处，把两段接起来。',
  },
  brief: {
    wrong: '……中央八项规定及其实施细则精神\n⟦细则精神⟧，每季度自查一次。',
    right: '……中央八项规定及其实施细则精神，每季度自查一次。',
  },
  examples: [
    {
      name: '页末的几个字在下页重出',
      text: '一、作风建设\n\n1.改进作风。各科室要带头执行中央八项规定及其实施细则精神\n\n⟦细则精神⟧，每季度自查一次。',
      fixed: '一、作风建设\n\n1.改进作风。各科室要带头执行中央八项规定及其实施细则精神，每季度自查一次。',
    },
    {
      name: '中间夹着页码，重了两个字',
      text: '一、项目建设\n\n1.抓好开工。东区水厂三月开工，六月底前完成主体工程\n\n第3页\n\n⟦工程⟧验收，年底前通水。',
      fixed: '一、项目建设\n\n1.抓好开工。东区水厂三月开工，六月底前完成主体工程验收，年底前通水。',
    },
    {
      name: '断开但没有重字',
      text: '一、项目建设\n\n1.抓好开工。东区水厂三月开工，六月底前完成主体\n\n工程验收，年底前通水。',
    },
    {
      name: '没有编号的标题，引号里有顿号，正文接着说它',
      hidden: true,
      text: '活动安排\n一、参观\n每组三十人。\n“护水、节水”滨河县农业灌溉与城镇供水事业发展三十年成就主题展\n主题展分为四个展区，由水务局讲解员讲解。',
    },
    {
      name: '两段开头结尾相同，但各自成句',
      text: '一、项目建设\n\n1.抓好开工。东区水厂三月开工，六月底前完成主体工程。\n\n工程验收由建设科负责，年底前通水。',
    },
  ],
  check(plan, report) {
    for (const tear of tearsOf(plan)) {
      const { before, after, overlap } = tear;
      if (overlap === 0) continue;
      const range = rangeInLine(after.line, after.from, after.from + overlap);
      const isSure = overlap >= certainOverlap;
      report({
        range,
        message: isSure ? 'repeated' : 'probable',
        data: { twice: textIn(plan, range) },
        related: [{ range: rangeInLine(before.line, before.to - overlap, before.to), message: '上一段末尾' }],
        extra: tear,
        ...(isSure ? {} : { severity: 'warning' as const }),
      });
    }
  },
  fix({ extra, data }, plan) {
    const tear = extra!;
    const removes = hasLinesInside(plan, tear) ? '，删去中间的页码等' : '';
    const title = `删去重复的“${data['twice']}”，接成一段${removes}`;
    return [{ title, safe: false, edits: [joined(tear, tear.overlap)] }];
  },
});
