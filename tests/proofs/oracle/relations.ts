import type { Clock, Duty } from '../../../utils/deadlines/duty.ts';
import { dueDateIn, until, waitingRequest } from './diary.ts';
import type { Diary } from './diary.ts';
import { withSellerMessage } from './history.ts';
import { knownAfter } from './knowing.ts';
import { readingAt } from './page.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';
import { areWordsRead } from './read-rows.ts';
import { play } from './site.ts';
import { laneAt, lastLookOf, openOf, viewOf } from './verdicts.ts';
import type { Verdict, View } from './verdicts.ts';

/** How what the engine says of one room has to lie to what it says of the same room seen otherwise. */

const TO_ANSWER: Clock[] = ['first-contact', 'seller-silence', 'own-reply', 'buyer-cancel-request'];
const TO_DO: Clock[] = [...TO_ANSWER, 'due-date'];

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
  const calmer = openOf(full, ...TO_DO)
    .filter(({ clock }) => isOwedInTruth(clock, full))
    .flatMap(({ clock, due }) => {
      const [shown] = openOf(less, clock);
      if (!shown) return [`${clock} is not shown any more`];
      return shown.due.from > due.from ? [`${clock} is shown later`] : [];
    });
  return calmer;
}

/**
 * Whoever sees her own request, or one that she answered within its minute, owes too much. So does
 * she who sees no more of a due date that was taken back; one that only a list told need not be in
 * the room.
 */
function isOwedInTruth(clock: Clock, { diary, looks, now }: View): boolean {
  if (clock === 'buyer-cancel-request') {
    return waitingRequest(until(diary, now))?.what === 'buyer-asks-to-cancel';
  }
  if (clock !== 'due-date') return true;
  const set = dueDateIn(until(diary, now));
  const seen = dueDateIn(until(diary, lastLookOf(looks, 'talkroom')?.at ?? 0));
  return set !== undefined && set === seen;
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
  return knownAfter(readings, diary, true).duties;
}

/**
 * The seller writes once more, at a moment at which it changes nothing of the site's own course.
 * Where they can be read on no page but the banner has gone with them, who never saw that banner
 * cannot know it and is asked to look.
 */
export function askedForByOwnWords(
  { history, looks }: Seen,
  at: number,
  view: View = viewOf({ history, looks }),
): Verdict | 'other-course' {
  const more = withSellerMessage(history, at);
  const [before, after] = [view.diary, play(more)];
  const isSameCourse = after.length > before.length && isSame(before, without(after, at));
  if (!isSameCourse) return 'other-course';
  const had = openOf(view, ...TO_ANSWER).map(({ clock }) => clock);
  const answered = viewOf({ history: more, looks }, after);
  if (
    laneAt(answered, answered.now) === 'check' &&
    !areWordsRead(answered.readings, { at, what: 'seller-writes' })
  )
    return [];
  return openOf(answered, ...TO_ANSWER)
    .filter(({ clock }) => !had.includes(clock))
    .map(({ clock }) => `${clock} came with her own words`);
}

const without = (diary: Diary, at: number): Diary => diary.filter((entry) => entry.at !== at);
const isSame = (a: Diary, b: Diary): boolean => JSON.stringify(a) === JSON.stringify(b);
