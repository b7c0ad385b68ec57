import { isTextArea, squeeze } from '../page-text.ts';
import { anyOf } from '../selectors.ts';

/**
 * Where the classes have gone by which the compose form and the buyer's words about himself are left
 * out: what stands around a text box with its button, and what links to a person. Names and drafts
 * may say anything, a deadline too.
 */
export function bareSilence(roots: readonly Element[]): ReadonlySet<Element> {
  const isMarked = (part: 'composeArea' | 'people'): boolean =>
    roots.some((root) => root.matches(anyOf(part)) || root.querySelector(anyOf(part)) !== null);
  const forms = isMarked('composeArea') ? [] : roots.flatMap(formsIn);
  const people = isMarked('people') ? [] : roots.flatMap(peopleIn);
  return new Set([...forms, ...people]);
}

/** Text boxes with the button that sends what stands in them. */
export const boxesWithSend = (roots: readonly Element[]): HTMLTextAreaElement[] =>
  roots
    .flatMap((root) => [...root.querySelectorAll('textarea')])
    .filter(isTextArea)
    .filter((box) => formAround(box) !== undefined);

function formAround(box: Element): Element | undefined {
  for (let at = box.parentElement; at && at.nodeName !== 'MAIN'; at = at.parentElement) {
    const buttons = [...at.querySelectorAll('button')];
    if (buttons.some((button) => squeeze(button.textContent) === '送信')) return at;
  }
  return undefined;
}

const formsIn = (root: Element): Element[] =>
  [...root.querySelectorAll('textarea')].flatMap((box) => formAround(box) ?? []);

const peopleIn = (root: Element): Element[] =>
  [...root.querySelectorAll(PERSON)].map((link) => link.closest('aside') ?? link);
export const PERSON = 'a[href*="/users/"]';
