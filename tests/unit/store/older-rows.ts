import { rowOf } from '../../../utils/store/row-of.ts';
import { found, HOUR, message, NOW, revenue, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

/** Two rooms, and what older versions had stored of them. */

const banner = found({ at: NOW + 7 * HOUR, sentence: '期限', isFirstContact: true });
export const known = afterLooks(
  talkroom({ printedDeadline: banner, messages: [message({ siteId: 1, sentAt: NOW - HOUR })] }),
);
export const paid = afterLooks(
  talkroom({ roomId: '18000002', roomKind: found('subscription'), step: found(null) }),
  revenue([3_000], NOW - HOUR, { roomId: '18000002' }),
);

export const without = (whole: object, ...names: string[]): object =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)));

/** What rows have held since their money is told part by part. */
export const OF_MONEY = ['priceShown', 'extras', 'shownStage'] as const;
export const OF_CREDITS = ['requestSeenAt', 'source', 'part', 'inFile'] as const;

/** The row as version 2 wrote it: what has been added since is not there. */
function oldRow({ room, events }: typeof known): object {
  const row = rowOf(room.roomId, events, room.coverage, NOW);
  return {
    ...row,
    wakeAt: NOW + 500 * HOUR,
    room: {
      ...without(row.room, ...OF_MONEY, 'byHand', 'buyerAsks', 'texts', 'sellerFile'),
      credits: row.room.credits.map((credited) => without(credited, ...OF_CREDITS, 'isRequested')),
    },
    duties: row.duties.map((duty) => without(duty, 'paused', 'label')),
  };
}

export const announced = { id: '18000001 first-contact x 0', roomId: '18000001', saidAt: NOW };
export const old = {
  events: [...known.events, ...paid.events],
  coverage: [known.room.coverage, paid.room.coverage],
  rooms: [oldRow(known), oldRow(paid)],
  announced: [announced],
};
