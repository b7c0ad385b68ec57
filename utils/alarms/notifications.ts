import { browser } from '../browser.ts';
import { formatShort, timeLeft } from '../japan-time/format.ts';
import { currentLanguage, t } from '../i18n.ts';
import type { MessageKey } from '../i18n.ts';
import { timeLeftWords } from '../time-words.ts';
import { isAboutNow } from '../deadlines/duty.ts';
import type { Clock, Duty } from '../deadlines/duty.ts';
import type { Announcement } from './rungs.ts';

/** The room stands in the id, so that a click works after the worker has died and forgotten. */
const ID_PREFIX = 'duty';

const notificationIdOf = ({ roomId, clock }: Pick<Duty, 'roomId' | 'clock'>): string =>
  [ID_PREFIX, roomId, clock].join(':');

export function roomIdOfNotification(id: string): string | undefined {
  const [prefix, roomId] = id.split(':');
  return prefix === ID_PREFIX ? roomId : undefined;
}

/**
 * Only type, icon, title and message: Firefox refuses a notification with buttons altogether.
 * No buyer's name: it may appear on a locked screen.
 */
export async function showNotification(
  { rung, isLate }: Announcement,
  title: string | null,
  now: number,
): Promise<void> {
  const { duty } = rung;
  const room = title ?? t('room_untitled', duty.roomId);
  const due = formatShort(
    isAboutNow(duty, now) ? duty.due.until : duty.due.from,
    currentLanguage(),
  );
  const body = t(isAboutNow(duty, now) ? 'notify_body_latest' : 'notify_body', room, due);
  await browser.notifications.create(notificationIdOf(duty), {
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

export const clearNotification = (duty: Pick<Duty, 'roomId' | 'clock'>): Promise<boolean> =>
  browser.notifications.clear(notificationIdOf(duty));
