import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { ChangedPart, Difference } from './difference.ts';

const PART: Record<ChangedPart, MessageKey> = {
  title: 'text_title',
  reading: 'text_reading',
  folder: 'text_folder',
  tags: 'text_tags',
  role: 'text_role',
  body: 'text_body',
  retiredAt: 'text_retired',
};

/** 「タイトル、本文 (+12 −3文字)」 */
export function differenceWords({ parts, added, removed }: Difference): string {
  if (parts.length === 0) return t('versions_no_difference');
  return parts
    .map((part) =>
      part === 'body' ? t('versions_letters', t(PART.body), added, removed) : t(PART[part]),
    )
    .join(t('versions_and'));
}
