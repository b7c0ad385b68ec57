import { describe, expect, it } from 'vitest';
import { CLOCKS } from '../../../utils/deadlines/duty.ts';
import type { Clock } from '../../../utils/deadlines/duty.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { ruleIdOf } from '../../../utils/deadlines/rules/rule.ts';
import { DAY, found, HOUR, japan, message, talkroom } from '../../support/readings.ts';
import { afterLooks, theDuty } from '../../support/rooms.ts';

const MINUTE = HOUR / 60;
const delivered = found({ label: '正式な回答', meaning: 'delivered' as const });

/** What is owed in a room that opened then and is looked at soon after. */
const openedAt = (at: number) =>
  afterLooks(talkroom({ readAt: at + HOUR, messages: [message({ side: 'auto', sentAt: at })] }));
const clocksOf = ({ duties }: ReturnType<typeof openedAt>) => duties.map(({ clock }) => clock);

function deliveredAt(at: number) {
  const row = message({ siteId: 2, side: 'seller', sentAt: at, mark: 'formal-delivery' });
  return afterLooks(talkroom({ readAt: at + HOUR, step: delivered, messages: [row] }));
}

/** A room whose closing is known to the minutes between two looks. */
function closedAt(at: number) {
  const step = found({ label: '取引完了', meaning: 'finished' as const });
  const form = found({ canWrite: false, canDeliver: false });
  return afterLooks(talkroom({ readAt: at - MINUTE }), talkroom({ readAt: at, step, form }));
}

describe('editions of a rule', () => {
  it.each(CLOCKS)(
    'of %s follow one another without a gap, and the last one still holds',
    (clock) => {
      const editions = RULES.filter((rule) => rule.clock === clock).sort(
        (a, b) => a.inForce.from - b.inForce.from,
      );
      expect(editions.at(-1)?.inForce.until).toBe(Infinity);
      for (const [index, { inForce }] of editions.slice(1).entries()) {
        expect(editions[index]?.inForce.until).toBe(inForce.from - 1);
      }
    },
  );

  it('have names of their own', () => {
    expect(new Set(RULES.map(ruleIdOf)).size).toBe(RULES.length);
  });

  it('change at midnight in Japan, whatever zone the computer is in', () => {
    const limits = RULES.filter(({ clock }) => clock === 'room-limit').map(
      ({ inForce }) => inForce,
    );
    expect(limits.map(({ from }) => from)).toContain(japan(2019, 1, 22));
    expect(limits.map(({ until }) => until)).toContain(japan(2019, 1, 22) - 1);
  });
});

describe('a room of 2018', () => {
  const room = openedAt(japan(2018, 6, 1, 12));

  it('is cancelled after its 120 days, by the rule of its time', () => {
    expect(theDuty(room.duties, 'room-limit')).toMatchObject({
      rule: 'room-limit@2012-07',
      due: { from: japan(2018, 9, 29, 12) },
    });
  });

  it('had its 48 hours already, and no four days', () => {
    const asked = afterLooks(
      talkroom({
        readAt: japan(2018, 6, 3),
        messages: [message({ siteId: 1, sentAt: japan(2018, 6, 2) })],
      }),
    );
    expect(clocksOf(room)).toContain('first-contact');
    expect(clocksOf(asked)).not.toContain('seller-silence');
  });
});

describe('a room of 2020', () => {
  it('closed three days after 正式な回答, to the minute', () => {
    const at = japan(2020, 5, 1, 16, 49);
    expect(theDuty(deliveredAt(at).duties, 'delivery-check')).toMatchObject({
      rule: 'delivery-check@2016-03',
      due: { until: at + 3 * DAY + MINUTE - 1 },
    });
  });

  it('could be rated for ninety days', () => {
    const at = japan(2020, 5, 1, 12);
    expect(theDuty(closedAt(at).duties, 'review')).toMatchObject({
      rule: 'review@2016-03',
      due: { until: at + 90 * DAY },
    });
  });
});

describe('on the day on which a rule changes in Japan', () => {
  const RULE_OF_DAY: [Clock, string, number, (at: number) => ReturnType<typeof openedAt>][] = [
    ['room-limit', '2012-07 2019-01', japan(2019, 1, 22), openedAt],
    ['delivery-check', '2016-03 2021-07', japan(2021, 7, 1), deliveredAt],
  ];

  it.each(RULE_OF_DAY)(
    '%s of the minute before midnight has the old rule',
    (clock, versions, midnight, roomOf) => {
      const [old, current] = versions.split(' ');
      expect(theDuty(roomOf(midnight - MINUTE).duties, clock).rule).toBe(`${clock}@${old}`);
      expect(theDuty(roomOf(midnight).duties, clock).rule).toBe(`${clock}@${current}`);
    },
  );

  it('there is one rule and no two for what may have begun before or after', () => {
    const midnight = japan(2021, 7, 1);
    for (const at of [midnight - MINUTE, midnight, midnight + MINUTE / 2]) {
      expect(theDuty(closedAt(at).duties, 'review').rule).toMatch(/^review@/);
    }
  });

  it('the four days begin with 28 November 2019', () => {
    const midnight = japan(2019, 11, 28);
    const asked = (at: number) =>
      afterLooks(talkroom({ readAt: at + HOUR, messages: [message({ siteId: 1, sentAt: at })] }));
    expect(clocksOf(asked(midnight - MINUTE))).not.toContain('seller-silence');
    expect(clocksOf(asked(midnight))).toContain('seller-silence');
  });
});
