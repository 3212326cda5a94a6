import type { BlockKind } from '../plan/model';

/**
 * Lines that a web page puts round a document. Each pattern has to match the whole line, so that no sentence of a
 * document is ever taken for one.
 */
const chromeLines: readonly RegExp[] = [
  /^当前(?:的)?位置\s*[:：].*$/u,
  /^(?:您(?:现在)?的?位置|首页)\s*[:：>＞»].*$/u,
  /^(?:首页|网站首页)(?:\s*(?:[>＞»|/｜]|->)\s*\S+)+$/u,
  /^【?\[?字[体号]\s*[:：]\s*\[?大.{0,12}小.*$/u,
  /^(?:发布|更新|发文|公开)?(?:日期|时间)\s*[:：]\s*\d{4}.{0,20}(?:浏览|访问|点击|阅读|来源|字体|作者|信息).*$/u,
  /^(?:发布|更新|公开)(?:日期|时间)\s*[:：]\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^(?:浏览|访问|点击|阅读)(?:次数|量|数)?\s*[:：]?\s*\d*\s*次?$/u,
  /^(?:信息|文章|稿件|内容)?来源\s*[:：].{0,40}$/u,
  /^(?:责任编辑|编辑|审核|作者|供稿|撰稿|校对|监制)\s*[:：].{0,20}$/u,
  /^分享(?:到)?\s*[:：]?(?:\s*(?:微信|微博|QQ空间|QQ|朋友圈))*$/u,
  /^(?:\[?(?:打印|关闭|收藏|保存|复制|纠错|返回顶部|返回列表|返回首页|关闭窗口|打印本页|关闭本页|打印此页|下载|分享|扫一扫在手机打开当前页)\]?(?:[(（]#?[)）])?[\s|｜【】]*)+$/u,
  /^(?:上一[篇条页]|下一[篇条页])\s*[:：].*$/u,
  /^(?:上一[篇条页]|下一[篇条页])$/u,
  /^(?:政策)?(?:相关)?(?:文件)?(?:解读|图解)$/u,
  /^相关(?:解读|文档|链接|阅读|新闻|报道|政策|信息|附件)\s*[:：]?$/u,
  /^(?:图解|解读|一图读懂|文字解读)\s*[|｜丨:：].*$/u,
  /^《[^》]{6,}》(?:的)?(?:政策)?(?:解读|图解)(?:材料)?$/u,
  /^!?\[[^\]]{1,80}\][(（][^)）]*[)）]$/u,
  /^(?:!?\[[^\]]{1,40}\][(（][^)）]*[)）]\s*){2,}$/u,
  /^(?:点击|附件)?下载\s*[:：]?.{0,60}\.(?:pdf|docx?|xlsx?|wps|zip|ofd)$/iu,
  /^.{0,60}\.(?:pdf|docx?|xlsx?|wps|zip|rar|ofd)$/iu,
  /^附件下载\s*[:：]?$/u,
  /^(?:版权所有|主办单位|主办|承办|网站标识码|网站地图|联系我们|技术支持)\s*[:：©].*$/u,
  /^.{0,30}ICP备\d+号.*$/u,
  /^(?:原文链接|法宝引证码|【法宝引证码】).{0,120}$/u,
  /^https?:\/\/\S+$/u,
  /^<!--.*-->$/u,
  /^(?:资讯|新闻|要闻|公告|通知公告|政务公开|信息公开|政策文件|文件正文|正文)$/u,
  /^(?:扫描?二维码|微信扫一扫).{0,30}$/u,
  /^[-—－–·]\s*\d{1,3}\s*[-—－–·]$/u,
  /^第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?$/u,
  /^(?:视力保护色|无障碍阅读|无障碍浏览|繁體|简体).{0,30}$/u,
];

/** The first cells, or labels, of the tables in which web sites give a document's data. */
const metaLabels =
  /^(?:索\s*引\s*号|主题分类|主题词|发布机构|发文机关|发文单位|制发机关|公开主体|信息分类|发文字号|文\s*号|发布日期|成文日期|发文日期|生成日期|公开日期|公文时效|有\s*效\s*性|效力状态|时效性|名\s*称|标\s*题|组配分类|体裁分类|公开方式|公开范围|信息名称|内容概述|统一编号|关\s*键\s*词)\s*[:：]?$/u;

/** What could begin such a line: most lines are ruled out by their length or first character alone. */
const longest = 160;

/**
 * Whether a line is of the web page and not of the document.
 * @param text the line's shadow without the spaces around
 */
export function chromeKind(text: string): Extract<BlockKind, 'chrome' | 'meta'> | undefined {
  if (text.length > longest) return undefined;
  const tab = text.indexOf('\t');
  if (tab > 0) return metaLabels.test(text.slice(0, tab).trim()) ? 'meta' : undefined;
  const colon = text.search(/[：:]/u);
  if (colon > 0 && colon <= 8 && metaLabels.test(text.slice(0, colon + 1)) && !text.includes('。')) return 'meta';
  if (text.charCodeAt(text.length - 1) === 0x3002) return undefined;
  return chromeLines.some((pattern) => pattern.test(text)) ? 'chrome' : undefined;
}
