import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, NOW, revenue } from '../../support/readings.ts';
import { saleWith, setUpDesk } from './desk.ts';

const desk = setUpDesk();
const plain = { repeat: null };
const first = 'duty:1:first-contact';
const idsAt = async (now: number) => (await desk.reckon(now, plain)).map(({ id }) => id);

describe('a clock that was days fast and has been set right', () => {
  it('lets every warning be said in its time', async () => {
    await desk.look(saleWith('1', 40));
    await desk.reckon(NOW, plain);
    expect(await idsAt(NOW + 3 * DAY)).toEqual([first]);
    await desk.reckon(NOW + HOUR, plain);
    for (const hours of [24, 6, 1, 0]) {
      const at = NOW + 40 * HOUR - hours * HOUR;
      const row = await desk.database.rooms.get('1');
      expect(row?.wakeAt).toBe(at);
      expect(await idsAt(at)).toEqual([first]);
    }
  });

  it('is not noticed where it was a few seconds', async () => {
    await desk.look(saleWith('1', 1));
    expect(await idsAt(NOW + 30_000)).toEqual([first]);
    expect(await idsAt(NOW)).toEqual([]);
  });

  it('is noticed once, not at every look', async () => {
    await desk.look(saleWith('1', 1));
    await desk.reckon(NOW + DAY, plain);
    expect(await idsAt(NOW)).toEqual([first]);
    expect(await idsAt(NOW + 1000)).toEqual([]);
    expect((await desk.database.meta.get('reckonedAt'))?.value).toBeLessThan(NOW + DAY);
  });

  it('is noticed when it is set back little by little', async () => {
    await desk.look(saleWith('1', 2));
    expect(await idsAt(NOW + 61 * 60_000)).toEqual([first]);
    await desk.look(saleWith('2', 10, NOW + 60.5 * 60_000));
    await desk.reckon(NOW + 60.5 * 60_000, plain);
    await desk.reckon(NOW + 59.5 * 60_000, plain);
    expect(await idsAt(NOW + HOUR)).toContain(first);
  });

  it('does not silence what was recorded while it was fast and never reckoned', async () => {
    await desk.look(saleWith('2', 100));
    await desk.reckon(NOW, plain);
    await desk.look({ ...saleWith('1', 1), readAt: NOW + 3 * DAY });
    expect(await idsAt(NOW)).toEqual([first]);
  });

  it('lets a closed sale be announced again as well', async () => {
    await desk.look(revenue([17_000], NOW - 80 * DAY));
    expect(await idsAt(NOW + 20 * DAY)).toEqual(['duty:18000001:payout']);
    await desk.reckon(NOW, plain);
    expect(await idsAt(NOW + 10 * DAY)).toEqual(['duty:18000001:payout']);
  });
});
