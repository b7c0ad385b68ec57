import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import type { Clock } from '../../../utils/deadlines/duty.ts';
import type { RuleBook, Target } from '../../../utils/deadlines/policy.ts';
import { UNCHANGED } from '../../../utils/deadlines/rules-for.ts';
import type { WorkingTime } from '../../../utils/japan-time/working-time.ts';
import type { ByHandEvent, NoticeSentEvent } from '../../../utils/timeline/event.ts';
import { deed, pause, resume, withDeeds } from '../../support/deeds.ts';
import { DAY, found, HOUR, message, talkroom } from '../../support/readings.ts';
import { afterLooks, theDuty } from '../../support/rooms.ts';
import { at, AWAY, NEVER, OFFICE, shown } from '../../support/working-times.ts';

/** Friday afternoon; Monday the 23rd is 勤労感謝の日. */
const ASKED = at('2026-11-20 17:00');
const SEEN = at('2026-11-20 17:10');
const asked = afterLooks(
  talkroom({ readAt: SEEN, messages: [message({ siteId: 1, sentAt: ASKED })] }),
);

const EIGHT_HOURS: Target = { length: { hours: 8 }, counts: 'working' };
const wishing = (target: Target, workingTime: WorkingTime = OFFICE): RuleBook => ({
  ...UNCHANGED,
  workingTime,
  policies: [
    {
      id: 'all',
      name: 'いつも',
      when: { service: null, tag: null, stage: null, roomId: null },
      targets: { 'own-reply': target },
    },
  ],
});

const replyDue = (book: RuleBook, ...deeds: ByHandEvent[]): string =>
  shown(theDuty(withDeeds(asked, deeds, book).duties, 'own-reply').due.from);
const paused = (from: string, until: string) => [pause(at(from)), resume(at(until))];

describe('her own target in working time', () => {
  it.each<[string, Target, WorkingTime, string]>([
    ['eight hours leave out the weekend and the holiday', EIGHT_HOURS, OFFICE, '2026-11-24 16:00'],
    [
      'two days are two days on which she works',
      { length: { days: 2 }, counts: 'working' },
      OFFICE,
      '2026-11-25 17:00',
    ],
    [
      'her own leave does not count',
      { length: { hours: 12 }, counts: 'working' },
      AWAY,
      '2026-11-30 11:00',
    ],
    [
      'the same hours by the calendar leave out nothing',
      { ...EIGHT_HOURS, counts: 'calendar' },
      OFFICE,
      '2026-11-21 01:00',
    ],
    ['who never works is reminded by the calendar', EIGHT_HOURS, NEVER, '2026-11-21 01:00'],
  ])('%s', (_, target, time, due) => {
    expect(replyDue(wishing(target, time))).toBe(due);
  });

  it('leaves the site’s four days as they are, over every weekend', () => {
    const { duties } = withDeeds(asked, [], wishing(EIGHT_HOURS));
    expect(theDuty(duties, 'seller-silence').due.from).toBe(ASKED + 4 * DAY);
  });
});

describe('a pause across working time loses nothing of it', () => {
  it.each<[string, [string, string][], string]>([
    // Half an hour was gone, seven and a half are left.
    ['over days', [['2026-11-20 17:30', '2026-11-25 10:00']], '2026-11-25 17:30'],
    [
      'on a weekend counts for nothing',
      [['2026-11-21 10:00', '2026-11-22 20:00']],
      '2026-11-24 16:00',
    ],
    [
      'ended at night goes on in the morning',
      [['2026-11-20 17:30', '2026-11-24 23:00']],
      '2026-11-25 16:30',
    ],
    [
      'over before the question counts for nothing',
      [['2026-11-20 09:00', '2026-11-20 10:00']],
      '2026-11-24 16:00',
    ],
    [
      'begun after it fell due counts for nothing',
      [['2026-11-24 16:30', '2026-11-30 10:00']],
      '2026-11-24 16:00',
    ],
    [
      'twice',
      [
        ['2026-11-20 17:30', '2026-11-24 12:00'],
        ['2026-11-24 14:00', '2026-11-25 09:00'],
      ],
      '2026-11-25 14:30',
    ],
  ])('%s', (_, pauses, due) => {
    const deeds = pauses.flatMap(([from, until]) => paused(from, until));
    expect(replyDue(wishing(EIGHT_HOURS), ...deeds)).toBe(due);
  });

  it('even where she has given no hours in which she works', () => {
    const deeds = paused('2026-11-20 19:00', '2026-11-20 22:00');
    expect(replyDue(wishing(EIGHT_HOURS, NEVER), ...deeds)).toBe('2026-11-21 04:00');
    const away = { ...OFFICE, leave: [{ from: '2026-11-01', until: '2028-12-31' }] };
    expect(replyDue(wishing(EIGHT_HOURS, away), ...deeds)).toBe('2026-11-21 04:00');
  });

  it('nor of the time since her own words, which she wrote in the pause', () => {
    const wrote = message({ siteId: 1, side: 'seller', author: '自分', sentAt: ASKED });
    const known = afterLooks(talkroom({ readAt: SEEN, messages: [wrote] }));
    const deeds = paused('2026-11-20 09:00', '2026-11-22 12:00');
    expect(shown(theDuty(withDeeds(known, deeds).duties, 'own-nudge').due.from)).toBe(
      '2026-11-25 12:00',
    );
  });

  it('nor of calendar time', () => {
    expect(replyDue(UNCHANGED)).toBe('2026-11-21 17:00');
    expect(replyDue(UNCHANGED, ...paused('2026-11-20 18:00', '2026-11-21 03:30'))).toBe(
      '2026-11-22 02:30',
    );
  });
});

