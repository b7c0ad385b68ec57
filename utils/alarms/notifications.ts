import { FIRST_BOOK } from '../accounts/accounts.ts';
import { browser } from '../browser.ts';
import { formatShort, timeLeft } from '../japan-time/format.ts';
import { currentLanguage, t } from '../i18n.ts';
import type { MessageKey } from '../i18n.ts';
import { timeLeftWords } from '../time-words.ts';
import { isAboutNow } from '../deadlines/duty.ts';
import type { Clock, Duty } from '../deadlines/duty.ts';
import type { Announcement } from './rungs.ts';

/** Room and book stand in the id, so that a click works after the worker has died and forgotten. */
const ID_PREFIX = 'duty';

const notificationIdOf = (
  { roomId, clock }: Pick<Duty, 'roomId' | 'clock'>,
  book: string,
): string => [ID_PREFIX, roomId, clock, ...(book === FIRST_BOOK ? [] : [book])].join(':');

export function placeOfNotification(id: string): { roomId: string; bookId: string } | undefined {
  const [prefix, roomId, , bookId = FIRST_BOOK] = id.split(':');
  return prefix === ID_PREFIX && roomId !== undefined ? { roomId, bookId } : undefined;
}

/**
 * Only type, icon, title and message: Firefox refuses a notification with buttons altogether.
 * No buyer's name: it may appear on a locked screen.
 */
export async function showNotification(
  { rung, isLate }: Announcement,
  { title, bookId }: { title: string | null; bookId: string },
  now: number,
): Promise<void> {
  const { duty } = rung;
  const room = title ?? t('room_untitled', duty.roomId);
  const due = formatShort(
    isAboutNow(duty, now) ? duty.due.until : duty.due.from,
    currentLanguage(),
  );
  const body = t(isAboutNow(duty, now) ? 'notify_body_latest' : 'notify_body', room, due);
  await browser.notifications.create(notificationIdOf(duty, bookId), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: titleOf(duty, now),
    message: isLate ? `${body}\n${t('notify_late')}` : body,
  });
}

function titleOf(duty: Duty, now: number): string {
  if (duty.clock === 'notice') return t('notify_notice_due');
  if (isAboutNow(duty, now)) return t('notify_about_now', t(clockKey(duty.clock)));
  const left = timeLeft(duty.due.from, now);
  const key: MessageKey = left.isPast ? 'notify_overdue' : 'notify_before';
  return t(key, t(clockKey(duty.clock)), timeLeftWords(left));
}

const clockKey = (clock: Clock): MessageKey => `clock_${clock.replaceAll('-', '_')}` as MessageKey;

export const clearNotification = (
  duty: Pick<Duty, 'roomId' | 'clock'>,
  bookId: string,
): Promise<boolean> => browser.notifications.clear(notificationIdOf(duty, bookId));
