import { defineContentScript } from 'wxt/utils/define-content-script';
import { createBoxWatch } from '../../utils/insert/watch-box.ts';
import { listen } from '../../utils/messages.ts';
import type { ToPage } from '../../utils/messages.ts';
import { isOwnPage } from '../../utils/senders.ts';
import { readSettings } from '../../utils/settings.ts';
import type { PageKind } from '../../utils/site/page-kinds.ts';
import { afterConsent } from '../../utils/watch/after-consent.ts';
import { lookAtTalkroom } from '../../utils/watch/look-at-talkroom.ts';
import { onceOn } from '../../utils/watch/once-on.ts';
import { reportPages } from '../../utils/watch/report-pages.ts';
import { answerPopup } from './answer-popup.ts';

export default defineContentScript({
  matches: ['https://coconala.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const watch = createBoxWatch();
    const start = (): void => {
      watch.start(document, ctx.signal);
      reportPages({
        window,
        look: lookAtTalkroom(document),
        signal: ctx.signal,
        stop: () => ctx.abort(),
        isOver: () => ctx.isInvalid,
      });
    };
    const isRoom = (kind: PageKind['kind']): boolean => kind === 'talkroom';
    onceOn(isRoom, { window, signal: ctx.signal }, () => afterConsent(ctx.signal, start));
    const hasConsent = async (): Promise<boolean> => (await readSettings()).consentedAt !== null;
    const handlers = answerPopup({ window, watch, hasConsent });
    ctx.onInvalidated(listen<ToPage>('page', handlers, (_, sender) => isOwnPage(sender)));
  },
});
