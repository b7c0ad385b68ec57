import type { Duty } from '../deadlines/duty.ts';
import { t } from '../i18n.ts';
import { clockWords, dueWords, withLate } from './duty-words.ts';
import type { Words } from './notifications.ts';
import type { Announcement } from './rungs.ts';

export const SUMMARY = 'summary';

const KINDS_NAMED = 3;

/** How many, and the nearest of each kind; no room's title and nobody's name. */
export function summaryWords(announcements: readonly Announcement[], now: number): Words {
  const nearest = nearestOfEachKind(announcements.map(({ rung }) => rung.duty));
  const lines = nearest.slice(0, KINDS_NAMED).map((duty) => dueWords(duty, clockWords(duty), now));
  const isLate = announcements.some((announcement) => announcement.isLate);
  return {
    title: t('notify_summary', announcements.length),
    message: withLate(lines.join('\n'), isLate),
  };
}

function nearestOfEachKind(duties: readonly Duty[]): Duty[] {
  const byTime = [...duties].sort((a, b) => a.due.from - b.due.from);
  const kinds = new Map<string, Duty>();
  for (const duty of byTime) if (!kinds.has(duty.clock)) kinds.set(duty.clock, duty);
  return [...kinds.values()];
}
