import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_BOOK } from '../../../utils/accounts/accounts.ts';
import type { BantoDatabase } from '../../../utils/store/database.ts';
import { readLedger } from '../../../utils/store/questions.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { HOUR, message, NOW, revenue, talkroom } from '../../support/readings.ts';

let database: BantoDatabase;
beforeEach(async () => {
  database = await freshStore();
});
const record = (reading: Reading) =>
  recordObservations(database, observe(reading), 'full', reading.readAt);

describe('what is stored of money', () => {
  it('is every room and every line that the site has counted, and nothing else', async () => {
    await record(talkroom({ readAt: NOW - 2 * HOUR, messages: [message({ siteId: 1 })] }));
    await record(revenue([13_260], NOW - HOUR, { roomId: '18000002' }));
    const { rows, credits } = await readLedger(FIRST_BOOK);
    expect(rows.map(({ roomId }) => roomId).sort()).toEqual(['18000001', '18000002']);
    expect(credits).toMatchObject([{ kind: 'credited', roomId: '18000002', netJpy: 13_260 }]);
  });
});
