import type { Room } from '../timeline/room.ts';
import { contradictionsIn } from './contradictions-in.ts';
import { creditedParts } from './credited-parts.ts';
import type { Matched } from './match-credits.ts';
import type { Money, SalePart } from './money.ts';
import { feeOfRoom, partsOf } from './parts-of.ts';
import type { MoneyRules } from './parts-of.ts';
import type { When } from './when-of.ts';

export type Amounts = Pick<
  Money,
  | 'parts'
  | 'grossJpy'
  | 'feeJpy'
  | 'netJpy'
  | 'isNetActual'
  | 'isComplete'
  | 'contradictions'
  | 'differenceJpy'
>;

/** How much a sale is: what the site showed, or the estimate where it has shown nothing yet. */
export function amountsOf(room: Room, when: When, book: MoneyRules): Amounts {
  const fee = feeOfRoom(room, when, book);
  const estimated = partsOf(room, fee);
  if (room.credits.length === 0) {
    const nothingShown = { isNetActual: false, contradictions: [], differenceJpy: null };
    return { parts: estimated, ...totalsOf(estimated), ...nothingShown };
  }
  const { parts, matched } = creditedParts(room, estimated, fee);
  return {
    parts,
    ...totalsOf(parts),
    isNetActual: true,
    contradictions: contradictionsIn(room, matched, fee?.possible ?? []),
    differenceJpy: differenceIn(matched),
  };
}

/** All of it is added up from the parts whose net is known. */
function totalsOf(
  parts: readonly SalePart[],
): Pick<Amounts, 'grossJpy' | 'netJpy' | 'feeJpy' | 'isComplete'> {
  const known = parts.filter(({ netJpy }) => netJpy !== null);
  const isGrossKnown = known.length > 0 && known.every(({ grossJpy }) => grossJpy !== null);
  const sumOf = (name: 'grossJpy' | 'netJpy' | 'feeJpy'): number =>
    known.reduce((sum, part) => sum + (part[name] ?? 0), 0);
  return {
    grossJpy: isGrossKnown ? sumOf('grossJpy') : null,
    feeJpy: isGrossKnown ? sumOf('feeJpy') : null,
    netJpy: known.length > 0 ? sumOf('netJpy') : null,
    isComplete: known.length === parts.length,
  };
}

/**
 * What came less what was expected. Lines of what nobody could expect an amount of say nothing: those
 * of a part of unknown price, and those that may be for one.
 */
function differenceIn({ pairs, rest }: Matched): number | null {
  const expected = pairs.filter(({ part }) => part.estimatedNetJpy !== null);
  if (expected.length === 0) return null;
  const isForUnknown = pairs.some(({ part, row }) => row === null && part.grossJpy === null);
  const came = [...expected.flatMap(({ row }) => row ?? []), ...(isForUnknown ? [] : rest)];
  return (
    came.reduce((sum, { netJpy }) => sum + netJpy, 0) -
    expected.reduce((sum, { part }) => sum + (part.estimatedNetJpy ?? 0), 0)
  );
}
