/** What the rules of attachments say, word for word, and where they are quiet. */
import { saysOf } from './told';

const notice = (...lines: readonly string[]): string =>
  ['市统计局关于开展普查的通知', '', '各县区：', '', '请认真开展普查工作。', ...lines, ''].join('\n');
/** With attachment notes. */
const noting = (...notes: readonly string[]): string => notice('', ...notes, '', '市统计局', '2025年3月1日');
const sheet = (number: number, name: string): string =>
  `\n附件${number}\n\n${name}\n\n序号\t任务\t责任单位\n1\t登记\t市统计局\n`;

const alone = '只有一个附件，建议不编序号，写作“附件：名称”。';

saysOf({
  'attachment-marks': [
    ['two attachments', noting('附件：1.普查登记表', '　　　2.普查复查表')],
    ['a second one without its dot', noting('附件：1.普查登记表', '　　　2普查复查表')],
    ['a second one without its colon', noting('附件1：普查登记表', '附件2普查复查表')],
    ['one in a list', noting('附件：1.普查登记表'), `“1.” ${alone} → 删去序号`],
    ['one with a number of its own', noting('附件1：普查登记表'), `“1” ${alone} → 删去序号`],
    ['one whose sheet has a number', noting('附件：普查登记表') + sheet(1, '普查登记表'), `“1” ${alone} → 删去序号`],
  ],
  'attachment-note': [
    [
      'each with its own 附件',
      noting('附件1：普查登记表', '附件2：普查复查表'),
      '“附件1：” 有2个附件，通常只写一次“附件：”，后面用“1.”“2.”依次列出，不逐个写“附件1”“附件2”。请核对。 → 改成一个“附件：”和“1.”“2.”',
    ],
    [
      'where only some have their own, nobody knows which way is meant',
      noting('附件：1.普查登记表', '附件2：普查复查表', '附件3：普查汇总表'),
    ],
    [
      'other marks, and a full stop at the end',
      noting('附件：1、普查登记表', '　　　2、普查复查表。'),
      '“、” 附件的顺序号用阿拉伯数字加“.”，不用“、”。 → 2处都改为“.”✓',
      '“。” 附件名称后面不加标点，应删去“。”。 → 删去“。”✓',
    ],
  ],
  'attachment-reference': [
    [
      'beside a single attachment',
      notice('请按附件3填写。', '', '附件：普查登记表', '', '市统计局', '2025年3月1日'),
      '“附件3” 这里提到附件3，而文中只有一个附件。请核对序号，或者补上附件。',
    ],
    [
      'beside several',
      notice('请按附件3填写。', '', '附件：1.普查登记表', '　　　2.普查复查表', '', '市统计局', '2025年3月1日'),
      '“附件3” 这里提到附件3，而文中只有附件1、2。请核对序号，或者补上附件。',
    ],
  ],
  'attachment-match': [
    ['the last ones may be sent apart', noting('附件：1.普查登记表', '　　　2.普查复查表') + sheet(1, '普查登记表')],
    [
      'a name that is another by one character',
      noting('附件：1.普查登记表', '　　　2.普查复查表') + sheet(1, '普查登录表') + sheet(2, '普查复查表'),
      '“普查登记表” 附件说明写的是“普查登记表”，附件标题却是“普查登录表”，两处不一致。请核对后改成一致。 → 把附件说明改为“普查登录表” / 把附件标题改为“普查登记表”',
    ],
    [
      'a sheet that no note lists',
      noting('附件：1.普查登记表', '　　　2.普查复查表') +
        sheet(1, '普查登记表') +
        sheet(2, '普查复查表') +
        sheet(3, '普查汇总表'),
      '“附件3” 后面附有“普查汇总表”，附件说明里却没有列出，疑似漏列。请在正文之后补写附件说明。',
    ],
  ],
});
