/** The dot behind numbers. */

/** A full-width full stop as some people type it, and a small one. */
export const wideDots = '．﹒';

/** The dot that most of some marks are: the wide one where more are wide. @param marks others than dots don't count */
export function usualDot(marks: readonly string[]): '.' | '．' {
  let wide = 0;
  for (const mark of marks) {
    if (mark === '.') wide--;
    else if (mark !== '' && wideDots.includes(mark)) wide++;
  }
  return wide > 0 ? '．' : '.';
}
