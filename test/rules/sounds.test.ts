import assert from 'node:assert/strict';
import { pinyin } from 'pinyin-pro';
import { bitsIn } from '../../server/src/core/text/chars';
import { shadowOf } from '../../server/src/core/text/shadow';
import { scan } from '../../server/src/core/rules/scan/scan';
import { phrases as listed } from '../../server/src/core/rules/scan/sounds/phrases';
import { readings } from '../../server/src/core/rules/scan/sounds/readings';
import { rightWords } from '../../server/src/core/rules/scan/sounds/right-words';
import { wordsBefore } from '../../server/src/core/rules/scan/sounds/words-before';
import { wordsBehind } from '../../server/src/core/rules/scan/sounds/words-behind';
import { cpuTime } from '../cpu-time';

const bySound = new Map(
  readings
    .trim()
    .split(/\s+/u)
    .map((entry) => [/^[a-z]+/u.exec(entry)![0], entry.replace(/^[a-z]+/u, '')]),
);
const soundOf = new Map([...bySound].flatMap(([sound, characters]) => [...characters].map((one) => [one, sound])));

const phrases = listed
  .join('')
  .replace(/\n/gu, '')
  .split(/[；。]/u)
  .filter((entry) => entry !== '')
  .flatMap((entry) => {
    const [head, tails] = entry.split('：');
    return tails!.split('、').map((tail) => head! + tail);
  });
const halves = new Set(phrases.flatMap((phrase) => [phrase.slice(0, 2), phrase.slice(2)]));
const right = new Set(rightWords.trim().split(/\s+/u));

/** What is found in a text: `退疫→退役`. */
const find = (text: string): readonly string[] =>
  (scan({ text, shadow: shadowOf(text), bits: bitsIn(text) })[0]?.wordings ?? [])
    .filter(({ table }) => table === 'sound')
    .map((hit) => `${text.slice(hit.from, hit.to)}→${hit.right}`);

/** The same numbers each time, between 0 and 1. */
function createRandom(): () => number {
  let state = 20;
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
}

