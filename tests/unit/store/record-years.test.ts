import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { found, japan, message, NOW, talkroom } from '../../support/readings.ts';

describe('a subscription that was first seen at an older place', () => {
  const kind = { roomKind: found('subscription' as const), step: found(null) };
  const older = talkroom({
    ...{ ...kind, readAt: NOW - 1 },
    messages: [message({ siteId: 1, sentAt: japan(2026, 5, 29, 22, 15) })],
  });
  const newer = talkroom({
    ...{ ...kind, readAt: NOW },
    messages: [
      message({ siteId: 2, sentAt: japan(2026, 3, 1), side: 'seller' }),
      message({ siteId: 3, sentAt: japan(2026, 11, 19) }),
    ],
  });

  it('has its years set right in the store and in what is shown, and nothing to do again', async () => {
    const database = await freshStore();
    const record = (reading: typeof older) =>
      recordObservations(database, observe(reading), 'full', NOW);
    await record(older);
    // Two messages, how the room stood, and the message that has moved.
    expect(await record(newer)).toBe(3);
    const events = await database.events.toArray();
    expect(events.find(({ id }) => id === '18000001/m1')?.at).toEqual(
      minuteOf(japan(2025, 5, 29, 22, 15)),
    );
    const row = await database.rooms.get('18000001');
    expect(row?.room.buyerWaited?.oldest.at.from).toBe(japan(2025, 5, 29, 22, 15));
    const coverage = await database.coverage.get('18000001');
    if (!coverage) throw new Error('no coverage');
    expect(row).toEqual(rowOf('18000001', events.reverse(), coverage, NOW));
    expect(await record({ ...older, readAt: NOW + 1 })).toBe(0);
  });
});
