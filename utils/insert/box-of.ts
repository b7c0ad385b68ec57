import { isTextArea } from '../site/page-text.ts';
import type { Box } from './box.ts';
import { editorBox } from './editor-box.ts';
import { textAreaBox } from './text-area-box.ts';

/** @returns null for what is no place to write in */
export function boxOf(element: Element, siteLimit: number | null = null): Box | null {
  if (isTextArea(element)) return textAreaBox(element, siteLimit);
  // One that cannot be edited now is a box all the same.
  const isEditor = element instanceof HTMLElement && element.hasAttribute('contenteditable');
  return isEditor ? editorBox(element, siteLimit) : null;
}
