import fc from 'fast-check';
import {
  ceilToHour,
  dayOf,
  minuteOf,
  toIsoDay,
  toJapanClock,
} from '../../utils/japan-time/calendar.ts';
import { pointAt } from '../../utils/japan-time/moment.ts';
import type { Preferences } from '../../utils/preferences/preferences.ts';
import { DEFAULT_PREFERENCES } from '../../utils/preferences/preferences.ts';
import type { Reading } from '../../utils/site/reading.ts';
import type { MessageReading } from '../../utils/site/readings/talkroom.ts';
import type { Deed } from '../../utils/timeline/by-hand.ts';
import type { ByHandEvent, NoticeInsertedEvent } from '../../utils/timeline/event.ts';
import { found, HOUR, listedRoom, message, NOW, orderList, talkroom } from '../support/readings.ts';

/** A seller's days with a few rooms, made up at random: every look shows something new. */

const MINUTE = HOUR / 60;

export interface LivedStep {
  room: number;
  /** Since the step before. */
  afterMs: number;
  does: 'look' | 'list' | 'by-hand' | 'insert';
  /** Who wrote since the last look, in this order. */
  words: ('buyer' | 'seller' | 'notice' | 'delivery' | 'request')[];
  stage: 'working' | 'delivered' | 'finished' | 'closed';
  /** Rows of the beginning that the page leaves out. */
  hidden: number;
  deed: Deed;
}

export interface LivedDays {
  boughtBeforeMs: number[];
  steps: LivedStep[];
  preferences: Preferences;
}

const ROOMS = 3;
const minutes = (max: number, min = 0) => fc.integer({ min, max }).map((count) => count * MINUTE);

const aDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constant({ kind: 'paused', reason: '' } as const),
  fc.constant({ kind: 'resumed' } as const),
  fc.record({
    kind: fc.constant('snoozed' as const),
    until: minutes(60 * 24 * 6).map((ms) => NOW + ms),
  }),
  fc.record({
    kind: fc.constant('custom-deadline' as const),
    deadlineId: fc.constantFrom('a', 'b'),
    name: fc.constant('確認'),
    dueAt: minutes(60 * 24 * 8).map((ms) => NOW + ms),
    status: fc.constantFrom('set' as const, 'done' as const),
  }),
);

export const aLivedStep: fc.Arbitrary<LivedStep> = fc.record({
  room: fc.integer({ min: 0, max: ROOMS - 1 }),
  afterMs: fc.oneof(minutes(90, 1), minutes(60 * 40, 1), minutes(60 * 100, 1)),
  does: fc.constantFrom('look', 'look', 'look', 'list', 'by-hand', 'insert'),
  words: fc.array(
    fc.constantFrom('buyer', 'buyer', 'buyer', 'seller', 'seller', 'notice', 'delivery', 'request'),
    { minLength: 1, maxLength: 3 },
  ),
  stage: fc.constantFrom('working', 'working', 'working', 'delivered', 'finished', 'closed'),
  hidden: fc.constantFrom(0, 0, 0, 1, 2),
  deed: aDeed,
});

const anyHours = fc.record({
  from: fc.integer({ min: 0, max: 1439 }),
  until: fc.integer({ min: 0, max: 1439 }),
});

const somePreferences: fc.Arbitrary<Preferences> = fc
  .record({
    quiet: fc.option(anyHours),
    repeat: fc.option(
      fc.record({ everyMinutes: fc.constantFrom(10, 60, 200), atMost: fc.constantFrom(1, 3) }),
    ),
    reply: fc.constantFrom('off', 3, 30),
    warning: fc.option(minutes(60 * 30)),
  })
  .map(({ quiet, repeat, reply, warning }) => ({
    ...DEFAULT_PREFERENCES,
    alarms: { ...DEFAULT_PREFERENCES.alarms, quiet, repeat },
    policies: [
      {
        id: 'mine',
        name: '',
        when: { service: null, tag: null, stage: null, roomId: null },
        targets: {
          'own-reply':
            reply === 'off'
              ? 'off'
              : { length: { hours: Number(reply) }, counts: 'calendar' as const },
        },
      },
    ],
    changes:
      warning === null
        ? []
        : [
            {
              clock: 'seller-silence' as const,
              length: null,
              warnBeforeMs: [warning, 0],
              changedAt: NOW,
            },
          ],
  }));

