import type { SellerPage } from './browser-driver.ts';
import type { Engine } from './seller-browser.ts';

/** A document of the extension in which none of its code runs. */
export const QUIET_DOCUMENT = 'icon/16.png';

export interface Questions {
  /** Opened before all other pages, it never takes the front place from one that is looked at. */
  openQuietPage: () => Promise<void>;
  ask: SellerPage['evaluate'];
  /** Whether one of the extension's pages stands in a tab, whoever opened it. */
  hasPage: (path: string) => Promise<boolean>;
  tabIdOf: (page: SellerPage) => Promise<number>;
  notifications: () => Promise<string[]>;
  badge: () => Promise<string>;
}

/** What only the extension's own API can answer. */
export function questionsIn({ open, extensionOrigin }: Engine): Questions {
  let quiet: Promise<SellerPage> | undefined;
  const quietPage = (): Promise<SellerPage> =>
    (quiet ??= open(`${extensionOrigin}/${QUIET_DOCUMENT}`));

  const ask: SellerPage['evaluate'] = async (inPage, argument) =>
    (await quietPage()).evaluate(inPage, argument);

  return {
    ask,
    openQuietPage: async () => {
      await quietPage();
    },
    hasPage: (path) =>
      ask(
        (wanted) =>
          window.chrome.extension
            .getViews({ type: 'tab' })
            .some(({ location }) => location.pathname === `/${wanted}`),
        path,
      ),
    async tabIdOf(page) {
      await page.bringToFront();
      return ask(async () => {
        const [tab] = await window.chrome.tabs.query({ active: true, currentWindow: true });
        return tab?.id ?? -1;
      });
    },
    notifications: () => ask(async () => Object.keys(await window.chrome.notifications.getAll())),
    badge: () => ask(() => window.chrome.action.getBadgeText({})),
  };
}
