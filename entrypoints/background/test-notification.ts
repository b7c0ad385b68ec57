import { readAccounts } from '../../utils/accounts/accounts-storage.ts';
import { showTest } from '../../utils/alarms/test-notification.ts';
import { Trouble } from '../../utils/errors.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { readSettings } from '../../utils/settings.ts';
import { openDatabase } from '../../utils/store/database.ts';

/** Before consent there is no book in which it could be noted. */
export async function testNotification(): Promise<{ shown: boolean }> {
  const { consentedAt } = await readSettings();
  if (consentedAt === null) throw new Trouble('not-consented', 'nothing is shown before consent');
  const { current } = await readAccounts();
  return showTest(await openDatabase(current), currentTime());
}
