import { defineContentScript } from 'wxt/utils/define-content-script';
import { createBoxWatch } from '../../utils/insert/watch-box.ts';
import { listen } from '../../utils/messages.ts';
import type { ToPage } from '../../utils/messages.ts';
import { isOwnPage } from '../../utils/senders.ts';
import { answerPopup } from './answer-popup.ts';
import { afterConsent } from './after-consent.ts';
import { reportPages } from './report-pages.ts';

export default defineContentScript({
  matches: ['https://coconala.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const watch = createBoxWatch();
    const hasConsent = afterConsent(ctx.signal, () => {
      watch.start(document, ctx.signal);
      reportPages({
        window,
        signal: ctx.signal,
        stop: () => ctx.abort(),
        isOver: () => ctx.isInvalid,
      });
    });
    const handlers = answerPopup({ window, watch, hasConsent });
    ctx.onInvalidated(listen<ToPage>('page', handlers, (_, sender) => isOwnPage(sender)));
  },
});
