import { describe, expect, it } from 'vitest';
import { payDayFor } from '../../../utils/credit/pay-days.ts';
import { deliverBy, planFor } from '../../../utils/credit/plan.ts';
import { rulesFor, UNCHANGED } from '../../../utils/deadlines/rules-for.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import {
  DAY,
  found,
  HOUR,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const PAY_DAY = payDayFor(NOW);

const planAfter = (now: number, ...looks: Reading[]) => {
  const { room, duties } = afterLooks(...looks);
  return planFor(PAY_DAY, { room, duties, rules: rulesFor(room, UNCHANGED) }, now);
};

const deliveredAt = (at: number, readAt: number) =>
  talkroom({
    readAt,
    step: found({ label: '納品送付', meaning: 'delivered' }),
    messages: [message({ siteId: 5, side: 'seller', mark: 'formal-delivery', sentAt: at })],
  });

describe('what to do for the next payout', () => {
  it('is to deliver by the minute that the site still rounds to the hour before', () => {
    // 26 November 22:59 and 72 hours: 29 November 23:00; a day after it: 30 November 23:00.
    expect(planAfter(NOW, talkroom())).toEqual({
      ...{ kind: 'deliver', payDay: PAY_DAY, round: 'first', chance: 'safe' },
      safeBy: japan(2026, 11, 26, 22, 59),
      hopefulBy: japan(2026, 11, 27, 22, 59),
    });
  });

  it('is no earlier where the check ends in the very minute of the cut-off', () => {
    const rules = rulesFor(afterLooks(talkroom()).room, UNCHANGED);
    expect(deliverBy(japan(2026, 11, 30, 23), rules)).toEqual({
      safeBy: japan(2026, 11, 26, 22, 59),
      hopefulBy: japan(2026, 11, 27, 22, 59),
    });
  });

  it('can only be hoped for on the day after, and no more on the next', () => {
    const chanceAt = (now: number) => planAfter(now, talkroom());
    expect(chanceAt(japan(2026, 11, 26, 22, 59) + 59_000)).toMatchObject({ chance: 'safe' });
    expect(chanceAt(japan(2026, 11, 26, 23))).toMatchObject({ chance: 'hopeful' });
    expect(chanceAt(japan(2026, 11, 27, 23))).toMatchObject({ chance: 'too-late' });
  });

  it('says of work that was sent back that there may be nothing left to accept', () => {
    const returned = talkroom({
      messages: [
        message({ siteId: 5, side: 'seller', mark: 'formal-delivery', sentAt: NOW - 2 * DAY }),
      ],
    });
    expect(planAfter(NOW, deliveredAt(NOW - 2 * DAY, NOW - DAY), returned)).toMatchObject({
      ...{ kind: 'deliver', round: 'again' },
      safeBy: japan(2026, 11, 26, 22, 59),
      hopefulBy: japan(2026, 11, 27, 22, 59),
    });
  });

  it('is nothing where the 120 days close the room in time', () => {
    const sold = (soldOn: string) =>
      orderList([listedRoom({ soldOn: found(soldOn) })], { readAt: NOW });
    expect(planAfter(NOW, sold('2026-08-01'))).toMatchObject({
      kind: 'anyway',
      countedBy: japan(2026, 11, 30) - 1,
    });
    // Within the last day of the half, perhaps after its last minute.
    expect(planAfter(NOW, sold('2026-08-02'))).toMatchObject({ kind: 'deliver' });
  });

  it.each([
    ['with the buyer already', 'delivered', [deliveredAt(NOW - HOUR, NOW)]],
    [
      'a subscription, which knows no delivery',
      'subscription',
      [talkroom({ roomKind: found('subscription'), step: found(null) })],
    ],
    [
      'over',
      'over',
      [
        talkroom({
          step: found({ label: '取引完了', meaning: 'finished' as const }),
          form: found(null),
        }),
      ],
    ],
    ['unreadable', 'unseen', [talkroom({ step: { missing: 'step' } })]],
  ])('is nothing in a room that is %s', (_, why, looks) => {
    expect(planAfter(NOW, ...looks)).toEqual({ kind: 'nothing', payDay: PAY_DAY, why });
  });
});
