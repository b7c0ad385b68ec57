import type { Box } from '../insert/box.ts';
import { insertText } from '../insert/insert-text.ts';
import type { BoxWatch } from '../insert/watch-box.ts';
import { watchPage } from '../watch/watch-page.ts';
import { createDraftChip } from './draft-chip.ts';
import type { Draft } from './draft.ts';
import { createTeller } from './teller.ts';
import { trackBox } from './track-box.ts';

interface DraftDeps {
  window: Window;
  signal: AbortSignal;
  /** The conversation that she has before her; null: none. */
  roomHere: () => string | null;
  findBox: () => Box | null;
  watch: BoxWatch;
}

/** After a press of hers the box may be empty because it was sent; that takes the site a while. */
const LOOK_AGAIN_MS = [300, 1000, 2500, 5000];
const ACTED_MS = 8000;

/**
 * Keeps what she writes into a conversation's box until it is sent, and says beside it what may be
 * wrong. The page is written to only where she asks for what was kept.
 */
export function watchDrafts(deps: DraftDeps): void {
  const { window, roomHere, findBox, watch } = deps;
  const life = new AbortController();
  const { signal } = life;
  deps.signal.addEventListener('abort', () => life.abort());
  const restore = async ({ roomId, text }: Draft): Promise<boolean> => {
    const box = findBox();
    if (!box || roomHere() !== roomId) return false;
    return (await insertText(box, text, { window, watch })).result === 'inserted';
  };
  const chip = createDraftChip({ window, signal, restore });
  const teller = createTeller({
    ...{ window, signal, onGone: () => life.abort() },
    onAnswer: ({ roomId }, { findings }) => chip.sayFindings(roomId, findings),
  });
  let actedAt = -Infinity;
  const hasActed = (): boolean => window.performance.now() - actedAt < ACTED_MS;
  const { document } = window;
  const look = trackBox({ document, roomHere, findBox, watch, chip, teller, hasActed });
  listen({
    ...{ window, signal, look },
    onAct: () => (actedAt = window.performance.now()),
    onLeave() {
      look(true);
      teller.flush();
    },
  });
}

interface ListenDeps {
  window: Window;
  signal: AbortSignal;
  look: () => void;
  onAct: () => void;
  onLeave: () => void;
}

function listen({ window, signal, look, onAct, onLeave }: ListenDeps): void {
  const { document } = window;
  const options = { capture: true, passive: true, signal };
  const lookLater = lookAgain(window, signal, look);
  const press = ({ target }: Event): void => {
    // A link leads away: what is gone from the box then was not sent.
    if (target instanceof Element && target.closest('a[href], [data-talkroom-banto]')) return;
    onAct();
    lookLater();
  };
  for (const type of ['input', 'change']) document.addEventListener(type, () => look(), options);
  for (const type of ['click', 'keydown']) document.addEventListener(type, press, options);
  window.addEventListener('pagehide', onLeave, options);
  document.addEventListener('visibilitychange', () => document.hidden && onLeave(), options);
  watchPage(window, signal, { onChange: () => undefined, onLook: look });
}

/** Looks a few times more, later and later; a new press begins anew. */
function lookAgain(window: Window, signal: AbortSignal, look: () => void): () => void {
  let timers: number[] = [];
  const stop = (): void => timers.forEach((timer) => window.clearTimeout(timer));
  signal.addEventListener('abort', stop);
  return () => {
    stop();
    timers = LOOK_AGAIN_MS.map((delayMs) => window.setTimeout(look, delayMs));
  };
}
