import type { Duty } from '../../../utils/deadlines/duty.ts';
import { lastOf, runningNotices, until } from './diary.ts';
import type { Diary, Entry } from './diary.ts';
import { areWordsRead } from './read-rows.ts';
import { laneAt, lastLookOf, openOf } from './verdicts.ts';
import type { Verdict, View } from './verdicts.ts';

/** Time that the seller gave runs until the buyer's next words, and not a moment less or more. */
export function noticeAstray(view: View): Verdict {
  const past = seenUntil(view);
  if (laneAt(view, view.now) === 'check') return [];
  const [shown, ...others] = openOf(view, 'notice');
  if (others.length > 0) return ['two notices at once'];
  const sent = shown && sentAs(shown, past);
  if (shown && !sent) return ['a notice that nobody sent'];
  if (sent && answersTo(sent, past).length > 0) {
    return ['a notice waits for a buyer who has answered'];
  }
  return isLastHidden(view, past, sent) ? ['the last notice is not shown'] : [];
}

/** What the last look at the room itself could have shown. */
const seenUntil = ({ looks, diary }: View): Diary =>
  until(diary, lastLookOf(looks, 'talkroom')?.at ?? 0);

const sentAs = ({ startedAt, due }: Duty, past: Diary): Entry | undefined =>
  past.findLast(
    ({ what, at, named }) =>
      what === 'seller-gives-notice' &&
      named === due.from &&
      startedAt.from <= at &&
      at <= startedAt.until,
  );

const answersTo = ({ at }: Entry, past: Diary): Entry[] =>
  past.filter((entry) => entry.what === 'buyer-writes' && entry.at > at);

/** Of the notices that were read the last one counts, while it runs. */
function isLastHidden(view: View, past: Diary, shown: Entry | undefined): boolean {
  const running = runningNotices(until(view.diary, view.now));
  const last = runningNotices(past).findLast((entry) => areWordsRead(view.readings, entry));
  if (!last || last === shown || !running.includes(last)) return false;
  // Without the site's mark nobody can tell a bought option from an answer.
  return view.history.isOptionSigned || lastOf('buys-option', view.diary) < last.at;
}
