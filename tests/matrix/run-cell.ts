import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { QUIET_DOCUMENT } from '../support/extension-questions.ts';
import { insertByMessage, sendToTab, untilReady } from '../support/page-messages.ts';
import { waitUntil } from '../support/wait.ts';
import { TEXT, wordOf } from './cells.ts';
import type { Cell } from './cells.ts';
import { lookAtBox, prepareBox } from './in-box-page.ts';
import type { Seen } from './in-box-page.ts';

export const BOX = 'main textarea, main [contenteditable]';
const ROOM = '18009001';
const THREAD = '10209001';

export interface Outcome {
  cell: Cell;
  result: string;
  wrong: Wrong[];
}

interface Wrong {
  what: 'answer' | 'box' | 'framework' | 'caret' | 'undo';
  seen: string;
}

export const addressOf = ({ box }: Pick<Cell, 'box'>): string =>
  box === 'jQuery with overlay' ? `/mypage/direct_message/${THREAD}` : `/talkrooms/${ROOM}`;

const messageFor = ({ box }: Cell): PreparedMessage => ({
  roomId: box === 'jQuery with overlay' ? `dm-${THREAD}` : ROOM,
  ...{ templateId: 'nudge', role: null, text: TEXT, cursors: [], ownIds: [], promise: null },
});

/** One box in one state: what becomes of the text, the framework, the caret, and one step back. */
export async function runCell(
  seller: SellerBrowser,
  tab: SellerPage,
  cell: Cell,
): Promise<Outcome> {
  await tab.goTo(`https://coconala.com${addressOf(cell)}`);
  const tabId = await untilReady(seller, tab);
  await write(tab, cell);
  const result = await insert(seller, tab, tabId, cell);
  const wrong: Wrong[] = result === cell.result ? [] : [{ what: 'answer', seen: result }];
  wrong.push(...differences(await tab.evaluate(lookAtBox, BOX), cell));
  if (cell.result === 'inserted') wrong.push(...(await takeBack(seller, tab, tabId, cell)));
  return { cell, result, wrong };
}

async function write(tab: SellerPage, cell: Cell): Promise<void> {
  await tab.waitFor(BOX, {});
  if (cell.draft !== '') await tab.type(BOX, cell.draft);
  const { from, until } = cell.selection;
  await tab.evaluate(prepareBox, { css: BOX, state: cell.state, from, until });
}

async function insert(
  seller: SellerBrowser,
  tab: SellerPage,
  tabId: number,
  cell: Cell,
): Promise<string> {
  const message = messageFor(cell);
  if (cell.state !== 'popup closed') {
    return wordOf(await sendToTab(seller, tabId, 'insert-text', message));
  }
  const popup = await seller.openExtension(QUIET_DOCUMENT);
  await popup.evaluate(insertByMessage, { tabId, message });
  await popup.close();
  await tab.bringToFront();
  await waitUntil('the text is there, though nobody waits for it', async () => {
    const { caret } = await tab.evaluate(lookAtBox, BOX);
    return caret === countOf(cell.text.slice(0, cell.caret));
  });
  return 'inserted';
}

/** By the browser's own keys; a box that came later knows nothing of what was before it. */
async function takeBack(
  seller: SellerBrowser,
  tab: SellerPage,
  tabId: number,
  { state, draft }: Cell,
): Promise<Wrong[]> {
  if (state === 'replaced, kept') await sendToTab(seller, tabId, 'undo-insertion', undefined);
  else await tab.press('Control+z');
  const after = await tab.evaluate(lookAtBox, BOX);
  const isBack = after.text === draft && after.state === draft;
  return isBack ? [] : [{ what: 'undo', seen: JSON.stringify(after) }];
}

function differences(seen: Seen, { text, caret }: Cell): Wrong[] {
  const wrong: Wrong[] = [];
  if (seen.text !== text) wrong.push({ what: 'box', seen: seen.text });
  if (seen.state !== text) wrong.push({ what: 'framework', seen: seen.state });
  const isThere = seen.caret === countOf(text.slice(0, caret));
  if (!isThere) wrong.push({ what: 'caret', seen: String(seen.caret) });
  return wrong;
}

const countOf = (text: string): number => text.replaceAll('\n', '').length;
