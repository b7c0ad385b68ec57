import type { Box } from '../insert/box.ts';
import { anyWay, MYPAGE } from '../site/selectors-mypage.ts';
import { anyOf, SELECTORS } from '../site/selectors.ts';
import type { DraftSeen } from './draft.ts';

/** What stands in the box, and what the form around it would send along. */
export const readBox = (document: Document, roomId: string, box: Box): DraftSeen => ({
  roomId,
  text: box.readText(),
  hasFile: hasFile(document),
  isFormal: isFormal(document),
  limit: box.limit,
});

/** The site may take a chosen file out of its field and show its name instead. */
function hasFile(document: Document): boolean | null {
  const fields = inputs(document, [...SELECTORS.fileField, ...MYPAGE.threadFile]);
  if (fields.some(({ files }) => (files?.length ?? 0) > 0)) return true;
  if (document.querySelector(anyOf('chosenFile'))) return true;
  // How a direct message shows a chosen file was never recorded.
  return inputs(document, SELECTORS.fileField).length > 0 ? false : null;
}

function isFormal(document: Document): boolean | null {
  const checks = inputs(document, SELECTORS.deliveryCheck);
  return checks.length === 0 ? null : checks.some(({ checked }) => checked);
}

const inputs = (document: Document, ways: readonly string[]): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>(anyWay(ways)),
];
