import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { startOfJapanDay } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Coverage } from './coverage.ts';
import { doMeet, notLaterThan } from './newest-year.ts';
import type { ListedNewest, Mark } from './room.ts';

/**
 * A list that was looked at after the room's newest message was seen names one that did not stand
 * there. The unread mark is not believed where its own line is older than what was seen: that the
 * site takes it away when a talkroom is opened was never recorded.
 */
export function hasUnseenMessages(
  listed: ListedNewest | null,
  newestRow: Mark | null,
  { lookedAt, newestSeenAt }: Coverage,
): boolean {
  if (!listed || lookedAt === null || listed.seenAt <= (newestSeenAt ?? -Infinity)) return false;
  if (listed.at === null || newestRow === null)
    return listed.at !== null || listed.isUnread === true;
  if (listed.isUnread && listed.at.until >= newestRow.at.from) return true;
  return listed.at.from > newestRow.at.until && !isOfYearsAgo(listed, listed.at, newestRow.at);
}

/**
 * Lists print no year and are read as the newest that can be: a room that has slept for longer seems
 * to have a message of this year. A minute does not come again by chance. A day may, so the list
 * must say besides that nothing is unread; `3日前` names no day of the calendar and is of this year.
 */
function isOfYearsAgo({ isUnread }: ListedNewest, at: Moment, row: Moment): boolean {
  const isMinute = at.until - at.from < millisecondsInMinute;
  const isDay = at.until - at.from < millisecondsInDay && at.from === startOfJapanDay(at.from);
  if (!isMinute && !(isDay && isUnread === false)) return false;
  return doMeet(notLaterThan(at, row.until), row);
}
