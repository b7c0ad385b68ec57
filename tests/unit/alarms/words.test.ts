import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { placeOfNotification } from '../../../utils/alarms/notifications.ts';
import { HOUR, NOW, talkroom } from '../../support/readings.ts';
import { saleWith, setUpDesk } from './desk.ts';
import { deedAt } from './hear.ts';

const desk = setUpDesk();
const own = (deadlineId: string, name: string, status: 'set' | 'removed' | 'done' = 'set') =>
  ({ kind: 'custom-deadline', deadlineId, name, dueAt: NOW + HOUR, status }) as const;

describe('a notification of a room', () => {
  it('tells no buyer’s name', async () => {
    await desk.look(saleWith('1', 1));
    const [note] = await desk.reckon(NOW);
    expect(note?.message).toBe('ロゴ制作いたします · 11/20(金) 21:00 まで');
  });

  it('tells it where she wishes it', async () => {
    await desk.look(saleWith('1', 1));
    const [note] = await desk.reckon(NOW, { showsBuyer: true });
    expect(note?.message).toBe('さくらさん · ロゴ制作いたします · 11/20(金) 21:00 まで');
  });

  it('tells the true moment, however early it is said', async () => {
    await desk.look(saleWith('1', 7.5));
    const [note] = await desk.reckon(NOW, { quiet: { from: 20 * 60, until: 7 * 60 } });
    expect(note?.title).toBe('最初の返信 あと 7時間30分');
    expect(note?.message).toContain('11/21(土) 3:30');
  });
});

describe('a deadline that she has set herself', () => {
  it('is called as she calls it', async () => {
    await desk.look(talkroom());
    await desk.set(deedAt(own('a', '印刷所へ入稿'), NOW));
    const [note] = await desk.reckon(NOW);
    expect(note?.title).toBe('印刷所へ入稿 あと 1時間');
  });

  it('does not take the place of another one in the same room', async () => {
    await desk.look(talkroom());
    await desk.set(deedAt(own('a', '入稿'), NOW), deedAt(own('b', '校正'), NOW + 1));
    const notes = await desk.reckon(NOW + 2);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(2);
    const place = { roomId: '18000001', bookId: desk.database.name };
    expect(notes.map(({ id }) => placeOfNotification(id))).toEqual([place, place]);
  });

  it('takes the place of what was said of itself, also when it has been moved', async () => {
    await desk.look(talkroom());
    await desk.set(deedAt(own('a', '入稿'), NOW));
    const [first] = await desk.reckon(NOW);
    await desk.set(deedAt({ ...own('a', '入稿'), dueAt: NOW + 3 * HOUR }, NOW + 60_000));
    const [second] = await desk.reckon(NOW + 2 * HOUR);
    expect(second?.id).toBe(first?.id);
    expect(second?.title).toBe('入稿 あと 1時間');
  });

  it.each(['removed', 'done'] as const)(
    'leaves nothing lying about once it is %s',
    async (status) => {
      await desk.look(talkroom());
      await desk.set(deedAt(own('a', '入稿'), NOW), deedAt(own('b', '校正'), NOW + 1));
      const [first, second] = await desk.reckon(NOW + 2);
      await desk.set(deedAt(own('a', '入稿', status), NOW + 60_000));
      await desk.reckon(NOW + 60_001);
      expect(desk.cleared).toContain(first?.id);
      expect(desk.cleared).not.toContain(second?.id);
    },
  );
});
