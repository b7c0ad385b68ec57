import { expect, it } from 'vitest';
import { compareRows } from '../../../utils/deadlines/rank.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const silentBuyer = afterLooks(
  talkroom({ messages: [message({ siteId: 1, side: 'seller', sentAt: NOW - 9 * DAY })] }),
);
const banner = { at: NOW + 7 * HOUR, sentence: '期限：11/21 3:00', isFirstContact: true };
const newSale = afterLooks(talkroom({ printedDeadline: found(banner) }));
const laterSale = afterLooks(
  talkroom({ printedDeadline: found({ ...banner, at: NOW + 30 * HOUR }) }),
);

it('a sale that burns stands before a buyer who has been silent for long', () => {
  const rows = [silentBuyer, laterSale, newSale].sort((a, b) => compareRows(a, b, NOW));
  expect(rows).toEqual([newSale, laterSale, silentBuyer]);
});
