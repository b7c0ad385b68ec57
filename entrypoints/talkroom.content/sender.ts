import { millisecondsInMinute } from 'date-fns/constants';
import type { Reading } from '../../utils/site/reading.ts';
import { PATIENCE_MS } from './look.ts';
import type { Look } from './look.ts';
import { oneAtATime } from './one-at-a-time.ts';

const RETRY_AFTER_MS = 4000;
/** A page that goes on saying the same is reported again this often, as a sign of having looked. */
const SAME_AGAIN_MS = millisecondsInMinute;

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
 * @returns asks for a reading; `isFresh` when it shall be handed on even if it says the same
 */
export function createSender(deps: SenderDeps): (isFresh: boolean) => void {
  const { window, signal, take, send, onTrouble } = deps;
  const said = { words: '', at: 0 };
  let mayRetry = true;
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  const later = (delayMs: number): void => {
    window.clearTimeout(timer);
    if (!signal.aborted) timer = window.setTimeout(() => request(true), delayMs);
  };

  const report = async (isFresh: boolean): Promise<void> => {
    // A page that is not looked at waits; coming back to it asks again.
    if (window.document.hidden) return;
    const taken = take();
    if (taken === 'not-yet') later(PATIENCE_MS);
    if (typeof taken === 'string') return;
    const { reading, confirm } = taken;
    const words = wordsOf(reading);
    const isSame = words === said.words && reading.readAt - said.at < SAME_AGAIN_MS;
    if (isSame && !isFresh && !hasNews(reading)) return;
    try {
      await send(reading);
      confirm();
      Object.assign(said, { words, at: reading.readAt });
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