describe('phrases by their sound', () => {
  it('have readings, each character one, as the dictionary has it', () => {
    const characters = [...soundOf.keys()];
    assert.equal(characters.length, [...readings].filter((one) => one >= '一').length);
    const wrong = characters.filter(
      (one) => pinyin(one, { toneType: 'none', v: true }).replace('ü', 'v') !== soundOf.get(one),
    );
    assert.deepEqual(wrong, []);
  });

  it('are four characters each that have readings, and stand in the list once', () => {
    assert.deepEqual(
      phrases.filter((phrase) => phrase.length !== 4 || [...phrase].some((one) => !soundOf.has(one))),
      [],
    );
    assert.equal(new Set(phrases).size, phrases.length);
    // Their characters are numbered with 16 bits, and half of the places that they are looked for in should stay free.
    assert.ok(phrases.length < 0x4000);
  });

  it('leave alone words that sound like a half of one, and only those', () => {
    const sounds = (word: string): string => [...word].map((one) => soundOf.get(one)).join(' ');
    const heard = new Set([...halves].map(sounds));
    assert.deepEqual(
      [...right].filter((word) => word.length !== 2 || halves.has(word) || !heard.has(sounds(word))),
      [],
    );
  });

  it('are right themselves', () => {
    for (const phrase of phrases) assert.deepEqual(find(`${phrase}。`), []);
  });

  it('are found with another character of the same sound, whichever it is', () => {
    const random = createRandom();
    let tried = 0;
    const missed: string[] = [];
    while (tried < 2000) {
      const phrase = phrases[Math.floor(random() * phrases.length)]!;
      const at = Math.floor(random() * 4);
      const alike = bySound.get(soundOf.get(phrase[at]!)!)!;
      const slip = alike[Math.floor(random() * alike.length)]!;
      const text = phrase.slice(0, at) + slip + phrase.slice(at + 1);
      const own = at < 2 ? 0 : 2;
      const half = text.slice(own, own + 2);
      if (halves.has(half) || right.has(half) || phrases.includes(text)) continue;
      tried++;
      if (!find(`${text}。`).some((found) => found.startsWith(`${half}→`))) missed.push(`${phrase} ${text}`);
    }
    // Letters that are words by themselves are not taken for wrong ones: 工作机制 and 工作及制.
    assert.ok(missed.length < tried / 20, `${missed.length}: ${missed.slice(0, 20).join('，')}`);
  });

  it('are found with two characters of a half in the wrong order', () => {
    const random = createRandom();
    let tried = 0;
    const missed: string[] = [];
    while (tried < 2000) {
      const phrase = phrases[Math.floor(random() * phrases.length)]!;
      const own = random() < 0.5 ? 0 : 2;
      const half = phrase[own + 1]! + phrase[own]!;
      if (halves.has(half)) continue;
      const text = phrase.slice(0, own) + half + phrase.slice(own + 2);
      tried++;
      if (!find(`加强${text}，`).includes(`${half}→${phrase.slice(own, own + 2)}`)) missed.push(`${phrase} ${text}`);
    }
    // Not where the two in that order, or with what stands beside, are another word: 发开利用, 众群意见.
    assert.ok(missed.length < tried / 4, `${missed.length}: ${missed.slice(0, 20).join('，')}`);
  });

  it('have words whose other characters of the same sound stand beside them too', () => {
    for (const words of [wordsBehind, wordsBefore]) {
      const entries = words.trim().split(/\s+/u);
      const keys = entries.map((entry) => `${entry[0]!} ${soundOf.get(entry[1]!)!}`);
      assert.deepEqual(
        entries.filter((entry) => !/^[\u4e00-\u9fff]{2,}$/u.test(entry)),
        [],
      );
      assert.deepEqual(
        entries.filter((entry) => new Set([...entry.slice(1)].map((one) => soundOf.get(one))).size !== 1),
        [],
      );
      assert.equal(new Set(keys).size, keys.length);
    }
  });

  const slips: readonly (readonly [text: string, ...found: string[]])[] = [
    ['做好退疫军人优待工作', '退疫→退役'],
    ['坚持和加强共产党员教育，组织领到到位', '领到→领导'],
    // In two phrases it is one.
    ['加强组织领到小组建设', '领到→领导'],
    ['健全长校机制、统酬协调', '长校→长效', '统酬→统筹'],
    // At the edge of a phrase, beside a word, a letter that joins words, or a mark.
    ['推进专项整至行动', '整至→整治'],
    ['确保安全升产的目标', '升产→生产'],
    ['卫生扶务。', '扶务→服务'],
    ['盘活存量姿产，办好高笑办成一件事', '姿产→资产', '高笑→高效'],
    // Words that no phrase has: two characters that never stand together.
    ['优化市场主体登纪、办好登纪', '登纪→登记', '登纪→登记'],
    ['做好休贤农业的规划', '休贤→休闲'],
    // Two characters in the wrong order; not where they are a word so, or belong to others.
    ['加强队伍设建，推进范规管理', '设建→建设', '范规→规范'],
    ['优化人个所得税税率结构', '人个→个人'],
    ['把握发展势态，鼓励中小型小微企业，增加产生，推动原则上以项目为单位申报'],
    ['“设建”管理，《设建管理办法》'],
    // Meant, parts of other words, names, and letters that are words.
    ['“登纪”二字，《登纪办法》'],
    ['居民用上舒心电，山城巷口，中芯国际，引金入企'],
    ['组长：张登纪、李价植'],
    ['登山记事，价低值高'],
    // The tables know better.
    ['贯切落实'],
    // Right words, and the ends and beginnings of others.
    ['看重工作实绩，加强实时监测'],
    ['现代化正规化建设、先进性教育活动'],
    ['开展多中心试点，建设高素质队伍'],
    ['经济和信息化局'],
    // Words of their own behind and before what goes with nearly everything, and behind the end of a longer one.
    ['完善置业配套政策，支持各类人才置业，支持兴业银行，完善农技推广体系'],
    ['经市规划委员会已审议通过的方案，引进发达经济体高技术投资，不得超过价目表价格'],
    // Words across the edge, and letters that say where, when and how.
    ['加快闯新路，公共服务向村居延伸，推动实实在在的变化'],
    ['堤防建设中要查隐患，这项技术既能提升产量又能省水'],
    // Meant.
    ['“卫声服务”品牌'],
    ['“退疫军人'],
    ['落实《退疫军人保障法》'],
    // Two characters of four: another word.
    ['退异军任'],
  ];
  for (const [text, ...found] of slips)
    it(`${text}: ${found.join('，') || 'nothing'}`, () => assert.deepEqual(find(text), found));

  it('cost time that grows with the text', () => {
    for (const piece of [
      '退疫军人',
      '布署退疫军人、',
      '组织领到小组',
      '《退疫军人》',
      '《退疫军人',
      '登纪',
      '登纪，价植',
      '队伍设建',
    ]) {
      const text = piece.repeat(20_000);
      const start = cpuTime();
      find(text);
      assert.ok(cpuTime() - start < 1000, piece);
    }
  });
});
