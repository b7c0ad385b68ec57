import { t } from '../i18n.ts';
import type { BantoDatabase } from '../store/database.ts';
import { logShown } from '../store/shown.ts';
import { showNotification } from './notifications.ts';
import { entryOf } from './say.ts';

/**
 * For the seller to see whether notifications reach her.
 *
 * @param current the book in whose log it is noted
 * @returns whether the browser has taken it; the system may still hide it
 */
export async function showTest(current: BantoDatabase, now: number): Promise<{ shown: boolean }> {
  const words = { title: t('notify_test'), message: t('notify_test_body') };
  const isShown = await showNotification('test', words);
  await logShown(current, [entryOf('test', words, { isShown, now })]);
  return { shown: isShown };
}
