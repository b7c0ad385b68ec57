import { isExtensionGone } from '../errors.ts';
import { currentTime } from '../japan-time/now.ts';
import { logRefusal } from '../log.ts';
import { sendToBackground } from '../messages.ts';
import type { Look } from './look.ts';
import { createSender } from './sender.ts';
import { watchPage } from './watch-page.ts';

interface ReportDeps {
  window: Window;
  look: Look;
  signal: AbortSignal;
  /** Ends this script for good: the extension was updated and does not answer any more. */
  stop: () => void;
  isOver: () => boolean;
}

/** Reads the pages that the seller opens and hands what they show to the background. */
export function reportPages({ window, look, signal, stop, isOver }: ReportDeps): void {
  const request = createSender({
    window,
    signal,
    take: () => look.take(window.location.href, currentTime()),
    send: (reading) => sendToBackground('page-read', reading),
    split: look.split,
    onTrouble(error) {
      if (isExtensionGone(error)) stop();
      else if (!isOver()) logRefusal('page-read', String(error));
    },
  });
  watchPage(window, signal, { onChange: (records) => look.note(records), onLook: request });
}
