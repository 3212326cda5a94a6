/**
 * Words of plans with one letter of the same sound or shape in the place of the right one, and
 * “三中、全会”, where a mark stands in a name. Last looked through: 2026-11.
 */
import type { Pattern } from './pattern';

const source = 'dictionary';

export const mistypedMore: readonly Pattern[] = [
  {
    id: 'yinei',
    words: '已内',
    right: '以内',
    before:
      '(?<=\\d ?(?:个?(?:工作日|小时|分钟|平方米|平方公里|公里|人次|月|年)|[项个家名人次户亩件处座条岁年天日元米吨级场套台张%％]))',
    after: '(?=[，。；、）]|的|$)',
    source,
    wrong: ['压减到15项已内。', '5个工作日已内的'],
    fine: ['15项以内', '5户已内迁'],
  },
  {
    id: 'qieshi',
    words: '且实',
    right: '切实',
    before: '(?<![并而尚况姑暂苟])',
    after: '(?=履行|加强|抓好|做好|落实|提高|提升|保障|增强|维护|推动|解决|承担|担负|减轻|把|发挥|转变|改进)',
    source,
    wrong: ['要且实履行主体责任', '且实加强领导'],
    fine: ['要切实履行', '并且实行', '而且实施方案', '且实现增收', '具备条件且实际需要'],
  },
  {
    id: 'zhengdun',
    words: '停业整炖|停产整炖|整炖作风|作风整炖|整炖规范|集中整炖|专项整炖|整炖提升|清理整炖',
    right: '停业整顿|停产整顿|整顿作风|作风整顿|整顿规范|集中整顿|专项整顿|整顿提升|清理整顿',
    source,
    wrong: ['责令停产停业整炖'],
    fine: ['停业整顿', '整炖羊肉'],
  },
  {
    id: 'gaizao-sound',
    words:
      '适老化改照|小区改照|旧城改照|旧村改照|危房改照|管网改照|改照提升|改照项目|改照工程|升级改照|提升改照|技术改照|更新改照',
    right:
      '适老化改造|小区改造|旧城改造|旧村改造|危房改造|管网改造|改造提升|改造项目|改造工程|升级改造|提升改造|技术改造|更新改造',
    source,
    wrong: ['适老化改照家庭', '老旧小区改照'],
    fine: ['适老化改造', '按规定改照章程'],
  },
  {
    id: 'lv-rate',
    words: '理绿|格绿|盖绿|约绿|标绿|置绿|意绿|晓绿|种绿',
    right: '理率|格率|盖率|约率|标率|置率|意率|晓率|种率',
    before: '(?<=[管处办合覆签达处满知接])',
    after: '(?=达|保|要|不|稳|均|为|\\d|，|。|、)',
    source,
    wrong: ['规范管理绿达到90%', '合格绿保持在95%以上', '群众满意绿，'],
    fine: ['管理率', '见缝插绿', '整理绿地'],
  },
  {
    id: 'quanhui-mark',
    words: '中、全会',
    right: '中全会',
    before: '(?<=[一二三四五六七])',
    source,
    wrong: ['二十届二中、三中、全会精神'],
    fine: ['二十届二中、三中全会精神', '会中、全会'],
  },
];
