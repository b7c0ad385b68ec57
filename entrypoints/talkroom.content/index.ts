import { defineContentScript } from 'wxt/utils/define-content-script';
import type { PageKind } from '../../utils/site/page-kinds.ts';
import { afterConsent } from '../../utils/watch/after-consent.ts';
import { lookAtTalkroom } from '../../utils/watch/look-at-talkroom.ts';
import { onceOn } from '../../utils/watch/once-on.ts';
import { reportPages } from '../../utils/watch/report-pages.ts';

/** Reads talkrooms. */
export default defineContentScript({
  matches: ['https://coconala.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const start = (): void =>
      reportPages({
        window,
        look: lookAtTalkroom(document),
        signal: ctx.signal,
        stop: () => ctx.abort(),
        isOver: () => ctx.isInvalid,
      });
    const isRoom = (kind: PageKind['kind']): boolean => kind === 'talkroom';
    onceOn(isRoom, { window, signal: ctx.signal }, () => afterConsent(ctx.signal, start));
  },
});
