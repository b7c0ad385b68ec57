import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { reconcile } from '../../../utils/alarms/reconcile.ts';
import { BantoDatabase, openChecked } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { HOUR, NOW } from '../../support/readings.ts';
import { saleWith, setUpDesk } from './desk.ts';
import { deedAt } from './hear.ts';

const desk = setUpDesk();

const sell = async (...hoursLeft: number[]): Promise<void> => {
  for (const [index, hours] of hoursLeft.entries())
    await desk.look(saleWith(`${index + 1}`, hours));
};

describe('what falls together', () => {
  it('is said one by one as long as there are three', async () => {
    await sell(1, 1, 1);
    expect((await desk.reckon(NOW)).map(({ id }) => id)).toEqual(
      ['1', '2', '3'].map((room) => `duty:${room}:first-contact`),
    );
  });

  it('is one summary when there are four, with the nearest time and no room’s title', async () => {
    await sell(5, 1, 3, 4);
    const [summary, ...others] = await desk.reckon(NOW);
    expect(others).toEqual([]);
    expect(summary?.id).toBe('summary');
    expect(summary?.title).toBe('期限のお知らせが 4件 あります');
    expect(summary?.message).toBe('最初の返信 · 11/20(金) 21:00 まで');
    expect(JSON.stringify(summary)).not.toMatch(/ロゴ制作|さくら/);
  });

  it('names three kinds at most, the nearest first', async () => {
    await sell(5, 1, 3);
    const own = { kind: 'custom-deadline', deadlineId: 'a', status: 'set' } as const;
    await desk.set(deedAt({ ...own, name: '印刷所へ', dueAt: NOW + HOUR / 2 }, NOW, '1'));
    const [summary] = await desk.reckon(NOW);
    expect(summary?.message.split('\n')).toEqual([
      'ご自身で決めた期限 · 11/20(金) 20:30 まで',
      '最初の返信 · 11/20(金) 21:00 まで',
    ]);
  });

  it('is not said again, and later things are said by themselves', async () => {
    await sell(6, 6, 6, 1.5);
    await desk.reckon(NOW);
    expect(await desk.reckon(NOW + 60_000)).toEqual([]);
    const later = await desk.reckon(NOW + HOUR / 2);
    expect(later.map(({ id }) => id)).toEqual(['duty:4:first-contact']);
  });

  it('replaces itself when the worker died before it could note it', async () => {
    await sell(1, 1, 1, 1);
    vi.spyOn(desk.database, 'transaction').mockRejectedValueOnce(new Error('the worker died'));
    await expect(desk.reckon(NOW)).rejects.toThrow('died');
    await desk.reckon(NOW);
    expect(desk.ids()).toEqual(['summary', 'summary']);
    expect(await desk.database.announced.count()).toBeGreaterThanOrEqual(4);
  });

  it('counts as unsaid, all of it, when the browser refuses the summary', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await sell(1, 1, 1, 1);
    desk.refuses = true;
    await desk.reckon(NOW);
    expect(await desk.database.announced.count()).toBe(0);
    desk.refuses = false;
    expect((await desk.reckon(NOW + 60_000)).map(({ id }) => id)).toEqual(['summary']);
  });

  it('is counted over both accounts', async () => {
    await sell(1, 1);
    const other = await openChecked(new BantoDatabase('talkroom-banto-2'));
    for (const room of ['8', '9'])
      await recordObservations(other, observe(saleWith(room, 1)), 'full', NOW);
    await reconcile([desk.database, other], NOW);
    expect(desk.ids()).toEqual(['summary']);
    await reconcile([desk.database, other], NOW + 60_000);
    expect(desk.ids()).toEqual(['summary']);
  });
});
