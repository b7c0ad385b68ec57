import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { renderedDocument } from '../../site/rendered.ts';
import { practiceRoom } from '../../site/room-draft.ts';
import { auto, buyer } from '../../site/rows.ts';
import { SITE_ORIGIN } from '../../site/serve.ts';
import { readPage } from '../../support/read-page.ts';
import { DAY, found, HOUR, japan, listedRoom, orderList } from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';

/** When she really looks: the first minutes of a year, in which a wrong clock shows another one. */
const TRULY = japan(2027, 1, 1, 0, 30);
const BOUGHT = TRULY - 20 * HOUR;
const ASKED = TRULY - HOUR / 6;
const BANNER = {
  sentence: '48時間以内に出品者がトークルーム内で連絡をしない場合、自動的にキャンセルされます。',
  at: japan(2027, 1, 2, 5),
};

const path = '/talkrooms/18000001';
const room = practiceRoom({
  ...{ id: 18000001, title: 'ロゴ', buyer: '練習', boughtAt: BOUGHT, deadline: BANNER },
  messages: [auto(BOUGHT, 'ありがとうございます。'), buyer(ASKED, 'よろしくお願いします。')],
});
const page = renderedDocument(path, { now: TRULY, rooms: [room], mode: 'open' });

/** The page as it truly stands there, read by a computer whose clock is wrong by so much. */
function lookWith(offMs: number): Known {
  const reading = readPage(page, `${SITE_ORIGIN}${path}`, TRULY + offMs);
  if (reading.kind === 'not-a-page') throw new Error(reading.why);
  return afterLooks(reading);
}

const whenWritten = ({ events }: Known): number[] =>
  events.filter((event: TimelineEvent) => 'siteId' in event).map(({ at }) => at.from);

const NEARLY_RIGHT = [
  ['right', 0],
  ['three hours slow', -3 * HOUR],
  ['three hours fast', 3 * HOUR],
  ['23 hours slow', -23 * HOUR],
] as const;
const ALL = [...NEARLY_RIGHT, ['two days slow', -2 * DAY], ['two days fast', 2 * DAY]] as const;

describe.each(NEARLY_RIGHT)('a clock that is %s when she looks', (_name, offMs) => {
  it('moves no deadline', () => {
    const dues = lookWith(offMs).duties.map(({ clock, due }) => [clock, due]);
    expect(dues).toEqual(lookWith(0).duties.map(({ clock, due }) => [clock, due]));
    expect(theDuty(lookWith(offMs).duties, 'seller-silence').due).toEqual(
      minuteOf(ASKED + 4 * DAY),
    );
  });
});

describe.each(ALL)('a clock that is %s when she looks', (_name, offMs) => {
  it('keeps every message, those from the future too, and is not calm about it', () => {
    const known = lookWith(offMs);
    expect(whenWritten(known)).toHaveLength(2);
    expect(known.room.turn).toBe('seller');
    // Two days behind, the rows stand a year before the sale that the banner tells of.
    const lane = laneOf(known.room, known.duties, TRULY + offMs);
    expect(lane).toBe(offMs === -2 * DAY ? 'check' : 'reply');
  });

  it('leaves the printed deadline where it is printed', () => {
    const duty = theDuty(lookWith(offMs).duties, 'first-contact');
    expect(duty).toMatchObject({ basis: 'page', due: pointAt(BANNER.at) });
  });

  it('lets no answer fall due later than in truth', () => {
    const { due } = theDuty(lookWith(offMs).duties, 'seller-silence');
    expect(due.from).toBeLessThanOrEqual(ASKED + 4 * DAY);
  });
});

describe('a clock that is two days wrong', () => {
  it('takes no message for one of another year when it is fast', () => {
    expect(whenWritten(lookWith(2 * DAY))).toEqual(whenWritten(lookWith(0)));
  });

  it('cries out too early rather than too late when it is slow', () => {
    const duty = theDuty(lookWith(-2 * DAY).duties, 'seller-silence');
    expect(stateOf(duty, TRULY - 2 * DAY)).toBe('overdue');
  });

  // Behind by more than a day, the newest year that is not in the future is the one before.
  it.fails('takes no message for one of another year when it is slow', () => {
    expect(whenWritten(lookWith(-2 * DAY))).toEqual(whenWritten(lookWith(0)));
  });

  // By such a clock the site would have cancelled the sale already.
  it('does not take a sale on the list for one that was written in when it is fast', () => {
    const readAt = japan(2027, 1, 1, 22) + 2 * DAY;
    const list = orderList([listedRoom({ soldOn: found('2026-12-31') })], { readAt });
    expect(openClocks(afterLooks(list).duties)).toContain('first-contact');
  });
});
