import { isHidden, linesOf, squeeze } from '../page-text.ts';
import type { Line } from '../page-text.ts';
import { anyOf, findPart, SELECTORS } from '../selectors.ts';
import { bareSilence } from './bare-silence.ts';
import { elementAround, findBareRows, listAroundRows } from './bare-rows.ts';

/** The talkroom without what people wrote: everything outside the message list. */
export interface Around {
  /** The outermost elements outside the list, from top to bottom. */
  roots: Element[];
  /** Lines outside the list, the compose form and what the buyer says of himself. */
  lines: Line[];
  /** Texts of buttons and links outside the messages. */
  controls: string[];
  /** Where rows were found by their build: the controls in the list above the first of them. */
  controlsAbove: string[] | undefined;
}

export function findMessageList(document: Document): Element | undefined {
  const byClass = findPart(document, 'messageList');
  if (byClass) return byClass;
  const bare = listAroundRows(findBareRows(document.body));
  return bare ?? elementAround([...document.querySelectorAll(anyOf('row'))]);
}

/** @param bare the rows, where they were found by their build */
export function lookAround(list: Element, bare?: readonly Element[]): Around {
  const roots = rootsAround(list);
  const silent = [anyOf('composeArea'), anyOf('people')].join(', ');
  const silenced = bareSilence(roots);
  const lines = roots.flatMap((root) =>
    linesOf(root, (element) => element.matches(silent) || silenced.has(element)),
  );
  const beside = bare ? besideRows(list, bare) : furnitureOf(list);
  const [first] = bare ?? [];
  return {
    roots,
    lines,
    controls: [...roots, ...beside].flatMap(controlsIn),
    controlsAbove: first && beside.filter((part) => isAbove(part, first)).flatMap(controlsIn),
  };
}

/** All matches outside the list, in document order. */
export const findAround = (roots: readonly Element[], selector: string): Element[] =>
  roots.flatMap((root) => [
    ...(root.matches(selector) ? [root] : []),
    ...root.querySelectorAll(selector),
  ]);

export function findPartAround(
  roots: readonly Element[],
  part: keyof typeof SELECTORS,
): Element | undefined {
  for (const selector of SELECTORS[part]) {
    const found = findAround(roots, selector)[0];
    if (found) return found;
  }
  return undefined;
}

export function rootsAround(list: Element): Element[] {
  const before: Element[] = [];
  const after: Element[] = [];
  for (let at: Element = list; at.parentElement; at = at.parentElement) {
    const siblings = [...at.parentElement.children];
    const place = siblings.indexOf(at);
    before.unshift(...siblings.slice(0, place));
    after.push(...siblings.slice(place + 1));
    if (at.parentElement === list.ownerDocument.body) break;
  }
  return [...before, ...after];
}

/** What stands in the list besides messages, such as the button for older ones. */
const furnitureOf = (list: Element): Element[] =>
  [...list.children].filter(
    (child) => !child.matches(GROUP_OR_ROW) && !child.querySelector(anyOf('row')),
  );

/** The same where no class tells rows: the controls that stand in none of them. */
const besideRows = (list: Element, bare: readonly Element[]): Element[] =>
  [...list.querySelectorAll(CONTROL)].filter(
    (control) => !bare.some((row) => row.contains(control)),
  );

const isAbove = (element: Element, row: Element): boolean =>
  (row.compareDocumentPosition(element) & PRECEDING) !== 0;
const PRECEDING = 2;

const GROUP_OR_ROW = `${anyOf('group')}, ${anyOf('row')}`;
const CONTROL = 'a, button, [role="button"]';

const controlsIn = (root: Element): string[] =>
  findAround([root], CONTROL)
    .filter((control) => isShown(control, root))
    .map((control) => squeeze(control.textContent));

function isShown(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = at === root ? null : at.parentElement) {
    if (isHidden(at)) return false;
  }
  return true;
}
