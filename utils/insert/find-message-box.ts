import { pageKindOf } from '../site/page-kinds.ts';
import type { PageKind } from '../site/page-kinds.ts';
import { roomIdFor } from '../site/room-ids.ts';
import { MYPAGE } from '../site/selectors-mypage.ts';
import { SELECTORS } from '../site/selectors.ts';
import { knownLimitOf } from '../templates/length-limit.ts';
import { boxOf } from './box-of.ts';
import type { Box } from './box.ts';

/**
 * The box of the conversation that the page shows: the one that can be written in, and of several
 * the one that she is in. Talkrooms render their form for PC and for SP.
 */
export function findMessageBox({ document, location }: Window): Box | null {
  const page = pageKindOf(location.href);
  if (!page) return null;
  const limit = limitOf(page);
  for (const way of waysTo(page)) {
    const boxes = [...document.querySelectorAll(way)].flatMap((one) => boxOf(one, limit) ?? []);
    const open = boxes.filter((box) => box.canWrite());
    const here = open.find(({ element }) => element === document.activeElement);
    const box = here ?? open[0] ?? boxes[0];
    if (box) return box;
  }
  return null;
}

const limitOf = (page: PageKind): number | null =>
  page.kind === 'direct-message' ? knownLimitOf(roomIdFor('direct-message', page.threadId)) : null;

function waysTo(page: PageKind): readonly string[] {
  if (page.kind === 'talkroom') return [...SELECTORS.messageBox, ...SELECTORS.messageEditor];
  if (page.kind !== 'direct-message') return [];
  return page.isSmartphone ? MYPAGE.spBox : [...MYPAGE.threadBox, ...MYPAGE.threadEditor];
}
