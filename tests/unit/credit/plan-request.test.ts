import { describe, expect, it } from 'vitest';
import { planRequest } from '../../../utils/credit/plan-request.ts';
import { DAY, japan, NOW, revenue } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const planAfter = (...looks: Parameters<typeof afterLooks>) =>
  planRequest(afterLooks(...looks).duties, NOW);

describe('asking for what was counted', () => {
  it('is in time for the next payout until its cut-off, and possible for 120 days', () => {
    expect(planAfter(revenue([7_800], japan(2026, 11, 19, 9)))).toMatchObject({
      next: { paidOn: '2026-12-07' },
      askBy: japan(2026, 11, 30, 23, 59),
      // 19 November and 120 days: 19 March.
      limit: { from: japan(2027, 3, 19, 9) },
      last: { requestBy: japan(2027, 3, 31, 23, 59), paidOn: '2027-04-05' },
      isOver: false,
    });
  });

  it('ends with the 120 days of the oldest line, if they end before the cut-off', () => {
    const looks = [
      revenue([390], NOW - DAY, { readAt: NOW }),
      revenue([7_800], NOW - 115 * DAY, { readAt: NOW }),
    ];
    expect(planAfter(...looks)).toMatchObject({ askBy: NOW + 5 * DAY, isOver: false });
  });

  it('is over after them, and says so', () => {
    expect(planAfter(revenue([7_800], NOW - 121 * DAY))).toMatchObject({ isOver: true });
  });

  it('is nothing to plan where all was asked for', () => {
    expect(planAfter(revenue([7_800], NOW - DAY, { isRequested: true }))).toBeNull();
  });
});
