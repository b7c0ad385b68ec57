import { makeChip } from '../chip/chip.ts';
import type { Chip, ChipWishes } from '../chip/chip.ts';
import { readPlace, writePlace } from '../chip/place.ts';
import { t } from '../i18n.ts';
import type { Finding } from '../lint/finding.ts';
import { logRefusal } from '../log.ts';
import { sendToBackground } from '../messages.ts';
import { beginning, saysOf } from './chip-state.ts';
import type { ChipState } from './chip-state.ts';
import type { Draft } from './draft.ts';

interface DraftChipDeps {
  window: Window;
  signal: AbortSignal;
  /** @returns whether it stands in the box now */
  restore: (draft: Draft) => Promise<boolean>;
}

export interface DraftChip {
  /** Another conversation: nothing of the last one is said of it. */
  begin: (roomId: string | null) => void;
  sayFindings: (roomId: string, findings: readonly Finding[]) => void;
  /** The box is empty and nothing was written here: what was kept is offered. */
  offer: () => void;
  /** Something stands in the box. */
  withdraw: () => void;
  /** What stood in the box was sent or deleted. */
  finish: () => void;
}

interface Session {
  get: () => ChipState;
  update: (part: Partial<ChipState>) => void;
}

/** A message that was just sent is read from the page first, and is no draft any more. */
const ASK_AFTER_MS = 1200;

/** What the chip says of the conversation that she has before her. */
export function createDraftChip(deps: DraftChipDeps): DraftChip {
  const { window, signal } = deps;
  const { get, update } = createSession(deps);
  const ask = async (roomId: string): Promise<void> => {
    if (signal.aborted || get().roomId !== roomId || !get().isEmpty) return;
    const kept = await sendToBackground('read-draft', roomId);
    if (get().roomId === roomId) update({ kept });
  };
  return {
    begin: (roomId) => update(beginning(roomId)),
    sayFindings(roomId, findings) {
      if (roomId === get().roomId && !get().isEmpty) update({ findings });
    },
    offer() {
      const { roomId, hasAsked, isEmpty } = get();
      if (isEmpty || roomId === null) return;
      update({ isEmpty: true, hasAsked: true });
      if (!hasAsked) window.setTimeout(() => void ask(roomId).catch(note), ASK_AFTER_MS);
    },
    withdraw() {
      if (get().isEmpty) update({ isEmpty: false });
    },
    finish: () => update({ findings: [], kept: null, isEmpty: true, hasAsked: true }),
  };
}

function createSession({ window, signal, restore }: DraftChipDeps): Session {
  let state = beginning(null);
  let chip: Chip | null = null;
  signal.addEventListener('abort', () => chip?.remove());
  const session: Session = {
    get: () => state,
    update(part) {
      state = { ...state, ...part };
      const says = signal.aborted ? null : saysOf(state);
      if (says) (chip ??= startChip(window.document, wishesOf(session, restore))).say(says);
      else chip?.remove();
    },
  };
  return session;
}

function startChip(document: Document, wishes: ChipWishes): Chip {
  const chip = makeChip(document, wishes);
  readPlace().then(chip.moveTo, note);
  return chip;
}

const wishesOf = ({ get, update }: Session, restore: DraftChipDeps['restore']): ChipWishes => ({
  async onRestore() {
    const { kept } = get();
    const isBack = kept !== null && (await restore(kept));
    if (get().kept !== kept) return;
    update(isBack ? { kept: null, trouble: null } : { trouble: t('chip_not_restored') });
  },
  async onDiscard() {
    const { kept } = get();
    update({ kept: null });
    if (!kept) return;
    const emptied = { roomId: kept.roomId, text: '', hasFile: null, isFormal: null, limit: null };
    await sendToBackground('draft-changed', emptied).catch(note);
  },
  onClose: () => update({ isClosed: true }),
  async onNever() {
    update({ findings: [] });
    await sendToBackground('hide-chip', undefined).catch(note);
  },
  onRest: (place) => writePlace(place).catch(note),
});

const note = (error: unknown): void => logRefusal('chip', String(error));