describe('while a room is paused', () => {
  const PAUSED_AT = at('2026-11-20 18:00');
  const banner = found({ at: ASKED + 30 * HOUR, sentence: '期限', isFirstContact: true });
  const request = message({ siteId: 2, side: 'site', mark: 'cancel-request', sentAt: ASKED });
  const busy = afterLooks(
    talkroom({
      readAt: SEEN,
      dueOn: found('2026-11-25'),
      printedDeadline: banner,
      messages: [
        message({ side: 'auto', sentAt: ASKED - DAY }),
        request,
        message({ siteId: 3, sentAt: ASKED }),
      ],
    }),
  );
  const custom = deed(
    { kind: 'custom-deadline', deadlineId: 'a', name: '下書き', dueAt: ASKED + DAY, status: 'set' },
    PAUSED_AT - HOUR / 10,
  );
  const { duties } = withDeeds(busy, [custom, pause(PAUSED_AT)]);
  const before = withDeeds(busy, [custom]).duties;

  it('her own answer stands still, whether due or not, and says why', () => {
    const duty = theDuty(duties, 'own-reply');
    expect(duty.paused).toMatchObject({ since: PAUSED_AT, reason: '素材待ち' });
    expect(stateOf(duty, PAUSED_AT + 30 * DAY)).toBe('paused');
  });

  it.each<Clock>([
    'first-contact',
    'seller-silence',
    'buyer-cancel-request',
    'due-date',
    'room-limit',
    'custom',
  ])('%s goes on as if nothing were', (clock) => {
    expect(theDuty(duties, clock)).toEqual(theDuty(before, clock));
    expect(stateOf(theDuty(duties, clock), ASKED + 200 * DAY)).toBe('overdue');
  });

  it('the date that she gave the buyer in a notice goes on', () => {
    const sent = message({ siteId: 4, side: 'seller', author: '自分', sentAt: ASKED });
    const promised = afterLooks(talkroom({ readAt: SEEN, messages: [sent] }));
    const notice: NoticeSentEvent = {
      ...{ id: 'n', roomId: '18000001', kind: 'notice-sent', by: 'seller', seenAt: SEEN },
      ...{ at: promised.events[0]?.at ?? { from: 0, until: 0 }, templateId: 't' },
      ...{ deadline: ASKED + 3 * DAY, messageId: '18000001/m4' },
    };
    const known = { ...promised, events: [...promised.events, notice] };
    const [duty] = withDeeds(known, [pause(PAUSED_AT)]).duties.filter(
      ({ clock }) => clock === 'notice',
    );
    expect(duty).toMatchObject({ paused: null, due: { from: ASKED + 3 * DAY } });
  });

  it('what the buyer had asked before goes on with what was left once he writes again', () => {
    const word = message({ siteId: 9, sentAt: PAUSED_AT + 10 * HOUR });
    const again = talkroom({
      readAt: PAUSED_AT + 20 * HOUR,
      messages: [message({ siteId: 1, sentAt: ASKED }), word],
    });
    const known = afterLooks(
      talkroom({ readAt: SEEN, messages: [message({ siteId: 1, sentAt: ASKED })] }),
      again,
    );
    const duty = theDuty(withDeeds(known, [pause(PAUSED_AT)]).duties, 'own-reply');
    expect(duty).toMatchObject({ paused: null, due: { from: ASKED + 34 * HOUR } });
  });
});