export const someLivedDays: fc.Arbitrary<LivedDays> = fc.record({
  boughtBeforeMs: fc.array(fc.oneof(minutes(60 * 60), minutes(60 * 24 * 119)), {
    minLength: ROOMS,
    maxLength: ROOMS,
  }),
  steps: fc.array(aLivedStep, { minLength: 4, maxLength: 24, size: 'max' }),
  preferences: somePreferences,
});

/** A room as it truly stands, and what a look shows of it. */
export class LivedRoom {
  readonly roomId: string;
  private readonly boughtAt: number;
  private readonly rows: MessageReading[] = [];

  constructor(index: number, boughtAt: number) {
    this.roomId = String(18_000_001 + index);
    this.boughtAt = Math.floor(boughtAt / MINUTE) * MINUTE;
  }

  look({ words, stage, hidden }: LivedStep, now: number): Reading {
    for (const word of words) this.write(word, now);
    const start = message({ side: 'auto', at: minuteOf(this.boughtAt) });
    const messages = hidden > 0 ? this.rows.slice(hidden) : [start, ...this.rows];
    const ids = messages.flatMap(({ siteId }) => siteId ?? []);
    return talkroom({
      roomId: this.roomId,
      readAt: now,
      step: found(STEPS[stage]),
      form: found(stage === 'closed' ? null : { canWrite: true, canDeliver: true }),
      printedDeadline: found(this.banner(now)),
      dueOn: found(toIsoDay(toJapanClock(this.boughtAt + 6 * 24 * HOUR))),
      olderExist: found(hidden > 0),
      messages,
      rowCount: messages.length,
      range: ids.length > 0 ? { from: Math.min(...ids), until: Math.max(...ids) } : null,
    });
  }

  list(now: number): Reading {
    const soldOn = found(toIsoDay(toJapanClock(this.boughtAt)));
    const newestAt = found(dayOf(toJapanClock(now)));
    const card = listedRoom({ roomId: this.roomId, soldOn, newestAt, title: found(`${now}`) });
    return orderList([card], { readAt: now });
  }

  insertion(now: number): NoticeInsertedEvent {
    return {
      ...{ id: `${this.roomId}/inserted/${now}`, roomId: this.roomId, kind: 'notice-inserted' },
      ...{ by: 'seller', at: pointAt(now), seenAt: now, templateId: 'any' },
      ...{ deadline: now + 50 * HOUR, words: 'までに' },
    };
  }

  deed({ deed }: LivedStep, now: number): ByHandEvent {
    const id = `${this.roomId}/by-hand/${deed.kind}/${now}`;
    return { ...deed, id, roomId: this.roomId, by: 'seller', at: pointAt(now), seenAt: now };
  }

  /** Since the row before, in the minutes up to now. */
  private write(word: LivedStep['words'][number], now: number): void {
    const before = this.rows.at(-1)?.at?.from ?? this.boughtAt;
    const at = Math.max(before, Math.floor((before + now) / 2 / MINUTE) * MINUTE);
    const side = word === 'buyer' ? 'buyer' : word === 'request' ? 'site' : 'seller';
    const mark =
      word === 'delivery' ? 'formal-delivery' : word === 'request' ? 'cancel-request' : null;
    const text = word === 'notice' ? '月曜日までに' : 'はい。';
    this.rows.push(message({ siteId: 500 + this.rows.length, side, mark, text, at: minuteOf(at) }));
  }

  private banner(now: number) {
    const at = ceilToHour(this.boughtAt + 48 * HOUR);
    const isOwed = !this.rows.some(({ side }) => side === 'seller') && now < at;
    return isOwed ? { at, sentence: '48時間以内', isFirstContact: true } : null;
  }
}

const STEPS = {
  working: { label: '進行中', meaning: 'working' },
  delivered: { label: '納品送付', meaning: 'delivered' },
  finished: { label: '取引完了', meaning: 'finished' },
  closed: { label: '取引完了', meaning: 'finished' },
} as const;
