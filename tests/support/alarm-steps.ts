import type { SellerBrowser } from './browser-driver.ts';
import { emptyStore, readNoted } from './raw-store.ts';
import { waitUntil } from './wait.ts';
import type { Said, Step } from './witness.ts';

/** Lets the background reckon, and waits until it is through. */
export const letReckon = (seller: SellerBrowser): Promise<unknown> =>
  seller.askExtension(() =>
    window.chrome.runtime.sendMessage({ to: 'background', name: 'popup-opened' }),
  );

/** Lets the background start, and waits for nothing. */
export const wakeWorker = (seller: SellerBrowser): Promise<void> =>
  seller.askExtension(() => {
    // It may be killed before it answers.
    const answer = window.chrome.runtime.sendMessage({ to: 'background', name: 'popup-opened' });
    answer.catch(() => undefined);
  });

export const armed = (seller: SellerBrowser): Promise<string[]> =>
  seller.askExtension(async () =>
    (await window.chrome.alarms.getAll()).map(({ name }) => name).sort(),
  );

/** When the alarm for the next moment rings, epoch ms. */
const nextAlarm = (seller: SellerBrowser): Promise<number> =>
  seller.askExtension(
    async () => (await window.chrome.alarms.get('next'))?.scheduledTime ?? Infinity,
  );

export const bothAlarmsAreArmed = (seller: SellerBrowser): Promise<boolean> =>
  waitUntil('both alarms are armed', async () => (await armed(seller)).length === 2);

/** Lets the slow tick ring soon: the browser allows a second at the least. */
export const letTickRing = (seller: SellerBrowser): Promise<void> =>
  seller.askExtension(() =>
    window.chrome.alarms.create('tick', { when: Date.now() + 1000, periodInMinutes: 30 }),
  );

/** What a reckoning leaves behind in store and browser. */
export const left = async (seller: SellerBrowser) => ({
  noted: await seller.askExtension(readNoted),
  shown: (await seller.notifications()).sort(),
  next: await nextAlarm(seller),
  badge: await seller.badge(),
});

/** As if the room had never been seen. */
export async function forget(seller: SellerBrowser): Promise<void> {
  await seller.stopWorker();
  await seller.askExtension(emptyStore);
  await seller.askExtension(async () => {
    const { alarms, notifications } = window.chrome;
    const shown = Object.keys(await notifications.getAll());
    await Promise.all([alarms.clearAll(), ...shown.map((id) => notifications.clear(id))]);
  });
}

/** Every notification of the witnessed background since the installation, oldest first. */
export const said = (seller: SellerBrowser): Promise<Said[]> =>
  seller.askExtension(async () => {
    const stored = await window.chrome.storage.local.get();
    const keys = Object.keys(stored).filter((key) => key.startsWith('said '));
    return keys.sort().map((key) => stored[key] as Said);
  });

/** From now on the witnessed background stands still where it comes to this step. */
export const standStillAt = (seller: SellerBrowser, step: Step): Promise<void> =>
  seller.askExtension(
    (named) => window.chrome.storage.local.set({ standStillAt: named, standsStillAt: null }),
    step,
  );

export const untilItStandsStill = (seller: SellerBrowser): Promise<boolean> =>
  waitUntil('the background stands still', () =>
    seller.askExtension(async () => {
      const { standsStillAt } = await window.chrome.storage.local.get('standsStillAt');
      return typeof standsStillAt === 'string';
    }),
  );

export const goOn = (seller: SellerBrowser): Promise<void> =>
  seller.askExtension(() => window.chrome.storage.local.remove('standStillAt'));
