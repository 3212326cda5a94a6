import type { BlockKind } from './model';

/**
 * Lines that a web page puts round a document. Each pattern has to match the whole line, so that no sentence of a
 * document is ever taken for one. What a document may also say (主办单位：…, a link) is in `likely` further down.
 */
export const headed: readonly RegExp[] = [
  /^当前(?:的)?位置\s*[:：].*$/u,
  /^[您你](?:现在|当前)?(?:所在)?的?位置(?:是)?\s*[:：>＞»].*$/u,
  /^(?:[>＞»]{1,2}\s*[^\s>＞»，。；：:]{1,30}\s*){2,}$/u,
  /^(?:所在位置|当前栏目)\s*[:：].*[>＞»].*$/u,
  /^(?:[【】]|【字[体号](?:大小)?\s*[:：]|[》>]{1,3}\s*(?:点击|更多|查看|进入).{0,20})$/u,
  /^【?\[?字[体号](?:大小)?\s*[:：]\s*\[?【?特?大.{0,12}小.*$/u,
  /^[【[（(]?\s*大\s+中\s+小\s*[】\]）)]?(?:\s*[【[]?(?:打印|关闭|收藏|保存)[】\]]?)*$/u,
  /^(?:发布|发表|更新|发文|公开|录入)?(?:日期|时间)\s*[:：]\s*\d{4}.{0,20}(?:浏览|访问|点击|阅读|来源|字体|作者|信息|投稿).*$/u,
  /^(?:日期|时间)\s*[:：]\s*\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^(?:发布|发表|更新|公开)(?:日期|时间)\s*[:：]\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^(?:浏览|访问|点击|阅读|热度|人气)(?:(?:次数|量|数)\s*(?:[:：]\s*)?|\s*[:：]\s*)(?:\d+\s*)?次?$/u,
  /^(?:浏览|访问|点击|阅读)(?:次数|量|数)\s*[:：]\s*\d*\s*次?[\s|].{0,60}$/u,
  /^(?:信息|文章|稿件|内容)来源\s*[:：].{0,40}$/u,
  /^来源\s*[:：].{0,40}(?:发布|时间|日期|浏览|点击|作者|字[体号]|编辑|\d{4}-\d{1,2}-\d{1,2}).*$/u,
  // 作者：某某小学 发表时间：2024-03-05 浏览次数：25: a label that documents have too, with what none has behind it.
  /^(?:作\s*者|编\s*辑|供稿|撰稿|发[布表]者|发布人|栏\s*目)\s*[:：].{0,60}(?:(?:发[布表]|更新)(?:时间|日期)?\s*[:：]\s*\d{4}[-./年]|(?:浏览|点击|阅读)(?:次数|量|数)?\s*[:：]\s*\d).*$/u,
  // 作者： 来自： 时间：2024-03-05: fields of which some are empty.
  /^作\s*者\s*[:：].{0,30}(?:来自|来源|出处)\s*[:：].{0,60}$/u,
  /^[（(【]?(?:责任编辑|文字编辑|网站编辑|稿源)\s*[:：].{0,20}$/u,
  /^分享(?:到|至)?\s*[:：]?(?:\s*(?:微信|微博|新浪微博|腾讯微博|QQ空间|QQ|朋友圈|打印本[页文]|打印|关闭窗口|关闭本页|关闭|收藏))*$/u,
  /^(?:\[?(?:打印|关闭|收藏|保存|复制|复制链接|纠错|我要纠错|返\s*回|返回顶部|返回列表|返回首页|关闭窗口|打印本[页文]|关闭本页|打印此页|保存本页|加入收藏|下载|分享|扫一扫在手机(?:上?打开|上?查看)当前页面?)\]?(?:[(（]#?[)）])?[\s|｜【】]*)+$/u,
  /^【(?:打印|关闭|收藏|保存|大|中|小).{0,30}】$/u,
  /^(?:上一[篇条页]|下一[篇条页])\s*(?:[:：].*)?$/u,
  /^(?:政策)?(?:相关)?(?:文件)?(?:解读|图解)$/u,
  /^相关(?:解读|文档|链接|阅读|新闻|报道|稿件|附件)\s*[:：]?$/u,
  /^(?:图解|解读|一图读懂|文字解读|视频解读|媒体解读)\s*[|｜丨:：].*$/u,
  /^《[^》]{6,}》(?:的)?(?:政策)?(?:解读|图解)(?:材料)?$/u,
  /^(?:!?\[[^\]]{1,80}\][(（](?:#|javascript[^)）]*|https?:[^)）]*)?[)）]\s*)+$/u,
  /^!?\[[^\]]{1,80}\.(?:pdf|docx?|xlsx?|wps|zip|rar|ofd)\][(（][^)）]*[)）]$/iu,
  /^(?:点击|附件)?下载\s*[:：]?.{0,60}\.(?:pdf|docx?|xlsx?|wps|zip|ofd)$/iu,
  /^(?:附件下载|文档附件|附件列表|文件下载|点击下载)\s*(?:[:：].{0,80})?$/u,
  /^(?:原文链接|法宝引证码|【法宝引证码】).{0,120}$/u,
  /^<!--.*-->$/u,
  /^(?:扫描?二维码|微信扫一扫|用微信扫).{0,30}$/u,
  /^(?:视力保护色|无障碍阅读|无障碍浏览|繁體|简体).{0,30}$/u,
  /^(?:(?:无障碍|长者|长辈|适老化?|关怀|老年)(?:阅读|浏览|模式|版|专区)?\s*)+$/u,
  /^(?:新闻|信息|文章|公告|通知|政策|内容)详情$/u,
  /^《[^》]{4,}》由会员(?:分享|上传)，.*$/u,
  /^(?:展开|收起)(?:全文)?\s*[>＞»<＜«]{1,2}$|^(?:侵权(?:投诉|举报)|我要投稿)$/u,
  /^(?:原创力文档|文档评论)(?:[（(]\d+[)）])?$/u,
];
/** Every line that one of those matches begins with one of these (a test holds the two together). */
export const firstOfHeaded: ReadonlySet<string> = new Set(
  '!(<>[»《》【】一上下人作你供侵保信公关内分加原发图复大媒字展当录微您我所打扫撰收政文新无日时更来栏法浏点热用相稿简繁纠编网老视解访责返适通长阅附（＞',
);

/** Such lines that may begin with anything, by what stands in them: without it none of these is tried. */
const marked: readonly (readonly [mark: RegExp, line: RegExp])[] = [
  // A hyphen before > is of the arrow alone: read in two ways, a line of many would take for ever.
  [
    /[首主]页/u,
    /^[^\s>＞»|，。；：:]{0,16}(?:首页|主页)(?:\s*(?:[>＞»›|/｜]{1,2}|->)\s*(?:[^\s>＞»›|/｜-]|-(?!>))+)+$/u,
  ],
  [
    /\.(?:pdf|docx?|xlsx?|wps|zip|rar|ofd|jpe?g|png|gif|bmp)$/u,
    /^.{1,60}\.(?:pdf|docx?|xlsx?|wps|zip|rar|ofd|jpe?g|png|gif|bmp)$/iu,
  ],
  [
    /版权所有|rights reserved|网站标识码|网站地图|ICP备|公网安备|网站找错/u,
    /^[^，；]{0,100}(?:版权所有|All Rights Reserved|网站标识码|网站地图|ICP备|公网安备|政府网站找错).{0,60}$/iu,
  ],
  // What sites with copied documents add: 以下是小编为您整理的《……方案》，欢迎阅读！
  [/小编/u, /^[^。]{0,80}小编(?:[为给帮替](?:大家|您|你)?|精心)[^。]{0,10}(?:整理|收集|准备|带来|分享|推荐)[^。]*$/u],
  // 日前，某市印发《……方案》。全文如下：
  [/全文.{0,4}如下/u, /^[^。]*(?:印发|发布|出台|公布|下发|制定).*全文(?:公布|刊发|转载|内容)?如下\s*[:：]?$/u],
];
const anyMark = new RegExp(marked.map(([mark]) => mark.source).join('|'), 'iu');
const pageNumber =
  /^(?:[-—－–·](?:\s*[-—－–]){0,3}\s*\d{1,3}\s*[-—－–·]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$/u;

/** Labels of the tables in which web sites give a document's data, and which no document has. */
const siteLabel =
  /^[[【［]?\s*(?:索\s*引\s*号|序号[:：]\d+\s+索\s*引\s*号|信息索引|主题分类|发[布文]机[关构]|发文单位|制发机关|公开主体|信息分类|发文[字文]号|发布文号|是否有效|发布日期|成文日期|发文日期|生成日期|公开日期|公文时效|文件有效性|有\s*效\s*性|效力状态|组配分类|体裁分类|信息名称|内容概述|统一编号|政策咨询(?:机关|电话))\s*(?:[\]】］|｜]|[:：]|$)/u;
/** Labels of such tables that may also be words of a document, or the head of one of its tables. */
const sharedLabel =
  /^[[【［]?\s*(?:主\s*题\s*词|文\s*号|时效性|名\s*称|标\s*题|公开方式|公开形式|公开范围|公开时限|分\s*类|(?:实施|生效|废止|失效)(?:日期|时间)|文件编号|文件类型|所属单位|发布单位|所属栏目|栏\s*目|信息来源|来源|关\s*键\s*词|语\s*种)\s*(?:[\]】］|｜]|[:：]|$)/u;

/** 发布机构　生成日期: the labels of two empty fields. */
const twoLabels =
  /^(?:索\s*引\s*号|发布机构|发文机[关构]|生成日期|发布日期|成文日期|有\s*效\s*性)\s+(?:文\s*号|发文字号|发布机构|发文机[关构]|生成日期|发布日期|成文日期|有\s*效\s*性|主题分类)$/u;
/** 索引号 000014349/2020-3761045 成文日期 2020-10-15: fields without colons. */
const spacedNumber = /^(?:索\s*引\s*号\s+\S*\d+[/-]\d|文件有效性\s)/u;
/** 有效性　有效: a label with its value behind a space, which only its neighbours tell. */
const spacedLabel =
  /^(?:索\s*引\s*号|标\s*题|名\s*称|文\s*号|发文字号|发布机构|发文机[关构]|(?:生成|发布|成文|公开)(?:日期|时间)|(?:文件)?有\s*效\s*性|内容概述|主题分类|组配分类|文件编号|公开方式|政策解读|文章正文)(?:\s|$)/u;

/** What is of the web page only where it stands beside something that certainly is. */
const likely: readonly RegExp[] = [
  /^(?:资讯|新闻|要闻|公告|通知公告|政务公开|政府信息公开|信息公开|政策文件|文件正文|文章正文|正文|首页|相关(?:政策|信息|文件))$/u,
  /^(?:来源|发布|编辑|审核|作者|供稿|撰稿|校对|监制)\s*[:：].{0,30}$/u,
  /^(?:主办单位|主办|承办单位|承办|协办|技术支持|运维单位|联系我们|网站维护|建议使用).{0,80}$/u,
  /^(?:!?\[[^\]]{0,80}\][(（][^)）]*[)）]\s*)+$/u,
  /^https?:\/\/\S+$/u,
  /^(?:【[^】]{1,6}】\s*)+$/u,
  /^[>＞»]{1,2}\s*[^\s>＞»，。；：:]{1,20}$/u,
  /^[|｜\s]+$/u,
  // ===== 正文 =====
  /^[=＝*_—-]{3,80}\s*(?:正文|全文|文章内容)\s*[=＝*_—-]{3,80}$/u,
  /^(?:字[体号](?:大小)?\s*[:：]|全屏|还原|加大|减小|放大|缩小)$/u,
];

/** • before each field of a table that has become a list. */
const bullet = 0x2022;
const unbulleted = (text: string): string => text.replace(/^[•\s]+/u, '');

/** No line of a web page that these patterns know is longer. */
const longest = 160;
const longestPageNumber = 16;
/** A label stands in so many characters. */
const longestLabel = 16;

/** Whether a line is none of the web page, whatever it says: it is too long, or a whole sentence. */
function isSentence(text: string): boolean {
  return text.length > longest || text.endsWith('。');
}

/**
 * Whether a line is certainly of the web page, or a page number, and not of the document.
 * @param text the line's shadow without the spaces around
 */
export function chromeKind(text: string): Extract<BlockKind, 'chrome' | 'meta'> | undefined {
  if (text.charCodeAt(0) === bullet) return chromeKind(unbulleted(text));
  if (isSentence(text)) return undefined;
  const tab = text.indexOf('\t');
  if (tab > 0) {
    const label = text.slice(0, tab).trim();
    return siteLabel.test(label) || (sharedLabel.test(label) && /[:：]$/u.test(label)) ? 'meta' : undefined;
  }
  if (siteLabel.test(text) && /[:：\]】］|｜]/u.test(text)) return 'meta';
  if (twoLabels.test(text) || spacedNumber.test(text)) return 'meta';
  if (isPageNumber(text)) return 'chrome';
  return isCertain(text) ? 'chrome' : undefined;
}

/** Whether a line is one that a web page puts round a document. Few lines begin or read so that a pattern is tried. */
function isCertain(text: string): boolean {
  if (firstOfHeaded.has(text[0]!) && headed.some((pattern) => pattern.test(text))) return true;
  return anyMark.test(text) && marked.some(([, pattern]) => pattern.test(text));
}

/** Whether a row between bars is one of the site's table, with a label and its colon in one cell: | 索引号：… | |. */
export function isSiteField(cell: string): boolean {
  const colon = cell.slice(0, longestLabel).search(/[:：]/u);
  if (colon < 0) return false;
  const label = cell.slice(0, colon + 1);
  return siteLabel.test(label) || sharedLabel.test(label);
}

/** Whether a line is a page number alone, such as — 3 — and 第3页. */
export function isPageNumber(text: string): boolean {
  return text.length <= longestPageNumber && pageNumber.test(text);
}

/**
 * What a line is where it stands beside one that certainly is of the web page: beside the site's table its label may
 * be one that documents have too.
 */
export function chromeKindBeside(
  text: string,
  neighbour: 'chrome' | 'meta',
): Extract<BlockKind, 'chrome' | 'meta'> | undefined {
  if (text.charCodeAt(0) === bullet) return chromeKindBeside(unbulleted(text), neighbour);
  if (isSentence(text)) return undefined;
  const head = text.slice(0, longestLabel).split('\t')[0]!;
  if (neighbour === 'meta' && (sharedLabel.test(head) || spacedLabel.test(text))) return 'meta';
  return likely.some((pattern) => pattern.test(text)) ? 'chrome' : undefined;
}

/** Whether a line of a site's table is a label alone, whose value stands in the next line. */
export function isBareLabel(text: string): boolean {
  return /^[•\s]*[\u4e00-\u9fff\s]{2,10}[:：]$/u.test(text);
}
