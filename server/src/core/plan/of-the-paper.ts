/**
 * 本办法适用于各中小学校, 本通知自印发之日起施行, 不一致的，以本通知为准: what says something of the paper itself. It is a
 * sentence, though it may stand alone behind a number as a heading does.
 */
const begins =
  /^(?:本|以上|上述)[\u4e00-\u9fff]{2,6}?(?:适用于|[自从].{1,20}起|由.{2,24}(?:负责|解释)|未尽|所称|有效期|如有|除)/u;
const ends = /(?:[自从].{2,24}起(?:正式|试行|施行|执行|实施)+|负责(?:最终)?解释|以.{2,24}为准)$/u;

/** @param text the words of a heading, without its number and the mark at its end */
export const isOfThePaper = (text: string): boolean => begins.test(text) || ends.test(text);

/** 本措施自印发之日起施行 and the like: nobody's work, where 本项工作由市教育局负责 is somebody's. */
const closes = /^本[\u4e00-\u9fff]{2,4}(?:自[^，。]{2,20}起|由[^，。]{2,20}负责解释|有效期)/u;

/** Whether a heading surely says something of the paper, so that it is no task. @param text as above */
export const closesPaper = (text: string): boolean => closes.test(text);
