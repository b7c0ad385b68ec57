import { currentLanguage, t } from '../i18n.ts';
import { formatShort } from '../japan-time/format.ts';
import type { Digest } from './digest.ts';
import type { Words } from './notifications.ts';
import type { ScheduledKind } from './scheduled.ts';

/** Numbers and times; no room's title and nobody's name. */
export function digestWords(kind: ScheduledKind, digest: Digest): Words {
  const lines = [dueLine(kind, digest)];
  if (digest.check > 0) lines.push(t('notify_digest_check', digest.check));
  return { title: titleOf(kind, digest), message: lines.join('\n') };
}

function titleOf(kind: ScheduledKind, { reply }: Digest): string {
  if (kind === 'tonight') return t('notify_tonight');
  return t(kind === 'morning' ? 'notify_morning' : 'notify_evening', reply);
}

function dueLine(kind: ScheduledKind, { due, until }: Digest): string {
  const [first] = due;
  if (!first) return t('notify_digest_none', timeOf(until));
  const firstAt = timeOf(first.due.from);
  return kind === 'tonight'
    ? t('notify_tonight_due', due.length, firstAt)
    : t('notify_digest_due', timeOf(until), due.length, firstAt);
}

const timeOf = (epochMs: number): string => formatShort(epochMs, currentLanguage());
