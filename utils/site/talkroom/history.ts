import { disagreement } from '../field.ts';
import { isHidden } from '../page-text.ts';
import type { Field } from '../field.ts';
import { SELECTORS } from '../selectors.ts';
import type { Around } from './around.ts';

const SHOW_OLDER = '過去のメッセージを見る';
const SHOW_NEWEST = '最新のメッセージに移動';

/** Whether the start of the room is not on the page. The button goes when it is. */
export function readOlderExist(
  list: Element,
  { controls, controlsAbove = [] }: Around,
): Field<boolean> {
  // Without classes the place tells it: nothing else was recorded above the rows.
  const byClass = findShowOlder(list) !== undefined || controlsAbove.length > 0;
  const byWords = controls.some((text) => text.includes(SHOW_OLDER));
  if (byClass !== byWords) return disagreement('older');
  return { value: byClass, how: 'class', agreed: 2 };
}

/** Whether the page was opened at an older place and its newest messages are not on it. */
export function readNewerExist({ controls, lines }: Around): Field<boolean> {
  const byControl = controls.some((text) => text.includes(SHOW_NEWEST));
  const bySight = lines.some(({ text }) => text.includes(SHOW_NEWEST));
  if (bySight && !byControl) return disagreement('newer');
  return { value: byControl, how: 'text', agreed: bySight === byControl ? 2 : 1 };
}

/** Looked for among the list's own children: below them stand thousands of messages. */
function findShowOlder(list: Element): Element | undefined {
  const [wrapper = ''] = SELECTORS.showOlder[0].split(' ');
  return [...list.children].find(
    (child) => child.matches(wrapper) && !isHidden(child) && child.querySelector('button'),
  );
}
