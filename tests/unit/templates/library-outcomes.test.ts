import { describe, expect, it } from 'vitest';
import { minuteOf, dayOf } from '../../../utils/japan-time/calendar.ts';
import type { Moment } from '../../../utils/japan-time/moment.ts';
import { outcomesOf } from '../../../utils/templates/library/outcomes.ts';
import type { Room, TextSent } from '../../../utils/timeline/room.ts';
import { DAY, HOUR, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const mark = (at: Moment) => ({ eventId: 'x', at });
const text = (templateId: string, sentAt: number, answer: Moment | null = null): TextSent => ({
  templateId,
  sent: mark(minuteOf(sentAt)),
  answeredBy: answer && mark(answer),
});
const roomWith = (...texts: TextSent[]): Room => ({ ...afterLooks(talkroom()).room, texts });
const outcome = (sent: number, answered: number, answeredWithin: number, waiting: number) => ({
  ...{ sent, answered, answeredWithin, waiting },
});

describe('what came of a text', () => {
  it('is counted over all rooms, each text by itself', () => {
    const rooms = [
      roomWith(
        text('nudge', NOW - 9 * DAY, minuteOf(NOW - 8 * DAY)),
        text('own-1', NOW - 9 * DAY, minuteOf(NOW - 2 * DAY)),
      ),
      roomWith(text('nudge', NOW - 4 * DAY), text('nudge', NOW - DAY)),
      roomWith(),
    ];
    expect(outcomesOf(rooms, 3, NOW)).toEqual(
      new Map([
        ['nudge', outcome(3, 1, 1, 1)],
        ['own-1', outcome(1, 1, 0, 0)],
      ]),
    );
  });

  it('is within the days until their last minute, and no longer', () => {
    const answeredAfter = (waited: number) =>
      outcomesOf([roomWith(text('a', NOW, minuteOf(NOW + waited)))], 3, NOW + 9 * DAY).get('a');
    expect(answeredAfter(3 * DAY - HOUR / 60)).toEqual(outcome(1, 1, 1, 0));
    expect(answeredAfter(3 * DAY + HOUR / 60)).toEqual(outcome(1, 1, 0, 0));
  });

  it('is not called early where the page prints a day alone', () => {
    const answer = dayOf({ year: 2026, month: 11, day: 23 });
    const outcomes = outcomesOf([roomWith(text('a', NOW, answer))], 3, NOW + 9 * DAY);
    expect(outcomes.get('a')).toEqual(outcome(1, 1, 0, 0));
  });

  it('is open while the buyer may still answer in time', () => {
    const waitingAt = (now: number) => outcomesOf([roomWith(text('a', NOW))], 3, now).get('a');
    expect(waitingAt(NOW + 3 * DAY)).toEqual(outcome(1, 0, 0, 1));
    expect(waitingAt(NOW + 3 * DAY + HOUR)).toEqual(outcome(1, 0, 0, 0));
  });
});
