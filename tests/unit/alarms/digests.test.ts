import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { saleWith, setUpDesk } from './desk.ts';
import { askedAt } from './hear.ts';

const desk = setUpDesk();
const morning = { morning: 8 * 60 };
const tonight = { tonight: { at: 22 * 60, backAt: 9 * 60 } };
const [eight, nine] = [japan(2026, 11, 21, 8), japan(2026, 11, 21, 9)];
const ten = japan(2026, 11, 20, 22);

/** Nobody waits for her and nothing falls due. */
const calm = talkroom({ roomId: '5', messages: [message({ siteId: 1, side: 'seller' })] });
const digestsIn = <T extends { id: string }>(notes: T[]): T[] =>
  notes.filter(({ id }) => !id.startsWith('duty'));

beforeEach(() => fakeBrowser.storage.local.clear());

describe('a summary at her chosen minute', () => {
  it('tells how many rooms to answer and what falls due', async () => {
    await desk.look(saleWith('1', 30));
    await desk.reckon(NOW, morning);
    expect((await fakeBrowser.alarms.get('next'))?.scheduledTime).toBe(japan(2026, 11, 21, 2));
    await desk.reckon(eight - HOUR, morning);
    expect((await fakeBrowser.alarms.get('next'))?.scheduledTime).toBe(eight);
    const [note, ...others] = await desk.reckon(eight, morning);
    expect(others).toEqual([]);
    expect(note).toEqual({
      id: 'morning',
      title: '朝のまとめ · 返す部屋 1件',
      message: '11/22(日) 8:00 までに来る期限 1件 · 最初は 11/22(日) 2:00',
    });
  });

  it('comes once, and again on the next day', async () => {
    await desk.look(saleWith('1', 70));
    expect(digestsIn(await desk.reckon(eight, morning))).toHaveLength(1);
    expect(digestsIn(await desk.reckon(eight + HOUR, morning))).toHaveLength(0);
    expect(digestsIn(await desk.reckon(eight + 24 * HOUR, morning))).toHaveLength(1);
  });

  it('does not come where there is nothing to tell, nor when something comes later', async () => {
    await desk.look(calm);
    expect(await desk.reckon(eight, morning)).toEqual([]);
    await desk.look({ ...askedAt(eight), readAt: eight + 1000 });
    expect(await desk.reckon(eight + 2000, morning)).toEqual([]);
  });

  it('counts only until the next one', async () => {
    await desk.look(saleWith('1', 30));
    const both = { morning: 8 * 60, evening: 18 * 60 };
    await desk.reckon(eight - HOUR, both);
    const [note] = await desk.reckon(eight, both);
    expect(note?.message).toBe('11/21(土) 18:00 までに来る期限は、見た範囲ではありません');
  });

  it('says of how many rooms nothing certain is known', async () => {
    await desk.look(calm);
    const later = eight + 72 * HOUR;
    await desk.look({ ...saleWith('1', 30, later - HOUR) });
    await desk.reckon(later - HOUR, morning);
    const notes = digestsIn(await desk.reckon(later, morning));
    expect(notes[0]?.message).toContain('このほかに要確認の部屋が 1件 あります');
  });

  it('is tried again as long as the browser refuses it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await desk.look(saleWith('1', 70));
    desk.refuses = true;
    await desk.reckon(eight, morning);
    desk.refuses = false;
    expect(digestsIn(await desk.reckon(eight + HOUR, morning))).toHaveLength(1);
  });

  it('replaces itself when the worker died before it could note it', async () => {
    await desk.look(saleWith('1', 70));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockRejectedValueOnce(new Error('the worker died'));
    await expect(desk.reckon(eight, morning)).rejects.toThrow('died');
    expect((await desk.reckon(eight, morning)).map(({ id }) => id)).toEqual(['morning']);
    set.mockRestore();
  });

  it('is not called said by a worker that dies while it says it', async () => {
    await desk.look(saleWith('1', 70));
    await desk.reckon(eight - 1000, morning);
    vi.spyOn(desk.database, 'transaction').mockRejectedValueOnce(new Error('the worker died'));
    await expect(desk.reckon(eight, morning)).rejects.toThrow('died');
    expect((await desk.reckon(eight, morning)).map(({ id }) => id)).toEqual(['morning']);
  });
});

describe('the check before the night', () => {
  it('tells what the site enforces before she is back', async () => {
    await desk.look(saleWith('1', 7));
    await desk.look(saleWith('2', 9));
    await desk.look(saleWith('3', 20));
    await desk.reckon(ten - 1000, tonight);
    expect(digestsIn(await desk.reckon(ten, tonight))).toEqual([
      {
        id: 'tonight',
        title: '今夜の確認',
        message: '戻られるまでに切れるもの 2件 · 最初は 11/21(土) 3:00',
      },
    ]);
  });

  it('does not come for her own wishes, nor for what comes when she is back', async () => {
    await desk.look({ ...askedAt(ten - 18 * HOUR), readAt: NOW });
    await desk.look(saleWith('2', (nine - NOW) / HOUR + 1));
    await desk.reckon(ten - 1000, tonight);
    expect(await desk.reckon(ten, tonight)).toEqual([]);
  });

  it('does not come for what is overdue already', async () => {
    await desk.look(saleWith('1', 1));
    expect(digestsIn(await desk.reckon(ten, tonight))).toEqual([]);
  });

  it('is said late to whoever opens the browser in the night', async () => {
    await desk.look(saleWith('1', 12));
    await desk.reckon(NOW, tonight);
    const notes = digestsIn(await desk.reckon(japan(2026, 11, 21, 2), tonight));
    expect(notes.map(({ id }) => id)).toEqual(['tonight']);
  });
});
