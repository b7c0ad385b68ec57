import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { exportFile } from '../../../utils/exchange/export-file.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import { writePreferences } from '../../../utils/preferences/preferences-storage.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordDeeds, recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import type { Deed } from '../../../utils/timeline/by-hand.ts';
import { found, japan, listedRoom, message, orderList, talkroom } from '../../support/readings.ts';

interface Exported {
  credits: unknown[];
  events: unknown[];
  duties: unknown[];
  settings: unknown;
}

const NOW = japan(2026, 11, 22, 12, 0);
const TOMORROW = japan(2026, 11, 23, 9, 30);

const deed = (what: Deed, at: number): ByHandEvent => ({
  ...what,
  id: `18000001/by-hand/${what.kind}/${at}`,
  roomId: '18000001',
  by: 'seller',
  at: pointAt(at),
  seenAt: at,
});

test('what she has set down stands in the export with Japanese times', async () => {
  const database = await openDatabase();
  const asked = message({ side: 'buyer', sentAt: NOW - 3_600_000 });
  const look = talkroom({ readAt: NOW, messages: [asked] });
  await recordObservations(database, observe(look), 'full', NOW);
  await recordDeeds(
    database,
    [
      deed({ kind: 'snoozed', until: TOMORROW }, NOW),
      deed({ kind: 'paused', reason: '素材待ち' }, NOW + 1),
      deed(
        {
          kind: 'custom-deadline',
          deadlineId: 'a',
          name: '下書き',
          dueAt: TOMORROW,
          status: 'set',
        },
        NOW + 2,
      ),
    ],
    NOW,
  );
  await writePreferences({
    ...DEFAULT_PREFERENCES,
    changes: [
      { clock: 'first-contact', length: { hours: 24 }, warnBeforeMs: null, changedAt: NOW },
    ],
  });
  const { events, duties, settings } = JSON.parse(await exportFile(NOW)) as Exported;
  const [nine, noon] = ['2026-11-23T09:30:00+09:00', '2026-11-22T12:00:00+09:00'];
  expect(events).toContainEqual(expect.objectContaining({ kind: 'snoozed', until: nine }));
  expect(events).toContainEqual(expect.objectContaining({ kind: 'custom-deadline', dueAt: nine }));
  const paused = { since: noon, reason: '素材待ち' };
  for (const duty of [
    { clock: 'own-reply', state: 'paused', paused },
    { clock: 'custom', label: '下書き', basis: 'own' },
    { clock: 'seller-silence', state: 'running', paused: null },
  ]) {
    expect(duties).toContainEqual(expect.objectContaining(duty));
  }
  expect(settings).toMatchObject({ ruleChanges: [{ clock: 'first-contact', changedAt: noon }] });
});

test('her fees stand in the export, and each sale with the money it was reckoned from', async () => {
  const database = await openDatabase('fees');
  const feeChanges = [{ id: 'a', service: 'ロゴ', perMille: 275, since: '2026-01-01' }];
  const preferences = { ...DEFAULT_PREFERENCES, feeChanges };
  const listed = orderList([listedRoom({ roomId: '18000007' })], {
    readAt: NOW - 2_000,
  });
  const delivery = message({ side: 'seller', mark: 'formal-delivery', sentAt: NOW - 3_600_000 });
  const step = found({ label: '納品送付', meaning: 'delivered' as const });
  const look = talkroom({ roomId: '18000007', readAt: NOW, step, messages: [delivery] });
  await writePreferences(preferences);
  const seen = [...observe(listed), ...observe(look)];
  await recordObservations(database, seen, 'full', NOW, { book: preferences });
  const { credits, settings } = JSON.parse(await exportFile(NOW, 'fees')) as Exported;
  expect(settings).toMatchObject({ feeChanges });
  expect(credits).toMatchObject([
    {
      ...{ roomId: '18000007', state: 'expected', grossJpy: 17_000, netJpy: 12_325 },
      money: {
        ...{ state: 'with-buyer', feeJpy: 4_675, isComplete: true, requestedBy: null },
        parts: [{ kind: 'service', grossJpy: 17_000, netJpy: 12_325, perMille: 275 }],
      },
    },
  ]);
});
