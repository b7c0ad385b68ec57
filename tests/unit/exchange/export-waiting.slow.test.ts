import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exportFile } from '../../../utils/exchange/export-file.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { HOUR, message, NOW, talkroom } from '../../support/readings.ts';

interface Exported {
  rooms: { roomId: string; waiting: Record<string, number> }[];
}

test('the export says of each room in whole seconds how long it was whose turn', async () => {
  const hers = { side: 'seller', author: '自分' } as const;
  const answered = [
    message({ siteId: 1, sentAt: NOW - 5 * HOUR }),
    message({ ...hers, siteId: 2, sentAt: NOW - 3 * HOUR }),
  ];
  const asked = [message({ siteId: 7, sentAt: NOW - HOUR })];
  const database = await openDatabase();
  const looks = [
    talkroom({ roomId: '18000001', messages: answered }),
    talkroom({ roomId: '18000002', messages: asked }),
  ];
  await recordObservations(database, looks.flatMap(observe), 'times', NOW);
  const { rooms } = JSON.parse(await exportFile(NOW + 1500)) as Exported;
  const waiting = Object.fromEntries(rooms.map((room) => [room.roomId, room.waiting]));
  expect(waiting).toEqual({
    '18000001': { seller: 7200, buyer: 10_800, site: 0, unknown: 1 },
    '18000002': { seller: 3600, buyer: 0, site: 0, unknown: 1 },
  });
});
