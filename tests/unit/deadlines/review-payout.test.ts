import { describe, expect, it } from 'vitest';
import { announcementsOf } from '../../../utils/alarms/rungs.ts';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import type { Duty } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { nextDuty } from '../../../utils/deadlines/rank.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import type { RatingReading } from '../../../utils/site/readings/rating.ts';
import { DAY, found, HOUR, NOW, revenue, talkroom } from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';
import { saleRow, salesFile } from '../sales-file/sales-files.ts';

const open = (readAt: number) => talkroom({ readAt });
const closed = (readAt: number) =>
  talkroom({
    readAt,
    step: found({ label: '取引完了', meaning: 'finished' }),
    form: found({ canWrite: false, canDeliver: false }),
  });
const canRate: RatingReading = {
  ...{ kind: 'rating', roomId: '18000001', readAt: NOW + HOUR },
  canRate: found(true),
};
const closedNow = afterLooks(open(NOW - HOUR), closed(NOW));

/** What she would hear of the clock at each hour until a year after now, each warning once. */
function heardOf({ room, duties }: Known, clock: Duty['clock']): number[] {
  const said = new Map<string, number>();
  const heard: number[] = [];
  for (let now = NOW; now < NOW + 365 * DAY; now += 6 * HOUR) {
    const { announcements, passed } = announcementsOf({ room, duties }, RULES, said, now);
    if (announcements.some(({ rung }) => rung.duty.clock === clock)) heard.push(now);
    for (const id of passed) said.set(id, now);
  }
  return heard;
}

describe('the rating of a buyer', () => {
  it('is possible for ten days for certain and for two weeks at most', () => {
    const duty = theDuty(closedNow.duties, 'review');
    expect(duty).toMatchObject({ owner: 'seller', basis: 'rule' });
    expect(duty.due).toEqual({ from: NOW - HOUR + 10 * DAY, until: NOW + 14 * DAY });
  });

  it('is owed only where the closing is known to three days', () => {
    const within = (ms: number) => openClocks(afterLooks(open(NOW - ms), closed(NOW)).duties);
    expect(within(3 * DAY)).toContain('review');
    expect(within(3 * DAY + 1)).not.toContain('review');
    // A room that was never seen before may have closed in any year.
    expect(openClocks(afterLooks(closed(NOW)).duties)).not.toContain('review');
  });

  it('of a sale that only money tells of runs from the day of the credit', () => {
    const credited = afterLooks(open(NOW - 20 * DAY), revenue([13_260], NOW - DAY));
    expect(theDuty(credited.duties, 'review').due.from).toBe(NOW + 9 * DAY);
  });

  it('may be over and may not be between the two, and is over for ever after them', () => {
    const duty = theDuty(closedNow.duties, 'review');
    const stateAt = (now: number) => stateOf(duty, now);
    expect(stateAt(NOW + 9 * DAY)).toBe('running');
    expect(stateAt(NOW + 12 * DAY)).toBe('overdue');
    expect(stateAt(NOW + 14 * DAY)).toBe('overdue');
    expect(stateAt(NOW + 14 * DAY + 1)).toBe('expired');
    expect(stateAt(NOW + 400 * DAY)).toBe('expired');
  });

  it('is announced once, while there is time, and never when it is over', () => {
    const heard = heardOf(closedNow, 'review');
    expect(heard).toHaveLength(1);
    expect(heard[0]).toBeGreaterThanOrEqual(NOW + 8 * DAY - HOUR);
    expect(heard[0]).toBeLessThan(NOW + 9 * DAY);
    const longAgo = afterLooks(open(NOW - 16 * DAY), closed(NOW - 15 * DAY));
    expect(heardOf(longAgo, 'review')).toEqual([]);
  });

  it('leaves a closed room among the closed ones, and is no form that proves itself filled', () => {
    const known = afterLooks(open(NOW - HOUR), closed(NOW), canRate);
    expect(theDuty(known.duties, 'review').ended).toBeNull();
    expect(laneOf(known.room, known.duties, NOW + 9 * DAY)).toBe('done');
  });
});

describe('the payout of what was credited', () => {
  const credited = (part: { isRequested?: boolean } = {}) =>
    afterLooks(revenue([13_260], NOW - DAY, part));

  it('must be asked for within 120 days where the revenue page shows it as not asked for', () => {
    const duty = theDuty(credited().duties, 'payout');
    expect(duty).toMatchObject({ owner: 'seller', due: { from: NOW + 119 * DAY } });
    expect(stateOf(duty, NOW + 118 * DAY)).toBe('running');
    expect(stateOf(duty, NOW + 121 * DAY)).toBe('expired');
  });

  it('is settled where the page shows it as asked for, at whatever look', () => {
    expect(openClocks(credited({ isRequested: true }).duties)).not.toContain('payout');
    const looks = [
      revenue([13_260], NOW - DAY),
      revenue([13_260], NOW - DAY, { isRequested: true }),
    ];
    for (const order of [looks, looks.toReversed()]) {
      expect(openClocks(afterLooks(...order).duties)).not.toContain('payout');
    }
  });

  it('is not claimed for what the sales file alone tells of', () => {
    const fromFile = afterLooks(salesFile([saleRow()]));
    expect(fromFile.duties.map(({ clock }) => clock)).not.toContain('payout');
    const both = afterLooks(salesFile([saleRow()]), revenue([13_260], NOW));
    expect(theDuty(both.duties, 'payout').startedAt.from).toBe(NOW);
  });

  it('is owed for each sale, option and tip by itself', () => {
    const tips = afterLooks(
      revenue([13_260, 780], NOW),
      revenue([500], NOW, { isRequested: true }),
    );
    expect(openClocks(tips.duties).filter((clock) => clock === 'payout')).toHaveLength(2);
  });

  it('is announced a month, a week and a day before, and never afterwards', () => {
    const heard = heardOf(credited(), 'payout').map((now) => Math.floor((now - NOW) / DAY));
    expect(heard).toEqual([89, 112, 118]);
    expect(heardOf(afterLooks(revenue([1], NOW - 121 * DAY)), 'payout')).toEqual([]);
  });

  it('brings no closed room back into a lane', () => {
    const { room, duties } = credited();
    expect(laneOf(room, duties, NOW + 118 * DAY)).toBe('done');
  });
});

it('neither stands before what the buyer waits for in a subscription that goes on', () => {
  const roomKind = found('subscription' as const);
  const asked = talkroom({ roomKind, step: found(null), messages: [] });
  const { room, duties } = afterLooks(asked, revenue([3_000], NOW - 115 * DAY));
  expect(openClocks(duties)).toContain('payout');
  expect(laneOf(room, duties, NOW)).not.toBe('done');
  expect(nextDuty({ room, duties }, NOW)?.clock).toBe('payout');
});
