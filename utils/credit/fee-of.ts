import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { FeeChange, FeeRule } from './rules/fee.ts';

export interface Fee {
  /** The highest that may be charged, in tenths of a percent. */
  perMille: number;
  /** All that may be, the highest first. */
  possible: readonly number[];
  isCertain: boolean;
  mayBeMore: boolean;
}

interface Edition {
  perMille: number;
  /** Days, both inclusive; null: it still holds. */
  since: string;
  until: string | null;
  isCertain: boolean;
  mayBeMore: boolean;
}

/**
 * The fee of a sale that was open in this time: which of its days decides is not known, so every
 * edition of the table and of her own that held on one of them is possible.
 *
 * @returns null where no edition is that old
 */
export function feeOf(
  title: string | null,
  open: Moment,
  fees: readonly FeeRule[],
  changes: readonly FeeChange[],
): Fee | null {
  const [from, until] = [isoDayOf(open.from), isoDayOf(Math.max(open.from, open.until))];
  const held = editionsFor(title, fees, changes)
    .filter((edition) => edition.since <= until && (edition.until ?? until) >= from)
    .sort((a, b) => b.perMille - a.perMille);
  const [highest] = held;
  if (!highest) return null;
  const possible = [...new Set(held.map(({ perMille }) => perMille))];
  const isCertain = possible.length === 1 && held.every((edition) => edition.isCertain);
  return { perMille: highest.perMille, possible, isCertain, mayBeMore: highest.mayBeMore };
}

/** Of a service whose title was never seen any may be hers, or none of those she named. */
function editionsFor(
  title: string | null,
  fees: readonly FeeRule[],
  changes: readonly FeeChange[],
): Edition[] {
  const fitting = changes.filter(({ service }) => isPartOf(service, title ?? ''));
  const named = title === null ? changes.filter(({ service }) => service !== '') : [];
  return [
    ...editionsOf(fees, fitting),
    ...named.flatMap((change) => editionsOf(fees, [...fitting, change])),
  ];
}

/** Her own begin one after the other; the table counts until the first of them. */
function editionsOf(fees: readonly FeeRule[], changes: readonly FeeChange[]): Edition[] {
  const own = [...changes].sort(newestFirst);
  const first = own.at(-1)?.since ?? null;
  return [
    ...fees
      .filter(({ kind, inForce }) => kind === 'every' && (first === null || inForce.since < first))
      .map((rule) => ({
        ...rule,
        since: rule.inForce.since,
        until: earlierOf(rule.inForce.until, first === null ? null : dayBefore(first)),
        isCertain: rule.confidence !== 'low',
      })),
    ...own
      .filter(({ since }, index) => since !== own[index - 1]?.since)
      .map(({ perMille, since }) => {
        const next = own.findLast((other) => other.since > since);
        const until = next ? dayBefore(next.since) : null;
        return { perMille, since, until, isCertain: true, mayBeMore: false };
      }),
  ];
}

/** Of the same day the one that names a service. */
const newestFirst = (a: FeeChange, b: FeeChange): number =>
  compare(b.since, a.since) || b.service.length - a.service.length || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const earlierOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

const isoDayOf = (epochMs: number): string => toIsoDay(toJapanClock(epochMs));

const dayBefore = (isoDay: string): string => isoDayOf(Date.parse(`${isoDay}T00:00:00+09:00`) - 1);

/** Width and case make no difference to a person. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
const isPartOf = (part: string, whole: string): boolean => plain(whole).includes(plain(part));
