import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageKind } from '../../utils/site/page-kinds.ts';
import { afterConsent } from '../../utils/watch/after-consent.ts';
import { lookAtMypage } from '../../utils/watch/look-at-mypage.ts';
import { onceOn } from '../../utils/watch/once-on.ts';
import { reportPages } from '../../utils/watch/report-pages.ts';

/** The seller's pages besides talkrooms: lists, messages before a sale, money. */
export default defineContentScript({
  matches: ['https://coconala.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const start = (): void =>
      reportPages({
        window,
        look: lookAtMypage(document),
        signal: ctx.signal,
        stop: () => ctx.abort(),
        isOver: () => ctx.isInvalid,
      });
    const isOther = (kind: PageKind['kind']): boolean => kind !== 'talkroom';
    onceOn(isOther, { window, signal: ctx.signal }, () => afterConsent(ctx.signal, start));
  },
});
