import { isExtensionGone } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { logRefusal } from '../../utils/log.ts';
import { sendToBackground } from '../../utils/messages.ts';
import { createLook } from './look.ts';
import { createSender } from './sender.ts';
import { watchPage } from './watch-page.ts';

interface ReportDeps {
  window: Window;
  signal: AbortSignal;
  /** Ends this script for good: the extension was updated and does not answer any more. */
  stop: () => void;
  isOver: () => boolean;
}

/** Reads the pages that the seller opens and hands what they show to the background. */
export function reportPages({ window, signal, stop, isOver }: ReportDeps): void {
  const look = createLook(window.document);
  const request = createSender({
    window,
    signal,
    take: () => look.take(window.location.href, currentTime()),
    send: (reading) => sendToBackground('page-read', reading),
    onTrouble(error) {
      if (isExtensionGone(error)) stop();
      else if (!isOver()) logRefusal('page-read', String(error));
    },
  });
  watchPage(window, signal, { onChange: (records) => look.note(records), onLook: request });
}
