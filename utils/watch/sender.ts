import type { PageReading } from '../site/reading.ts';
import { PATIENCE_MS } from './look.ts';
import type { Look, Taken } from './look.ts';
import { oneAtATime } from './one-at-a-time.ts';

const RETRY_AFTER_MS = 4000;

interface SenderDeps {
  window: Window;
  signal: AbortSignal;
  take: () => Taken;
  send: (reading: PageReading) => Promise<unknown>;
  split?: Look['split'];
  onTrouble: (error: unknown) => void;
}

/**
 * Hands on one reading at a time. What did not arrive is not confirmed and comes again with the
 * next reading; that one is asked for once after a failure, and then only by the page's changes.
 *
 * A long room is taken in slices and sent in pieces, between which the page is free.
 *
 * A page that goes on saying the same is no new look: nobody knows whether the site brings new
 * messages into a page that stands open, so a tab that was left for days shows how it was then.
 *
 * @returns asks for a reading
 */
export function createSender(deps: SenderDeps): () => void {
  const { window, signal, take, send, split = whole, onTrouble } = deps;
  let said = '';
  let mayRetry = true;
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  const later = (delayMs: number): void => {
    window.clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(request, delayMs);
  };

  const takeWhole = async (): Promise<Taken> => {
    while (!window.document.hidden && !signal.aborted) {
      const taken = take();
      if (taken !== 'more') return taken;
      await new Promise((resolve) => window.setTimeout(resolve));
    }
    // A page that is not looked at waits; coming back to it asks again.
    window.document.addEventListener('visibilitychange', request, { once: true, signal });
    return 'nothing';
  };

  const report = async (): Promise<void> => {
    const taken = await takeWhole();
    if (taken === 'not-yet') later(PATIENCE_MS);
    if (typeof taken === 'string') return;
    const { reading, confirm } = taken;
    const words = wordsOf(reading);
    if (words === said && !hasNews(reading)) return;
    try {
      for (const piece of split(reading)) await send(piece);
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

const whole = (reading: PageReading): readonly PageReading[] => [reading];

const hasNews = (reading: PageReading): boolean =>
  reading.kind === 'talkroom' && reading.messages.length > 0;

/** What the page says; of a talkroom without its messages, of which only the new ones are there. */
const wordsOf = (reading: PageReading): string =>
  JSON.stringify({
    ...reading,
    readAt: 0,
    ...(reading.kind === 'talkroom' ? { messages: [] } : {}),
  });
