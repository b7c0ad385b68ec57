import { toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { Moment } from '../../utils/japan-time/moment.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { DAY, HOUR, japan } from '../support/readings.ts';
import { isStamped } from './looks-at-histories.ts';

/** All ways to give years to the numbered rows, tried one by one. */
export function everyFit(events: readonly TimelineEvent[]) {
  const seen = Map.groupBy(events.filter(isNumbered), ({ id }) => id);
  const rows = [...seen.values()].map(inOne).sort((a, b) => (a.id < b.id ? -1 : 1));
  let all = [new Map<string, Moment>()];
  for (const row of rows) {
    all = all.flatMap((fit) =>
      row.years
        .filter((at) => rows.every((before) => isAfter(at, fit.get(before.id))))
        .map((at) => new Map([...fit, [row.id, at]])),
    );
  }
  return { rows: rows.filter(({ isPrinted }) => isPrinted), all };
}

const isNumbered = (event: TimelineEvent): boolean => 'siteId' in event && event.siteId !== null;

const isAfter = (at: Moment, before: Moment | undefined): boolean =>
  !before || before.from <= at.until + HOUR;

/** The years that all looks at one row leave: as read or some before, not after any of the looks. */
function inOne(events: readonly TimelineEvent[]) {
  const [narrowest] = [...events].sort((a, b) => widthOf(a) - widthOf(b));
  if (!narrowest) throw new Error('no look');
  const seenAt = Math.min(...events.map((event) => event.seenAt)) + DAY;
  const notAfter = Math.min(...events.filter(isStamped).map(({ at }) => at.until), seenAt);
  const isPrinted = isStamped(narrowest);
  const years = isPrinted ? yearsOf(narrowest, notAfter) : [{ from: 0, until: seenAt }];
  return { id: narrowest.id, isPrinted, years };
}

const widthOf = ({ at }: TimelineEvent): number => at.until - at.from;

function yearsOf({ at }: TimelineEvent, notAfter: number): Moment[] {
  const { year, month, day, hour, minute } = toJapanClock(at.from);
  return [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((less) => japan(year - less, month, day, hour, minute))
    .filter((from) => toJapanClock(from).day === day && from <= notAfter)
    .map((from) => ({ from, until: from + at.until - at.from }));
}
