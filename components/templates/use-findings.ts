import { useMemo } from 'preact/hooks';
import type { Finding } from '../../utils/lint/finding.ts';
import { lintDraft } from '../../utils/lint/lint-draft.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { lengthLimitOf } from '../../utils/templates/length-limit.ts';
import type { Preparation } from '../../utils/templates/prepare-message.ts';
import type { Room } from '../../utils/timeline/room.ts';

/** What may be wrong with the text as it would be sent; of one that lacks something nothing is said. */
export function useFindings(
  prepared: Preparation,
  { roomId, buyer }: Room,
  rows: readonly RoomRow[] | null,
  now: number,
): Finding[] {
  const text = prepared.ok ? prepared.message.text : null;
  return useMemo(() => {
    if (text === null) return [];
    const others = (rows ?? []).filter((row) => row.roomId !== roomId);
    return lintDraft(text, {
      ...{ now, buyer, hasFile: null, isFormal: null, limit: lengthLimitOf(roomId) },
      otherBuyers: others.flatMap(({ room }) => room.buyer ?? []),
    });
    // The same words a minute later are the same words.
  }, [text, roomId, buyer, rows]);
}
