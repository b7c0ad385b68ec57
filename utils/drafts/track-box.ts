import type { Box } from '../insert/box.ts';
import type { BoxWatch } from '../insert/watch-box.ts';
import type { DraftChip } from './draft-chip.ts';
import type { DraftSeen } from './draft.ts';
import { readBox } from './read-box.ts';
import type { Teller } from './teller.ts';

interface TrackDeps {
  document: Document;
  /** The conversation that she has before her; null: none. */
  roomHere: () => string | null;
  findBox: () => Box | null;
  watch: BoxWatch;
  chip: DraftChip;
  teller: Teller;
  /** She has just pressed something: what is gone from the box now she has sent or deleted. */
  hasActed: () => boolean;
}

/** @returns looks at the box; `isLeaving` also in the middle of a word that is being composed */
export function trackBox(deps: TrackDeps): (isLeaving?: boolean) => void {
  const { document, roomHere, findBox, watch, chip, teller } = deps;
  let roomId: string | null = null;
  /** What stood in the box at the last look; '' as long as nothing did. */
  let written = '';
  /** The same of the conversation before: the address may change before the box does. */
  let left = '';

  const begin = (next: string | null): void => {
    teller.flush();
    left = written;
    written = '';
    roomId = next;
    chip.begin(next);
  };
  const noteText = (seen: DraftSeen): void => {
    if (seen.text === left) return;
    left = '';
    written = seen.text;
    chip.withdraw();
    teller.note(seen);
  };
  const noteEmpty = (seen: DraftSeen): void => {
    left = '';
    if (written === '') chip.offer();
    // A page that renders its box anew loses the text as well, but she has not sent it.
    if (written === '' || !deps.hasActed()) return;
    written = '';
    chip.finish();
    teller.note({ ...seen, text: '' });
    teller.flush();
  };
  return (isLeaving = false) => {
    const here = roomHere();
    if (here !== roomId) begin(here);
    const box = here === null ? null : findBox();
    if (here === null || !box || (watch.isComposing(box) && !isLeaving)) return;
    const seen = readBox(document, here, box);
    if (seen.text.trim() === '') noteEmpty(seen);
    else noteText(seen);
  };
}
