import { browser, SITE_ORIGIN } from './browser.ts';
import type { Runtime } from './browser.ts';

/** A page of this extension: popup, dashboard, options, welcome. */
export const isOwnPage = ({ id, url }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id && url?.startsWith(browser.runtime.getURL('')) === true;

/** Our content script in the main frame of a page of coconala. */
export const isSitePage = ({ id, url, tab, frameId }: Runtime.MessageSender): boolean =>
  id === browser.runtime.id &&
  tab !== undefined &&
  frameId === 0 &&
  url?.startsWith(`${SITE_ORIGIN}/`) === true;
