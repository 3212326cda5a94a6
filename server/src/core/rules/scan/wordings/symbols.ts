/**
 * Symbols that are written in one way only: those of units, in which small and capital letters mean different things,
 * names of techniques, and the dash. Last looked through: 2026-11.
 */
import type { Pattern } from './pattern';

const source = 'names';
const severity = 'info';
/** A number, which no letter stands before: in BX15KM it may be the name of a thing. */
const before = '(?<=(?<![A-Za-z\\d.]|[A-Za-z]-)\\d{1,7}(?:\\.\\d{1,4})? ?)';
const after = '(?![A-Za-z\\d])';

export const symbols: readonly Pattern[] = [
  {
    id: 'danwei-chang',
    words: 'KM|Km|CM|Cm|MM',
    right: 'km|km|cm|cm|mm',
    before,
    after,
    severity,
    reason: '长度单位的符号都是小写',
    source,
    wrong: ['清淤12KM', '水深15CM以上', '管径600 MM的管道'],
    fine: ['清淤12km', '型号BX-15KM', '5CMOS', 'CM值'],
  },
  {
    id: 'danwei-zhong',
    words: 'KG|Kg',
    right: 'kg|kg',
    before,
    after,
    severity,
    reason: '千克的符号都是小写',
    source,
    wrong: ['不足50KG', '0.5Kg'],
    fine: ['50kg', 'KG系列'],
  },
  {
    id: 'danwei-dian',
    words: 'KWH|KWh|Kwh|kwh|kWH|KVA|Kva|kva|KW|Kw|kw|KV|Kv|kv|HZ|hz',
    right: 'kWh|kWh|kWh|kWh|kWh|kVA|kVA|kVA|kW|kW|kW|kV|kV|kV|Hz|Hz',
    before,
    after,
    severity,
    reason: '单位符号分大小写，千是小写的k，来自人名的大写',
    source,
    wrong: ['新建35KV变电站', '装机20kw', '节电3000KWH', '主变50000KVA', '频率50HZ'],
    fine: ['110kV变电站', '装机20MW', '节电3000kWh', 'KV库'],
  },
  {
    id: 'danwei-ya',
    words: 'MPA|Mpa|mpa|KPA|KPa|Kpa|kpa',
    right: 'MPa|MPa|MPa|kPa|kPa|kPa|kPa',
    before,
    after,
    severity,
    reason: '单位符号分大小写，帕是Pa',
    source,
    wrong: ['压力0.4Mpa', '不低于300KPA'],
    fine: ['0.4MPa', 'MPA硕士'],
  },
  {
    id: 'ph',
    words: 'PH值|Ph值|ph值',
    right: 'pH值',
    before: '(?<![A-Za-z])',
    severity,
    reason: '酸碱度的符号是小写的p、大写的H',
    source,
    wrong: ['监测PH值', '水体ph值'],
    fine: ['pH值'],
  },
  {
    id: 'ipv6',
    words: 'IPV6|IPV4|Ipv6|Ipv4',
    right: 'IPv6|IPv4|IPv6|IPv4',
    before: '(?<![A-Za-z])',
    after,
    severity,
    reason: '名称里表示版本的v是小写',
    source,
    wrong: ['推进IPV6改造', 'Ipv4地址'],
    fine: ['IPv6', 'IPV61'],
  },
  {
    id: 'wu-g',
    words: '5g|4g|6g',
    right: '5G|4G|6G',
    before: '(?<![A-Za-z\\d.])',
    after: '(?=基站|网络|通信|技术|信号|终端|专网|[+＋])',
    severity,
    reason: '移动通信的一代写大写的G，小写的是克',
    source,
    wrong: ['新建5g基站', '“5g+工业互联网”'],
    fine: ['5G基站', '每份5g', '添加5g以下'],
  },
  {
    id: 'pozhehao',
    words: '--',
    right: '——',
    before: '(?<=^ {0,8}|[\\u4e00-\\u9fff”）》])',
    after: '(?=[\\u4e00-\\u9fff“（《])',
    severity,
    reason: '破折号不用短横线代替',
    source,
    wrong: ['--网络设施更加完善。', '抓住关键--人才队伍', '“两山”--“两化”'],
    fine: ['——网络设施更加完善。', '运行 --帮助', '---附件', '<!--说明-->', '3--5年', '选项--strict'],
  },
];
