import { describe, expect, it } from 'vitest';
import { announcementsOf } from '../../../utils/alarms/rungs.ts';
import { rulesFor, UNCHANGED } from '../../../utils/deadlines/rules-for.ts';
import { DAY, HOUR, NOW } from '../../support/readings.ts';
import { askedAt, DEADLINE, hear, newSale, rowAfter, wishing } from './hear.ts';

const MINUTE = HOUR / 60;
const until = DEADLINE + DAY;
const hourly = wishing({ repeat: { everyMinutes: 60, atMost: 2 } });

const dayBefore = '11/21(土) 2:00 first-contact';
const [sixBefore, fiveBefore, fourBefore] = [20, 21, 22].map(
  (hour) => `11/21(土) ${hour}:00 first-contact`,
);
const [hourBefore, due, hourAfter, twoAfter] = [1, 2, 3, 4].map(
  (hour) => `11/22(日) ${hour}:00 first-contact`,
);

describe('what the site enforces', () => {
  it('is said again until the next warning, and after the moment itself', () => {
    expect(hear(rowAfter([newSale]), hourly, { until })).toEqual([
      dayBefore,
      ...[sixBefore, fiveBefore, fourBefore],
      ...[hourBefore, due, hourAfter, twoAfter],
    ]);
  });

  it('is said again as often as she wishes', () => {
    const often = wishing({ repeat: { everyMinutes: 20, atMost: 5 } });
    const heard = hear(rowAfter([newSale]), often, { until: DEADLINE });
    expect(heard.filter((each) => each.startsWith('11/21(土) 2'))).toHaveLength(7);
    // Two fit between the last hour and the moment itself, which is its own warning.
    expect(heard.filter((each) => each.startsWith('11/22(日)'))).toHaveLength(4);
  });

  it('is not said again once the next warning has said it', () => {
    const seldom = wishing({ repeat: { everyMinutes: 90, atMost: 5 } });
    const heard = hear(rowAfter([newSale]), seldom, { until: DEADLINE + HOUR });
    const times = heard.map((each) => each.split(' ')[1]);
    expect(times).toEqual(['2:00', '20:00', '21:30', '23:00', '0:30', '1:00', '2:00']);
  });

  it('is said once at each warning where she wants no repeats', () => {
    expect(hear(rowAfter([newSale]), wishing({ repeat: null }), { until })).toHaveLength(4);
  });

  it('is not said again once she has looked', () => {
    const looksAt = [DEADLINE - 6 * HOUR + MINUTE];
    expect(hear(rowAfter([newSale]), hourly, { until, looksAt })).toEqual([
      ...[dayBefore, sixBefore],
      ...[hourBefore, due, hourAfter, twoAfter],
    ]);
  });

  it('is said again if she looked before it was said', () => {
    const looksAt = [DEADLINE - 6 * HOUR - MINUTE];
    expect(hear(rowAfter([newSale]), hourly, { until, looksAt })).toContain(fiveBefore);
  });

  it('is not said again after a look between two repeats', () => {
    const looksAt = [DEADLINE + 90 * MINUTE];
    const heard = hear(rowAfter([newSale]), hourly, { until, looksAt });
    expect(heard).toContain(hourAfter);
    expect(heard).not.toContain(twoAfter);
  });

  it('is late by its own moment, not by that of a repeat', () => {
    const from = DEADLINE - 6 * HOUR + 65 * MINUTE;
    const heard = hear(rowAfter([newSale]), hourly, { from, until: from + 1 });
    expect(heard).toEqual(['11/21(土) 21:05 first-contact late']);
  });
});

it('does not repeat what is only her own wish', () => {
  const heard = hear(rowAfter([askedAt(NOW - 20 * HOUR)]), hourly, { until: NOW + DAY });
  expect(heard).toEqual(['11/21(土) 0:00 own-reply']);
});

it('says again what a clock that was fast has called acknowledged', () => {
  const row = rowAfter([newSale]);
  const rules = rulesFor(row.room, UNCHANGED);
  const six = DEADLINE - 6 * HOUR;
  const { passed } = announcementsOf(row, rules, new Map(), six, hourly);
  const said = new Map(passed.map((id) => [id, six]));
  const told = (acknowledgedAt: number) =>
    announcementsOf(row, rules, said, six + HOUR, { ...hourly, acknowledgedAt }).announcements;
  expect(told(six + 3 * DAY)).toHaveLength(1);
  expect(told(six + MINUTE)).toHaveLength(0);
});
