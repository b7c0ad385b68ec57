import { squeeze } from '../page-text.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { isFullStampElement, isStampElement } from './read-mark.ts';
import { PERSON } from './row-parts.ts';

/** Around more than one message, or beside them. */
const TOO_WIDE = `form, textarea, h1, ${anyWay([...MYPAGE.thread, ...MYPAGE.partnerBare])}`;

/**
 * The rows where no class tells them: siblings that each hold one stamp and a link to a person. All
 * or none: a list that is built in another way is not believed. Only smartphones print stamps
 * without a year.
 */
export function findBareThreads(scope: Element, isSmartphone: boolean): Element[][] {
  const stamps = stampsIn(scope, isSmartphone ? isStampElement : isFullStampElement);
  if (stamps.length < 2) return [];
  const rows = stamps.map((stamp, index) =>
    widestAround(stamp, [stamps[index - 1], stamps[index + 1]]),
  );
  if (!rows.every((row) => row.querySelector(PERSON) && !row.querySelector(TOO_WIDE))) return [];
  const threads = [...Map.groupBy(rows, (row) => row.parentElement).values()];
  return threads.every((thread) => saysTheSame(thread, threads[0] ?? [])) ? threads : [];
}

export const saysTheSame = (rows: readonly Element[], others: readonly Element[]): boolean =>
  rows.length === others.length &&
  rows.every((row, index) => wordsIn(row) === wordsIn(others[index]));

const wordsIn = (row: Element | undefined): string => squeeze(row?.textContent ?? '');

/** The largest element around one that holds none of the others. */
export function widestAround(element: Element, others: readonly (Element | undefined)[]): Element {
  let widest = element;
  for (let at = element.parentElement; at; at = at.parentElement) {
    const wider = at;
    if (others.some((other) => other && wider.contains(other))) break;
    widest = wider;
  }
  return widest;
}

/** A person may write what looks like a stamp: those of heads are built alike and are the most. */
function stampsIn(scope: Element, isStamp: (element: Element) => boolean): Element[] {
  const byForm = Map.groupBy(
    [...scope.querySelectorAll('*')].filter(isStamp),
    (element) => `${element.nodeName} ${element.className}`,
  );
  return [...byForm.values()].reduce<Element[]>(
    (most, stamps) => (stamps.length > most.length ? stamps : most),
    [],
  );
}
