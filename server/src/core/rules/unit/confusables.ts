/**
 * Chinese characters that are taken for each other, by eye (scanned and read by machine) or at the keyboard. Collected
 * for this program from misread documents and lists of common slips; no two of a group make two real names of bodies.
 */
const groups =
  '己已巳 未末 日曰 土士 干千于 人入八 大太犬 天夭 戊戌戍 侯候 育盲肓 折拆析 拔拨 晴睛 治冶 遣遗 板扳 贷货 暑署 粟栗 梁粱 崇祟 茶荼 毫亳 宜宣 壁璧 辨辩辫 微徽 徒徙 博搏 坏环 住往 今令 间问闻 诊珍 疫疲 症证 口囗 浐沭 沣泮 灞濔 氧氨 胱膀 脏赃 病痛 底低 拟似 坐座 籍藉 ' +
  '健建键 监临 管菅 县具 体休 残浅 科料 税锐 市巿 农衣 民氏 督瞥 州洲 园圆 城诚 政攻 财材 镇填 务勿 办为 际标 港巷 源原 障章 急悬 审宙 厅斤 峰锋 资咨 贸货 织识 康糠 险验 象像 渔鱼 储诸 讯汛';

/** Each character by the first of its group. */
const firsts = new Map<string, string>();
for (const group of groups.split(' ')) {
  const first = firsts.get(group[0]!) ?? group[0]!;
  for (const letter of group) if (!firsts.has(letter)) firsts.set(letter, first);
}

/** The name with each character that has look-alikes replaced by one of them: alike for names that are taken for each other. */
export function lookOf(name: string): string {
  let look = '';
  let done = 0;
  for (let at = 0; at < name.length; at++) {
    const first = firsts.get(name[at]!);
    if (first === undefined || first === name[at]) continue;
    look += name.slice(done, at) + first;
    done = at + 1;
  }
  return done === 0 ? name : look + name.slice(done);
}
