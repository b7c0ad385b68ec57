import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { dayOf, minuteOf, parseIsoDay } from '../../../utils/japan-time/calendar.ts';
import type { Moment } from '../../../utils/japan-time/moment.ts';
import type { Field } from '../../../utils/site/field.ts';
import type { InboxReading } from '../../../utils/site/readings/lists.ts';
import type { MessageReading, RoomKind } from '../../../utils/site/readings/talkroom.ts';
import { roomIdFor } from '../../../utils/site/room-ids.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { mergeTwo } from '../../../utils/timeline/merge-events.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { solveYears } from '../../../utils/timeline/solve-years.ts';
import {
  DAY,
  found,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  revenue,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

/** A look that stood at an older place of a long room. */
const look = (readAt: number, messages: MessageReading[], kind: RoomKind = 'subscription') =>
  talkroom({ readAt, roomKind: found(kind), step: found(null), messages });
const row = (siteId: number, sentAt: number, part: Partial<MessageReading> = {}) =>
  message({ siteId, sentAt, ...part });
const day = (text: string): Moment => dayOf(parseIsoDay(text) ?? { year: 0, month: 1, day: 1 });
const momentOf = (events: readonly TimelineEvent[], end: string): Moment | undefined =>
  events.find(({ id }) => id.endsWith(end))?.at;

describe('a message of a long room that was taken for one of this year', () => {
  const late = japan(2026, 5, 29, 22, 15);
  const delivery = row(3, late, {
    ...{ side: 'seller', mark: 'formal-delivery' },
    readAt: minuteOf(japan(2026, 5, 30, 9)),
  });
  const newer = look(japan(2025, 9, 2), [row(8, japan(2025, 9, 1))]);

  it('is older as soon as a newer one is known to be', () => {
    for (const looks of [
      [look(NOW, [delivery]), newer],
      [newer, look(NOW, [delivery])],
    ]) {
      const { events, room } = afterLooks(...looks);
      expect(momentOf(events, '/m3')).toEqual(minuteOf(japan(2025, 5, 29, 22, 15)));
      expect(events.find(({ id }) => id.endsWith('/m3'))).toMatchObject({
        readAt: minuteOf(japan(2025, 5, 30, 9)),
      });
      expect(room.deliveries.map(({ at }) => at.from)).toEqual([japan(2025, 5, 29, 22, 15)]);
    }
  });

  it('is held by every newer one, not only by the next', () => {
    const onThatDay = row(4, 0, { at: day('2025-05-29') });
    const atTen = row(5, japan(2025, 5, 29, 10));
    const parts = [look(NOW, [row(3, late)]), look(japan(2025, 6, 1), [onThatDay, atTen])];
    const { events } = afterLooks(...parts);
    expect(momentOf(events, '/m3')?.from).toBe(japan(2024, 5, 29, 22, 15));
  });

  it('is held by the first look at one whose time could not be read', () => {
    const untold = look(japan(2025, 6, 1), [row(4, 0, { at: null })]);
    const { events } = afterLooks(look(NOW, [row(3, late)]), untold);
    expect(momentOf(events, '/m3')?.from).toBe(japan(2025, 5, 29, 22, 15));
  });

  it('stays on its leap day', () => {
    const leapDay = look(japan(2028, 3, 1), [row(3, japan(2028, 2, 29, 8))]);
    const { events } = afterLooks(leapDay, look(japan(2027, 1, 1), [row(4, japan(2026, 12, 31))]));
    expect(momentOf(events, '/m3')).toEqual(minuteOf(japan(2024, 2, 29, 8)));
  });

  it('leaves a row without a number where its page said', () => {
    const system = message({ side: 'site', sentAt: late });
    const { events } = afterLooks(look(NOW, [system]), newer);
    expect(events.find(({ kind }) => kind === 'system-message')?.at.from).toBe(late);
  });

  it('is what its page says in direct messages, which print the year', () => {
    const roomId = roomIdFor('direct-message', '10000001');
    const [events] = observe(look(NOW, [row(3, NOW), row(4, NOW - 400 * DAY)])).map((seen) =>
      seen.events.map((event) => ({ ...event, roomId })),
    );
    expect(solveYears(events ?? [])).toEqual([]);
  });
});

describe('two readings of one message', () => {
  const at = (moment: Moment): TimelineEvent => {
    const [event] = observe(look(NOW, [row(1, 0, { at: moment })]))[0]?.events ?? [];
    if (!event) throw new Error('no event');
    return event;
  };
  const early = minuteOf(japan(2025, 5, 29, 22, 15));
  const late = minuteOf(japan(2026, 5, 29, 22, 15));

  it.each([
    ['the earlier year', late, early, early],
    ['the earlier day', day('2026-05-29'), day('2025-05-29'), day('2025-05-29')],
    ['the minute in the year of the day', late, day('2025-05-29'), early],
    ['the minute of the earlier year', early, day('2026-05-29'), early],
    ['the minute, where the day is another', late, day('2025-05-30'), late],
    ['the minute, where nothing could be read', late, { from: 0, until: NOW - 300 * DAY }, late],
  ])('are %s', (_name, one, other, expected) => {
    expect(mergeTwo(at(one), at(other)).at).toEqual(expected);
    expect(mergeTwo(at(other), at(one)).at).toEqual(expected);
  });
});

describe('pages that print the year', () => {
  const year2024 = look(NOW, [row(3, japan(2026, 5, 29, 22, 15))], 'order');
  const sold = (soldOn: string) => orderList([listedRoom({ soldOn: found(soldOn) })]);
  const truth = japan(2024, 5, 29, 22, 15);

  it('hold the messages of a plain room within its life', () => {
    const bySale = afterLooks(year2024, sold('2024-05-20')).events;
    expect(momentOf(bySale, '/m3')?.from).toBe(truth);
    const byCredit = afterLooks(revenue([13_260], japan(2024, 6, 10)), year2024).events;
    expect(momentOf(byCredit, '/m3')?.from).toBe(truth);
  });

  it('hold nothing in a subscription, which may go on for years', () => {
    const long = look(NOW, [row(3, japan(2026, 5, 29))]);
    const { events } = afterLooks(long, sold('2024-05-20'), revenue([500], japan(2024, 6, 10)));
    expect(momentOf(events, '/m3')?.from).toBe(japan(2026, 5, 29));
  });

  it('send the room to those to look at where a message stands long before its sale', () => {
    const work = talkroom({ messages: [row(1, NOW - 60 * DAY), row(2, NOW - DAY)] });
    const { room, duties } = afterLooks(work, sold('2026-11-05'));
    expect(room.missing).toEqual(['ways-disagree:stamps']);
    expect(laneOf(room, duties, NOW)).toBe('check');
    expect(afterLooks(work, sold('2026-09-22')).room.missing).toEqual([]);
  });
});

describe('a list that names the newest message of a room that slept for more than a year', () => {
  const asleep = look(NOW - DAY, [row(3, japan(2025, 8, 26, 12, 2), { side: 'seller' })]);
  const listed = (newestAt: Moment) =>
    afterLooks(asleep, orderList([listedRoom({ newestAt: found(newestAt) })])).room.missing;
  const inInbox = (newestAt: Moment, isUnread: Field<boolean>) => {
    const talk = {
      roomId: '18000001',
      buyer: found('さくら'),
      newestAt: found(newestAt),
      isUnread,
    };
    const inbox: InboxReading = { kind: 'inbox', readAt: NOW, found: found(1), talks: [talk] };
    return afterLooks(asleep, inbox).room.missing;
  };

  it('tells of no other message where its minute is the same', () => {
    expect(listed(minuteOf(japan(2026, 8, 26, 12, 2)))).toEqual([]);
    expect(listed(minuteOf(japan(2026, 8, 26, 12, 3)))).toEqual(['unseen-messages']);
  });

  it('tells of no other where its day is the same and nothing is unread', () => {
    expect(inInbox(day('2026-08-26'), found(false))).toEqual([]);
    expect(inInbox(day('2026-08-26'), found(true))).toEqual(['unseen-messages']);
    expect(inInbox(day('2026-08-27'), found(false))).toEqual(['unseen-messages']);
    expect(inInbox(day('2026-08-26'), { missing: 'unread' })).toEqual(['unseen-messages']);
  });

  it('tells of another one where it says how long ago that was', () => {
    const hours = { from: japan(2026, 8, 26, 12), until: japan(2026, 8, 26, 13) };
    expect(inInbox(hours, found(false))).toEqual(['unseen-messages']);
  });
});
