import { isAboutNow } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { currentLanguage, t } from '../i18n.ts';
import type { MessageKey } from '../i18n.ts';
import { formatShort, timeLeft } from '../japan-time/format.ts';
import { timeLeftWords } from '../time-words.ts';
import type { Room } from '../timeline/room.ts';
import type { Words } from './notifications.ts';
import type { Announcement } from './rungs.ts';

/** @param showsBuyer only if she wishes: it may appear on a locked screen */
export function dutyWords(
  { rung: { duty }, isLate }: Announcement,
  room: Pick<Room, 'roomId' | 'title' | 'buyer'>,
  now: number,
  showsBuyer: boolean,
): Words {
  const title = room.title ?? t('room_untitled', room.roomId);
  const buyer = showsBuyer ? room.buyer : null;
  const body = dueWords(duty, buyer === null ? title : t('notify_with_buyer', buyer, title), now);
  return { title: titleOf(duty, now), message: withLate(body, isLate) };
}

/** `… · 11/22(日) 23:00 まで`: always the true moment, however early it is said. */
export function dueWords(duty: Duty, what: string, now: number): string {
  const isAbout = isAboutNow(duty, now);
  const due = formatShort(isAbout ? duty.due.until : duty.due.from, currentLanguage());
  return t(isAbout ? 'notify_body_latest' : 'notify_body', what, due);
}

export const withLate = (body: string, isLate: boolean): string =>
  isLate ? `${body}\n${t('notify_late')}` : body;

function titleOf(duty: Duty, now: number): string {
  if (duty.clock === 'notice') return t('notify_notice_due');
  const name = duty.label ?? clockWords(duty);
  if (isAboutNow(duty, now)) return t('notify_about_now', name);
  const left = timeLeft(duty.due.from, now);
  return t(left.isPast ? 'notify_overdue' : 'notify_before', name, timeLeftWords(left));
}

export const clockWords = ({ clock }: Pick<Duty, 'clock'>): string =>
  t(`clock_${clock.replaceAll('-', '_')}` as MessageKey);
