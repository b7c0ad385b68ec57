import { expect, test } from 'vitest';
import { gapsBefore } from '../../../utils/timeline/gaps.ts';
import { found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const row = (siteId: number) => message({ siteId, sentAt: NOW - (100 - siteId) * HOUR });
const part = (ids: number[], olderExist: boolean) =>
  talkroom({ messages: ids.map(row), olderExist: found(olderExist) });
const gapsAfter = (...looks: Parameters<typeof afterLooks>): string[] => {
  const { room, events } = afterLooks(...looks);
  return [...gapsBefore(events, room.coverage)].sort();
};

test('a room that was seen from its start has no gap', () => {
  expect(gapsAfter(part([1, 2, 3], false))).toEqual([]);
});

test('what may stand before the oldest message that was seen is a gap', () => {
  expect(gapsAfter(part([5, 6], true))).toEqual(['18000001/m5']);
});

test('two looks that do not meet leave a gap between them, and one that joins them closes it', () => {
  const start = part([1, 2], false);
  const end = part([8, 9], true);
  expect(gapsAfter(start, end)).toEqual(['18000001/m8']);
  expect(gapsAfter(start, end, part([2, 5, 8], true))).toEqual([]);
});
