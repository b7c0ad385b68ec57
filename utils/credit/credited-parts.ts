import type { Credited, Room } from '../timeline/room.ts';
import type { Fee } from './fee-of.ts';
import { kindNamed, matchCredits } from './match-credits.ts';
import type { Matched } from './match-credits.ts';
import type { SalePart } from './money.ts';
import { isNetOf } from './net-of.ts';
import { feeBetween } from './parts-of.ts';

export interface CreditedParts {
  parts: SalePart[];
  matched: Matched;
}

/**
 * The parts of a sale that the site has counted: what it showed is their net. A part that stands on
 * no line has none; a line that fits no part is one of its own.
 */
export function creditedParts(
  { credits, kind }: Room,
  estimated: readonly SalePart[],
  fee: Fee | null,
): CreditedParts {
  const possible = fee?.possible ?? [];
  // A subscription is credited again and again: no line of it is for the price once paid.
  const parts = kind === 'subscription' ? [] : estimated;
  const matched = matchCredits(parts, credits, possible);
  const counted = matched.pairs.map(({ part, row }) =>
    row ? withRow(part, row, possible) : { ...part, netJpy: null, feeJpy: null },
  );
  return { parts: [...counted, ...matched.rest.map(partOfRow)], matched };
}

function withRow(part: SalePart, row: Credited, possible: readonly number[]): SalePart {
  const { netJpy } = row;
  // Nobody is paid more than was paid: that gross was another.
  const grossJpy = part.grossJpy !== null && part.grossJpy >= netJpy ? part.grossJpy : null;
  const explaining = possible.filter(
    (perMille) => grossJpy !== null && isNetOf(netJpy, grossJpy, perMille),
  );
  return {
    ...part,
    ...{ grossJpy, netJpy, feeJpy: feeBetween(grossJpy, netJpy), isNetActual: true },
    perMille: explaining[0] ?? null,
    isFeeCertain: explaining.length === 1,
    because: [...part.because, ...idsOf(row)],
  };
}

const partOfRow = (row: Credited): SalePart => ({
  id: row.eventId,
  kind: kindNamed(row.part) ?? 'other',
  at: row.at,
  ...{ grossJpy: null, isGrossByHand: false },
  ...{ netJpy: row.netJpy, feeJpy: null, isNetActual: true, estimatedNetJpy: null },
  ...{ perMille: null, isFeeCertain: false, mayBeMore: false },
  because: idsOf(row),
});

const idsOf = ({ eventId, inFile }: Credited): string[] =>
  inFile === null ? [eventId] : [eventId, inFile];
