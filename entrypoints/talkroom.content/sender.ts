import type { Reading } from '../../utils/site/reading.ts';
import { PATIENCE_MS } from './look.ts';
import type { Look } from './look.ts';
import { oneAtATime } from './one-at-a-time.ts';

const RETRY_AFTER_MS = 4000;

interface SenderDeps {
  window: Window;
  signal: AbortSignal;
  take: () => ReturnType<Look['take']>;
  send: (reading: Reading) => Promise<unknown>;
  onTrouble: (error: unknown) => void;
}

/**
 * Hands on one reading at a time. What did not arrive is not confirmed and comes again with the
 * next reading; that one is asked for once after a failure, and then only by the page's changes.
 *
 * A page that goes on saying the same is no new look: nobody knows whether the site brings new
 * messages into a page that stands open, so a tab that was left for days shows how it was then.
 *
 * @returns asks for a reading
 */
export function createSender(deps: SenderDeps): () => void {
  const { window, signal, take, send, onTrouble } = deps;
  let said = '';
  let mayRetry = true;
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  const later = (delayMs: number): void => {
    window.clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(request, delayMs);
  };

  const report = async (): Promise<void> => {
    // A page that is not looked at waits; coming back to it asks again.
    if (window.document.hidden) return;
    const taken = take();
    if (taken === 'not-yet') later(PATIENCE_MS);
    if (typeof taken === 'string') return;
    const { reading, confirm } = taken;
    const words = wordsOf(reading);
    if (words === said && !hasNews(reading)) return;
    try {
      await send(reading);
      confirm();
      said = words;
      mayRetry = true;
    } catch (error) {
      if (mayRetry) later(RETRY_AFTER_MS);
      mayRetry = false;
      onTrouble(error);
    }
  };

  const request = oneAtATime(report, signal);
  return request;
}

const hasNews = (reading: Reading): boolean =>
  reading.kind === 'talkroom' && reading.messages.length > 0;

/** What the page says besides its messages. */
const wordsOf = (reading: Reading): string =>
  JSON.stringify({ ...reading, readAt: 0, messages: [] });
