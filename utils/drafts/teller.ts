import { isExtensionGone } from '../errors.ts';
import { logRefusal } from '../log.ts';
import { sendToBackground } from '../messages.ts';
import type { DraftAnswer, DraftSeen } from './draft.ts';

/** She stops to think: then it is kept. */
const QUIET_MS = 600;

interface TellerDeps {
  window: Window;
  signal: AbortSignal;
  onAnswer: (seen: DraftSeen, answer: DraftAnswer) => void;
  /** The extension was updated and does not answer any more. */
  onGone: () => void;
}

export interface Teller {
  /** Tells it once nothing has changed for a moment. */
  note: (seen: DraftSeen) => void;
  /** Tells at once what was noted and not told. */
  flush: () => void;
}

/** Tells the background what stands in the box, once for each change. */
export function createTeller({ window, signal, onAnswer, onGone }: TellerDeps): Teller {
  let told = '';
  let pending: DraftSeen | null = null;
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearTimeout(timer));

  const tell = async (seen: DraftSeen): Promise<void> => {
    const words = JSON.stringify(seen);
    told = words;
    try {
      onAnswer(seen, await sendToBackground('draft-changed', seen));
    } catch (error) {
      // Told again with the next change, or when she leaves.
      if (told === words) told = '';
      if (isExtensionGone(error)) onGone();
      else if (!signal.aborted) logRefusal('draft-changed', String(error));
    }
  };
  const flush = (): void => {
    window.clearTimeout(timer);
    const seen = pending;
    pending = null;
    if (seen && !signal.aborted) void tell(seen);
  };
  return {
    note(seen) {
      const words = JSON.stringify(seen);
      if (words === JSON.stringify(pending)) return;
      window.clearTimeout(timer);
      pending = words === told ? null : seen;
      if (pending && !signal.aborted) timer = window.setTimeout(flush, QUIET_MS);
    },
    flush,
  };
}
