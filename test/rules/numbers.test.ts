/** What the rules of numbers say, word for word, and where they are quiet. */
import { saysOf } from './told';

const plan = (...lines: readonly string[]): string => ['2025年普查工作要点', '一、主要任务', ...lines, ''].join('\n');
const item = (text: string): string => plan(`1.入户登记。${text}`);

saysOf({
  'number-conflict': [
    [
      'one rate with two aims',
      plan(
        '1.入户登记。住房数据抽查合格率达到98%，登记完成后复查。',
        '2.复查数据。确保住房数据抽查合格率达到96%以上。',
      ),
      '“96%” “住房数据抽查合格率”这里是“96%”，前面是“98%”，前后疑似不一致。请核对。',
    ],
    [
      'an aim for one kind of places is another',
      plan(
        '1.入户登记。住房数据抽查合格率达到98%，登记完成后复查。',
        '2.城区复查。确保住房数据抽查合格率达到96%以上。',
      ),
    ],
    [
      'a limit below which something is done is no aim',
      plan(
        '1.入户登记。住房数据抽查合格率达到98%，登记完成后复查。',
        '2.复查数据。住房数据抽查合格率低于90%的重新登记。',
      ),
    ],
  ],
  'number-range': [
    [
      'degrees below nought, ratios, codes',
      item('室外-5—-8度时停止登记，负5—3度时减半，按9—5—3的比例复查，表号2025-12-8。'),
    ],
    ['what falls', item('漏登率压缩到30%至20%，办理时间缩短30至20天。')],
    [
      'what should rise',
      item('每天登记30—20户。'),
      '“30—20户” “30—20户”前大后小，数值范围应从小到大。请核对这两个数。',
    ],
  ],
  'number-range-percent': [
    [
      'per cent and per mille surely, 万 perhaps',
      item('复查率提高3—5%，差错率降低3—5‰，登记3—5万户。'),
      '“3—5%” “3—5%”的前一个数漏了“%”，疑似应为“3%—5%”。 → 改为“3%—5%”✓',
      '“3—5‰” “3—5‰”的前一个数漏了“‰”，疑似应为“3‰—5‰”。 → 改为“3‰—5‰”✓',
      '“3—5万户” “3—5万户”的前一个数省略了“万”，会有歧义。若是同一单位，建议写作“3万—5万户”。 → 改为“3万—5万户”',
    ],
    ['numbers that have what belongs to them, and ordinals', item('登记3户—5%，登记3万—5万户，第3—5%的小区。')],
  ],
  'number-range-dash': [
    ['one range', item('于6月1日――9月30日登记。'), '“――” “6月1日――9月30日”的范围用了破折号，建议改为“—”。 → 改为“—”✓'],
  ],
  'number-sum': [
    [
      'parts in brackets that do not come to the whole',
      item('登记28个小区（城区18个、农村12个）。'),
      '“28个” 总数是“28个”，括号里各部分相加是30个，两者不符。请核对。',
    ],
    ['a single part, and years', item('登记28个小区（城区18个），登记28个小区（2023年、2024年）。')],
    [
      'parts behind 其中 that are more than the whole',
      item('登记120个小区，其中城区70个、农村60个。'),
      '“120个” 总数是“120个”，其中各部分相加是130个，疑似超过了总数。请核对。',
    ],
    ['parts that are but about so many', item('登记120个小区，其中城区约70个、农村约60个。')],
    [
      'points',
      plan('（一）入户登记（30分）', '1.登记人口（10分）', '登记人口。', '2.登记住房（15分）', '登记住房。'),
      '“（30分）” 这一项是“（30分）”，下面各项相加是25分，疑似不符。请核对。',
    ],
    [
      'points that are added besides',
      plan('（一）入户登记（30分）', '1.登记人口（30分）', '登记人口。', '2.主动加分（15分）', '受到表扬。'),
    ],
    [
      'a row that is part of another',
      '2025年普查任务表\n\n序号\t单位\t登记户数\n1\t东镇\t120\n2\t西镇\t150\n其中：林场\t\t50\n合计\t\t270\n',
    ],
  ],
  'number-list': [
    [
      'fewer than are listed are wrong even with 等',
      item('登记城区、农村、工矿、林场、牧场等4类小区。'),
      '“4类” 前面已经列了5项，“4类”不应比列出的还少。请核对。',
    ],
    [
      'names with the word that is counted are surely those that are counted',
      item('登记东城、西城、南城、北城5个城区。'),
      '“5个” 前面列了4项，数字却是“5个”，数目不符。请核对。',
    ],
    [
      'what stands in brackets and quotation marks is part of a name',
      item('两个小区分别是城东小区（含东街、北街）、“西苑、南苑”小区。'),
    ],
    [
      'one name too few',
      item('三个小区分别是城东小区（含东街、北街）、城西小区。'),
      '“三个” 后面分别列了2项，数字却是“三个”，疑似不符。请核对。',
    ],
  ],
  'number-respectively': [
    [
      'more numbers than names, be they joined by 和',
      item('人口登记率和住房登记率分别达到98%、95%、90%。'),
      '“98%、95%、90%” “分别”前面有2项，后面却有3个数“98%、95%、90%”，可能对不上。请核对。',
    ],
    ['names that share an end are two or three', item('城区、农村登记率和复查率分别达到98%、95%。')],
    ['what is done by each is no list of numbers', item('由城区、农村分别登记，登记率达到98%、95%、90%。')],
    ['nothing but words behind it', item('由城区、农村分别登记。')],
  ],
  'number-form': [
    [
      'one term that is written otherwise than three others',
      plan('1.登记。10个工作日。', '2.复查。10个工作日。', '3.汇总。5个工作日。', '4.公布。五个工作日。'),
      '“五” “五个工作日”与别处的“10个工作日”写法不一，建议统一写作“5个工作日”。 → 改为“5”',
    ],
    [
      'as many of one form as of the other',
      plan('1.登记。10个工作日。', '2.复查。十个工作日。', '3.汇总。5个工作日。', '4.公布。五个工作日。'),
    ],
  ],
});
