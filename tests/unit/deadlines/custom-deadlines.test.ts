import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import type { Deed } from '../../../utils/timeline/by-hand.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { deed, withDeeds } from '../../support/deeds.ts';
import { DAY, found, HOUR, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks, openClocks } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';

const room = afterLooks(talkroom());
const customOf = ({ duties }: Known) => duties.filter(({ clock }) => clock === 'custom');

describe('a deadline of her own', () => {
  type Custom = Extract<Deed, { kind: 'custom-deadline' }>;
  const set = (at: number, part: Partial<Custom> = {}) =>
    deed(
      {
        ...{ kind: 'custom-deadline', deadlineId: 'a', name: '下書き' },
        ...{ dueAt: NOW + DAY, status: 'set', ...part },
      },
      at,
    );
  const after = (...deeds: ByHandEvent[]) => customOf(withDeeds(room, deeds));

  it('is due at its moment, in her words', () => {
    const [duty] = after(set(NOW));
    expect(duty).toMatchObject({ owner: 'seller', basis: 'own', label: '下書き', sentence: null });
    expect(duty?.due).toEqual({ from: NOW + DAY, until: NOW + DAY });
    expect(duty && stateOf(duty, NOW + DAY)).toBe('overdue');
  });

  it('moves, is done, is open again or is taken away as she said last', () => {
    const moved = set(NOW + HOUR, { dueAt: NOW + 3 * DAY, name: '清書' });
    const done = set(NOW + 2 * HOUR, { dueAt: NOW + 3 * DAY, status: 'done' });
    const again = set(NOW + 3 * HOUR, { dueAt: NOW + 4 * DAY });
    const gone = set(NOW + 4 * HOUR, { status: 'removed' });
    expect(after(set(NOW), moved)).toMatchObject([
      { due: { from: NOW + 3 * DAY }, startedAt: { from: NOW }, label: '清書', ended: null },
    ]);
    expect(after(set(NOW), moved, done)).toMatchObject([
      { ended: { state: 'met', at: { from: NOW + 2 * HOUR }, because: done.id } },
    ]);
    expect(after(set(NOW), moved, done, again)).toMatchObject([
      { due: { from: NOW + 4 * DAY }, ended: null },
    ]);
    expect(after(gone, again, done, moved, set(NOW))).toEqual([]);
  });

  it('stands beside another one in the same room', () => {
    const both = after(set(NOW), set(NOW, { deadlineId: 'b', dueAt: NOW + HOUR, name: '色' }));
    expect(both.map(({ label }) => label)).toEqual(['色', '下書き']);
    const one = after(set(NOW), set(NOW, { deadlineId: 'b' }), set(NOW + 1, { status: 'done' }));
    expect(one.map(({ ended }) => ended?.state ?? 'open').sort()).toEqual(['met', 'open']);
  });

  it('goes on after the room has closed', () => {
    const closed = afterLooks(
      talkroom({ readAt: NOW - HOUR }),
      talkroom({
        step: found({ label: '取引完了', meaning: 'finished' }),
        form: found({ canWrite: false, canDeliver: false }),
      }),
    );
    expect(openClocks(withDeeds(closed, [set(NOW)]).duties)).toContain('custom');
  });
});
