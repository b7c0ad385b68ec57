import fc from 'fast-check';
import { COUNTED, MONEY_STATES, ON_ITS_WAY } from '../../../utils/credit/money.ts';
import type { Money, MoneyState, SalePart } from '../../../utils/credit/money.ts';
import { payDayFor } from '../../../utils/credit/pay-days.ts';
import type { SaleRow } from '../../../utils/credit/ageing.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { Credited, Room } from '../../../utils/timeline/room.ts';
import { noCoverage } from '../../../utils/timeline/coverage.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { DAY, HOUR, NOW } from '../../support/readings.ts';

/** The service of a sale of 10,000 yen; give only what the test is about. */
export const part = (given: Partial<SalePart> = {}): SalePart => ({
  ...{ id: 'service', kind: 'service', at: null },
  ...{ grossJpy: 10_000, isGrossByHand: false, netJpy: 7_800, feeJpy: 2_200, isNetActual: false },
  ...{ estimatedNetJpy: 7_800, perMille: 220, isFeeCertain: true, mayBeMore: false, because: [] },
  ...given,
});

/** A sale that is with its buyer. Its totals are those of its parts. */
export function money(given: Partial<Money> = {}): Money {
  const parts = given.parts ?? [part()];
  const known = parts.filter(({ netJpy }) => netJpy !== null);
  const sum = (name: 'grossJpy' | 'netJpy' | 'feeJpy') =>
    known.reduce((total, each) => total + (each[name] ?? 0), 0);
  return {
    ...{ roomId: '18000001', state: 'with-buyer', parts },
    ...{ grossJpy: sum('grossJpy'), feeJpy: sum('feeJpy') },
    netJpy: known.length > 0 ? sum('netJpy') : null,
    ...{ isNetActual: false, isComplete: known.length === parts.length },
    ...{ expected: null, creditedAt: null, requestedBy: null, paidOn: null },
    ...{ reason: 'after-delivery', because: [], sources: [], contradictions: [] },
    ...{ isOverdue: false, differenceJpy: null },
    ...given,
  };
}

/** A room that was looked at now. */
const room = (given: Partial<Room> = {}): Room => {
  const roomId = given.roomId ?? '18000001';
  return {
    ...foldRoom(roomId, [], { ...noCoverage(roomId), lookedAt: NOW }),
    ...{ title: 'ロゴ制作いたします', buyer: 'さくら' },
    ...given,
  };
};

export const saleRow = (ofRoom: Partial<Room>, ofMoney: Partial<Money>): SaleRow => {
  const roomId = ofRoom.roomId ?? ofMoney.roomId ?? '18000001';
  return { room: room({ ...ofRoom, roomId }), money: money({ ...ofMoney, roomId }) };
};

/** A line of the revenue page in that minute. */
export const credited = (eventId: string, netJpy: number, at: number): Credited => ({
  ...{ eventId, netJpy, at: minuteOf(at) },
  ...{ isRequested: false, requestSeenAt: null, source: 'page', part: null, inFile: null },
});

const someMs = (min: number, max: number) => fc.integer({ min: min / HOUR, max: max / HOUR });

const anyParts = fc.array(
  fc.option(fc.integer({ min: 0, max: 300_000 }), { freq: 8 }).map((grossJpy) => {
    const netJpy = grossJpy === null ? null : Math.floor(grossJpy * 0.78);
    const feeJpy = grossJpy === null ? null : grossJpy - (netJpy ?? 0);
    return part({ grossJpy, netJpy, feeJpy, estimatedNetJpy: netJpy });
  }),
  { minLength: 1, maxLength: 3 },
);

/** Sales in every state there is, as they may stand at `now`. */
export const anyMonies = (now: number): fc.Arbitrary<Money[]> =>
  fc
    .array(
      fc.record({
        state: fc.constantFrom<MoneyState>(...MONEY_STATES),
        parts: anyParts,
        fromHours: someMs(-20 * DAY, 110 * DAY),
        lengthHours: someMs(0, 30 * DAY),
        agoHours: someMs(0, 200 * DAY),
        isBounded: fc.boolean(),
        isFileAlone: fc.boolean(),
        isNetActual: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    .map((drafts) => drafts.map((draft, index) => moneyFrom(draft, index, now)));

interface Draft {
  state: MoneyState;
  parts: SalePart[];
  fromHours: number;
  lengthHours: number;
  agoHours: number;
  isBounded: boolean;
  isFileAlone: boolean;
  isNetActual: boolean;
}

function moneyFrom(draft: Draft, index: number, now: number): Money {
  const { state, parts } = draft;
  const from = now + draft.fromHours * HOUR;
  const until = from + draft.lengthHours * HOUR;
  const isOpen = !COUNTED.has(state) && state !== 'cancelled';
  const isBounded =
    isOpen && (ON_ITS_WAY.has(state) ? state !== 'at-limit' || draft.isBounded : draft.isBounded);
  const creditedAt = COUNTED.has(state) ? minuteOf(now - draft.agoHours * HOUR) : null;
  const isAsked = state === 'requested' || state === 'paid';
  return money({
    roomId: String(18_000_001 + index),
    ...{ state, parts, creditedAt, isNetActual: draft.isNetActual },
    expected: isBounded ? { from, until } : null,
    isOverdue: isBounded && now > until,
    reason: creditedAt ? (draft.isFileAlone ? 'sales-file' : 'revenue-page') : 'after-delivery',
    requestedBy: isAsked ? now : null,
    paidOn: isAsked
      ? { from: payDayFor(now - 10 * DAY).paidOn, until: payDayFor(now).paidOn }
      : null,
  });
}
