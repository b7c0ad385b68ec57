import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchDrafts } from '../../utils/drafts/watch-drafts.ts';
import type { Box } from '../../utils/insert/box.ts';
import { conversationHere, isConversation } from '../../utils/insert/conversation-here.ts';
import { findMessageBox } from '../../utils/insert/find-message-box.ts';
import { createBoxWatch } from '../../utils/insert/watch-box.ts';
import { listen } from '../../utils/messages.ts';
import type { ToPage } from '../../utils/messages.ts';
import { isOwnPage } from '../../utils/senders.ts';
import { readSettings } from '../../utils/settings.ts';
import { afterConsent } from '../../utils/watch/after-consent.ts';
import { onceOn } from '../../utils/watch/once-on.ts';
import { answerPopup } from './answer-popup.ts';

/** The box in which she writes, and what the popup asks of the page. It reads no conversation. */
export default defineContentScript({
  matches: ['https://coconala.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    const watch = createBoxWatch();
    const roomHere = (): string | null => conversationHere(window);
    const findBox = (): Box | null => findMessageBox(window);
    const start = (): void => {
      watch.start(document, signal);
      watchDrafts({ window, signal, roomHere, findBox, watch });
    };
    onceOn(isConversation, { window, signal }, () => afterConsent(signal, start));
    const hasConsent = async (): Promise<boolean> => (await readSettings()).consentedAt !== null;
    const handlers = answerPopup({ window, watch, hasConsent });
    ctx.onInvalidated(listen<ToPage>('page', handlers, (_, sender) => isOwnPage(sender)));
  },
});
