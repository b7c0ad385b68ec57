import { millisecondsInDay, millisecondsInWeek } from 'date-fns/constants';
import { titleOf } from '../../components/shared/words.ts';
import type { TryOut, TryOutDays } from '../../components/options/try-out.ts';
import { readAccounts } from '../../utils/accounts/accounts-storage.ts';
import { compareReplays, replay } from '../../utils/back-test/index.ts';
import type { History } from '../../utils/back-test/index.ts';
import type { Preferences } from '../../utils/preferences/preferences.ts';
import { readEverything } from '../../utils/store/questions.ts';
import type { Everything } from '../../utils/store/questions.ts';

/** The same past told by what is saved and by what is not saved yet. */
export async function tryOut(
  { saved, draft }: { saved: Preferences; draft: Preferences },
  days: TryOutDays,
  now: number,
): Promise<TryOut> {
  const { books } = await readAccounts();
  const all = await Promise.all(books.map(({ id }) => readEverything(id)));
  const histories = all.flatMap(historiesOf);
  const span = { from: Math.max(now - days * millisecondsInDay, firstLook(histories)), until: now };
  // A span without an end has no weeks.
  if (span.from >= now) return { ...NOTHING, ...span };
  const before = replay(histories, asOfOld(saved), span);
  const after = replay(histories, asOfOld(draft), span);
  const { newlyWarned, noLongerWarned, ...perWeek } = compareReplays(before, after);
  const nameOf = titlesIn(all);
  const weeks = (span.until - span.from) / millisecondsInWeek;
  return {
    ...span,
    ...perWeek,
    rooms: histories.length,
    toldBefore: Math.round(perWeek.perWeekBefore * weeks),
    toldAfter: Math.round(perWeek.perWeekAfter * weeks),
    newlyWarned: newlyWarned.map((miss) => ({ ...miss, title: nameOf(miss.roomId) })),
    noLongerWarned: noLongerWarned.map((miss) => ({ ...miss, title: nameOf(miss.roomId) })),
  };
}

const NOTHING = {
  rooms: 0,
  toldBefore: 0,
  toldAfter: 0,
  perWeekBefore: 0,
  perWeekAfter: 0,
  newlyWarned: [],
  noLongerWarned: [],
} as const;

function titlesIn(all: readonly Everything[]): (roomId: string) => string {
  const rooms = all.flatMap(({ rows }) => rows.map(({ room }) => room));
  const titles = new Map(rooms.map((room) => [room.roomId, titleOf(room)]));
  return (roomId) => titles.get(roomId) ?? roomId;
}

function historiesOf({ events, coverage }: Everything): History[] {
  const byRoom = Map.groupBy(events, ({ roomId }) => roomId);
  return coverage.map((each) => ({
    roomId: each.roomId,
    events: byRoom.get(each.roomId) ?? [],
    coverage: each,
  }));
}

/** Weeks in which nothing was seen yet would make every number small. */
const firstLook = (histories: readonly History[]): number =>
  Math.min(...histories.flatMap(({ events }) => events.map(({ seenAt }) => seenAt)));

/** As if she had set it before all of it: a number changed today holds for what is open today. */
const asOfOld = (preferences: Preferences): Preferences => ({
  ...preferences,
  changes: preferences.changes.map((change) => ({ ...change, changedAt: 0 })),
});
