import { defineBackground } from 'wxt/utils/define-background';
import { FIRST_BOOK } from '../../utils/accounts/accounts.ts';
import { placeOfNotification } from '../../utils/alarms/notifications.ts';
import { browser } from '../../utils/browser.ts';
import { logBug } from '../../utils/log.ts';
import { listen } from '../../utils/messages.ts';
import { handlers, isAllowed } from './handlers.ts';
import { recomputeInTurn } from './own-wishes.ts';
import { acknowledgeNow, inTurn, reconcileInTurn } from './reconcile-now.ts';

/**
 * The table of contents of the worker: every listener in one synchronous pass, because a listener
 * added later misses the event that woke the worker. Then one look at what is due, since neither
 * browser tells when the extension was only switched on again.
 */
export default defineBackground({
  type: 'module',
  main() {
    listen('background', handlers, isAllowed);
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'update') recomputeInTurn();
      reconcileInTurn();
      if (reason === 'install') openPage('welcome.html');
    });
    // Firefox forgets all alarms at restart and starts this page only if somebody listens here.
    browser.runtime.onStartup.addListener(reconcileInTurn);
    browser.alarms.onAlarm.addListener(reconcileInTurn);
    browser.idle.onStateChanged.addListener((state) => {
      if (state === 'active') reconcileInTurn();
    });
    browser.notifications.onClicked.addListener((id) => {
      inTurn(acknowledgeNow).catch((error: unknown) => logBug('acknowledge', error));
      const place = placeOfNotification(id);
      openPage(place ? pageOf(place) : 'popup.html');
    });
    reconcileInTurn();
  },
});

const pageOf = ({ roomId, bookId }: { roomId: string; bookId: string }): string =>
  `popup.html?room=${roomId}${bookId === FIRST_BOOK ? '' : `&book=${bookId}`}`;

function openPage(path: string): void {
  browser.tabs
    .create({ url: browser.runtime.getURL(path) })
    .catch((error: unknown) => logBug(`open ${path}`, error));
}
