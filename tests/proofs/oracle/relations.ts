import { dutiesOf } from '../../../utils/deadlines/duties-of.ts';
import type { Clock, Duty } from '../../../utils/deadlines/duty.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { addEvents } from '../../../utils/timeline/add-events.ts';
import { mergeCoverage, noCoverage } from '../../../utils/timeline/coverage.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { withSellerMessage } from './history.ts';
import { readingAt } from './page.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';
import { play } from './site.ts';
import type { Diary } from './site.ts';
import { laneAt, lastLookOf, viewOf } from './verdicts.ts';
import type { Verdict, View } from './verdicts.ts';

/** How what the engine says of one room has to lie to what it says of the same room seen otherwise. */

const TO_ANSWER: readonly Clock[] = ['first-contact', 'seller-silence', 'own-reply'];
const toAnswer = (duties: readonly Duty[]): Duty[] =>
  duties.filter(({ clock, ended }) => ended === null && TO_ANSWER.includes(clock));

/** What else is lost of one look. */
export interface Loss {
  isDropped: boolean;
  unreadable: Look['unreadable'];
  /** Rows before `at`, after `at`. */
  isCutAbove: boolean;
  isCutBelow: boolean;
  at: number;
}

/** Less is seen, but the last looks at the room and at the list are not lost altogether. */
function withLess({ history, looks }: Seen, losses: readonly Loss[]): Seen {
  const kept = [lastLookOf(looks, 'talkroom'), lastLookOf(looks)];
  const less = looks.flatMap((look, index) => {
    const loss = losses[index];
    if (!loss) return [look];
    return loss.isDropped && !kept.includes(look) ? [] : [lessOf(look, loss)];
  });
  return { history, looks: less };
}

const lessOf = (look: Look, { unreadable, isCutAbove, isCutBelow, at }: Loss): Look => ({
  ...look,
  unreadable: [...new Set([...look.unreadable, ...unreadable])],
  shownFrom: isCutAbove ? Math.max(look.shownFrom, at) : look.shownFrom,
  shownUntil: isCutBelow ? Math.min(look.shownUntil, at) : look.shownUntil,
});

/** Whoever knows less owes as much and as early, or is asked to look. */
export function calmerWithLess(seen: Seen, losses: readonly Loss[]): Verdict {
  const full = viewOf(seen);
  const less = viewOf(withLess(seen, losses), full.diary);
  if (laneAt(less, full.now) === 'check') return [];
  return toAnswer(full.known.duties).flatMap(({ clock, due }) => {
    const shown = less.known.duties.find((duty) => duty.clock === clock && duty.ended === null);
    if (!shown) return [`${clock} is not shown any more`];
    return shown.due.from > due.from ? [`${clock} is shown later`] : [];
  });
}

/**
 * The looks as sets of events, added in this order; an index may stand there more than once, and
 * what does not stand there comes last, the newest first.
 */
export function otherInOrder(seen: Seen, order: readonly number[]): Verdict {
  const diary = play(seen.history);
  const all = [...seen.looks.keys()];
  const rest = all.filter((index) => !order.includes(index)).reverse();
  const given = dutiesInOrder(seen, diary, all);
  const other = dutiesInOrder(seen, diary, [...order, ...rest]);
  return JSON.stringify(given) === JSON.stringify(other) ? [] : ['another order, other duties'];
}

function dutiesInOrder({ history, looks }: Seen, diary: Diary, order: readonly number[]): Duty[] {
  const readings = order.flatMap((index) => {
    const look = looks[index];
    return look ? [readingAt(history, diary, look)] : [];
  });
  const known = new Map<string, TimelineEvent>();
  let coverage = noCoverage('18000001');
  for (const observation of readings.flatMap(observe)) {
    coverage = mergeCoverage(coverage, observation.coverage);
    for (const event of addEvents(known, observation.events)) known.set(event.id, event);
  }
  return dutiesOf(foldRoom('18000001', [...known.values()], coverage), RULES);
}

/** The seller writes once more, at a moment at which it changes nothing of the site's own course. */
export function askedForByOwnWords(
  { history, looks }: Seen,
  at: number,
  view: View = viewOf({ history, looks }),
): Verdict | 'other-course' {
  const more = withSellerMessage(history, at);
  const [before, after] = [view.diary, play(more)];
  const isSameCourse = after.length > before.length && isSame(before, without(after, at));
  if (!isSameCourse) return 'other-course';
  const had = toAnswer(view.known.duties).map(({ clock }) => clock);
  return toAnswer(viewOf({ history: more, looks }, after).known.duties)
    .filter(({ clock }) => !had.includes(clock))
    .map(({ clock }) => `${clock} came with her own words`);
}

const without = (diary: Diary, at: number): Diary => diary.filter((entry) => entry.at !== at);
const isSame = (a: Diary, b: Diary): boolean => JSON.stringify(a) === JSON.stringify(b);
