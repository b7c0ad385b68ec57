import { toHalfWidth } from '../japan-time/stamps.ts';
import { linesOf } from './page-text.ts';
import { anyWay, MYPAGE } from './selectors-mypage.ts';

/** What stands around every page. */
export const AROUND = 'nav, header, footer';

/** The lines of a page's own part, in half width, without what people call themselves or things. */
export const printedLines = (roots: readonly Element[]): string[] =>
  roots.flatMap((root) => linesOf(root, isNotPrinted)).map(({ text }) => toHalfWidth(text));

const NAMES = anyWay([...MYPAGE.person, ...MYPAGE.quoteLink, 'h1']);
const isNotPrinted = (element: Element): boolean => element.matches(`${AROUND}, ${NAMES}`);

/**
 * What a page prints as a label and its value: in one line of nothing but these, or the value alone
 * in the line below. A sentence that mentions a label is somebody's words.
 *
 * @param labels each with the form of its value, as the source of a regular expression
 */
export function labelledValues(
  lines: readonly string[],
  labels: Readonly<Record<string, string>>,
): { label: string; value: string }[] {
  const pairs = Object.entries(labels).map(([label, form]) => `${label} ?:? ?(?:${form})`);
  const whole = new RegExp(`^(?:(?:${pairs.join('|')})(?: |$))+$`);
  return Object.entries(labels).flatMap(([label, form]) => {
    const inLine = new RegExp(`${label} ?:? ?(${form})(?= |$)`, 'g');
    const below = new RegExp(`^(?:${form})$`);
    const values = lines.flatMap((line, index) => {
      const next = lines[index + 1] ?? '';
      if (isAlone(line, label) && below.test(next)) return [next];
      return whole.test(line) ? [...line.matchAll(inLine)].map(([, value = '']) => value) : [];
    });
    return values.map((value) => ({ label, value }));
  });
}

const isAlone = (line: string, label: string): boolean => line.replace(/ ?:$/, '') === label;
