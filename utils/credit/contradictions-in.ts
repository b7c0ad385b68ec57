import type { Credited, Room } from '../timeline/room.ts';
import { kindNamed } from './match-credits.ts';
import type { Matched } from './match-credits.ts';
import type { Contradiction, SalePart } from './money.ts';
import { isNetOf } from './net-of.ts';

/** What the pages say of a counted sale that cannot all be true. */
export const contradictionsIn = (
  room: Room,
  matched: Matched,
  possible: readonly number[],
): Contradiction[] => [
  ...againstRoom(room),
  ...(room.kind === 'subscription'
    ? []
    : [...twice(matched), ...otherAmounts(matched, possible), ...notCredited(matched)]),
];

function againstRoom(room: Room): Contradiction[] {
  const [first] = room.credits;
  if (!first) return [];
  if (room.stage === 'cancelled') {
    const because = [first.eventId, ...(room.cancelledAt ? [room.cancelledAt.eventId] : [])];
    return [{ kind: 'credited-though-cancelled', because }];
  }
  const open = lookThatShowedItOpen(room, first);
  return open ? [{ kind: 'credited-while-open', because: [first.eventId, open] }] : [];
}

/**
 * A look that shows what the look before it showed is not kept, but the room's own page says when
 * it was seen last.
 */
function lookThatShowedItOpen(
  { shownStage, coverage, kind }: Room,
  { at }: Credited,
): string | null {
  if (kind === 'subscription' || !shownStage) return null;
  if (shownStage.stage !== 'open' && shownStage.stage !== 'delivered') return null;
  const isSameStill = shownStage.page === 'talkroom' && !coverage.missing.includes('step');
  const seenAt = Math.max(shownStage.seenAt, isSameStill ? (coverage.lookedAt ?? 0) : 0);
  return seenAt > at.until ? shownStage.eventId : null;
}

/** A second line for the service: by its name, or as much again while nothing else was bought. */
function twice({ pairs, rest }: Matched): Contradiction[] {
  const service = pairs.find(({ part }) => part.kind === 'service')?.row;
  if (!service) return [];
  const isOpen = pairs.some(({ row }) => row === null);
  return rest
    .filter(({ part, netJpy }) => {
      const kind = kindNamed(part);
      return kind === 'service' || (kind === null && !isOpen && netJpy === service.netJpy);
    })
    .map(({ eventId, netJpy }) => ({
      ...{ kind: 'credited-twice', netJpy, because: [service.eventId, eventId] },
    }));
}

/** Lines that no fee explains; where it is open which line is the service's, all that are left. */
function otherAmounts({ pairs, rest }: Matched, possible: readonly number[]): Contradiction[] {
  return pairs.flatMap(({ part, row }) => {
    const rows = row ? [row] : part.kind === 'service' ? rest : [];
    const expectedJpy = part.estimatedNetJpy;
    if (rows.length === 0 || expectedJpy === null) return [];
    if (row && isExplained(part, row, possible)) return [];
    return [{ kind: 'amount-differs', ...amountsOf(rows), expectedJpy }];
  });
}

const amountsOf = (rows: readonly Credited[]) => ({
  creditedJpy: rows.reduce((sum, { netJpy }) => sum + netJpy, 0),
  because: rows.map(({ eventId }) => eventId),
});

const isExplained = (
  { grossJpy }: SalePart,
  { netJpy }: Credited,
  possible: readonly number[],
): boolean => grossJpy !== null && possible.some((perMille) => isNetOf(netJpy, grossJpy, perMille));

/** Where lines are left over, one of them may be the one. */
function notCredited({ pairs, rest }: Matched): Contradiction[] {
  if (rest.length > 0) return [];
  return pairs
    .filter(({ part, row }) => row === null && part.grossJpy !== null)
    .map(({ part: { id, because } }) => ({ kind: 'part-not-credited', partId: id, because }));
}
