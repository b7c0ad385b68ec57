import type { Answer, Handlers, ToPage } from '../../utils/messages.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';
import type { SellerBrowser, SellerPage } from './browser-driver.ts';
import { waitUntil } from './wait.ts';

type Argument<K extends keyof ToPage> = Parameters<Handlers<ToPage>[K]>[0];
type Result<K extends keyof ToPage> = ReturnType<ToPage[K]>;

/** As the popup does, from a page of the extension that is not in front. */
export async function sendToTab<K extends keyof ToPage>(
  { askExtension }: SellerBrowser,
  tabId: number,
  name: K,
  argument: Argument<K>,
): Promise<Result<K>> {
  const answer = await askExtension(sendEnvelope, { tabId, name, argument: argument ?? null });
  // What comes over the border has no type; its shape is our own.
  const known = answer as Answer<Result<K>> | undefined;
  if (known?.ok !== true) throw new Error(`${name} was answered with ${JSON.stringify(answer)}`);
  return known.value;
}

/** @returns the tab's number, when its page answers and has a message box */
export async function untilReady(seller: SellerBrowser, tab: SellerPage): Promise<number> {
  const tabId = await seller.tabIdOf(tab);
  await waitUntil('the page has a box and answers', async () => {
    const here = await sendToTab(seller, tabId, 'which-page', undefined).catch(() => null);
    return here?.hasForm === true;
  });
  return tabId;
}

interface Envelope {
  tabId: number;
  name: string;
  argument: unknown;
}

/** Runs in an extension page. */
const sendEnvelope = ({ tabId, name, argument }: Envelope): Promise<unknown> =>
  window.chrome.tabs.sendMessage(tabId, { to: 'page', name, argument }, { frameId: 0 });

/** Runs in an extension page, which may be closed before the answer comes. */
export function insertByMessage({
  tabId,
  message,
}: {
  tabId: number;
  message: PreparedMessage;
}): void {
  window.chrome.tabs
    .sendMessage(tabId, { to: 'page', name: 'insert-text', argument: message }, { frameId: 0 })
    .catch(() => undefined);
}
