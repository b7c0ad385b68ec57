import { FIRST_BOOK } from '../accounts/accounts.ts';
import { browser } from '../browser.ts';
import type { Duty } from '../deadlines/duty.ts';
import { logBug } from '../log.ts';

/** Title and message, as they are shown and as they are kept in the log. */
export interface Words {
  title: string;
  message: string;
}

/** Room and book stand in the id, so that a click works after the worker has died and forgotten. */
const ID_PREFIX = 'duty';

type Named = Pick<Duty, 'roomId' | 'clock' | 'because'>;

/** The same for the same duty, so that what is said again takes the place of what was said. */
export const dutyNotificationId = (duty: Named, book: string): string =>
  [ID_PREFIX, duty.roomId, partFor(duty), ...(book === FIRST_BOOK ? [] : [book])].join(':');

/** Of her own deadlines a room may have several. */
const partFor = ({ clock, because }: Named): string =>
  clock === 'custom' ? `custom ${encodeURIComponent(because[0] ?? '')}` : clock;

export function placeOfNotification(id: string): { roomId: string; bookId: string } | undefined {
  const [prefix, roomId, , bookId = FIRST_BOOK] = id.split(':');
  return prefix === ID_PREFIX && roomId !== undefined ? { roomId, bookId } : undefined;
}

/**
 * Only type, icon, title and message: Firefox refuses a notification with buttons altogether.
 *
 * @returns whether the browser has taken it; whether anybody saw it nobody knows
 */
export async function showNotification(id: string, words: Words): Promise<boolean> {
  try {
    const iconUrl = browser.runtime.getURL('icon/128.png');
    await browser.notifications.create(id, { type: 'basic', iconUrl, ...words });
    return true;
  } catch (error) {
    // A browser that shows none must not cost the badge and the next alarm as well.
    logBug('notification', error);
    return false;
  }
}

export const clearNotification = (duty: Named, bookId: string): Promise<boolean> =>
  browser.notifications.clear(dutyNotificationId(duty, bookId));
