import { settle } from '../field.ts';
import type { Answer, Field, How } from '../field.ts';
import { isTextArea } from '../page-text.ts';
import type { Line } from '../page-text.ts';
import type { ComposeForm } from '../readings/talkroom.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';

/** In the place of the box while coconala restricts the other side (2026-08). */
const RESTRICTED =
  '相手の方は現在ココナラの利用を制限されているため、メッセージのやりとりができません。';

/** The form carries the number of its thread: the address may change before the page does. */
export const isOfOtherThread = (document: Document, threadId: string): boolean =>
  [...document.querySelectorAll(anyWay(MYPAGE.threadForm))].some(
    (form) => threadIdOf(form) !== threadId,
  );

const threadIdOf = (form: Element): string | undefined =>
  /\/direct_message\/(\d+)(?:[/?#]|$)/.exec(form.getAttribute('action') ?? '')?.[1];

/** @param lines what is shown outside the rows */
export function readForm(
  document: Document,
  lines: readonly Line[],
  isSmartphone: boolean,
): Field<ComposeForm | null> {
  const [byId, byName] = MYPAGE.threadBox;
  const boxes = [
    answerOf(document, byId, 'class'),
    answerOf(document, byName, 'text'),
    answerOf(document, anyWay(MYPAGE.spBox), 'class'),
  ];
  const isFound = boxes.some((box) => box !== undefined);
  const canWrite = settle('form', [
    ...(isFound ? boxes : [bareBox(document, isSmartphone)]),
    isRestricted(lines) ? { value: false, how: 'text' } : undefined,
  ]);
  if ('missing' in canWrite) return canWrite;
  return { ...canWrite, value: { canWrite: canWrite.value, canDeliver: false } };
}

const BOX_IN_FORM = `${MYPAGE.threadForm[0]} textarea`;

/** The form of smartphones was not recorded: there it is the only box, or nobody knows. */
function bareBox(document: Document, isSmartphone: boolean): Answer<boolean> | undefined {
  const inForm = answerOf(document, BOX_IN_FORM, 'structure');
  const isOnly = document.querySelectorAll('textarea').length === 1;
  return (
    inForm ?? (isSmartphone && isOnly ? answerOf(document, 'textarea', 'structure') : undefined)
  );
}

function answerOf(document: Document, selector: string, how: How): Answer<boolean> | undefined {
  const boxes = [...document.querySelectorAll(selector)].filter(isTextArea);
  if (boxes.length === 0) return undefined;
  return { value: boxes.some((box) => !box.disabled && !box.readOnly), how };
}

/** People may call themselves anything, but their names are links. */
const isRestricted = (lines: readonly Line[]): boolean =>
  lines.some(({ text, element }) => text === RESTRICTED && !element.closest('a'));
