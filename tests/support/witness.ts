import type { Browser, Notifications } from 'webextension-polyfill';

/** A point of a reckoning at which the worker can be made to stand still. */
export type Step = 'before showing' | 'after showing' | 'before the badge' | 'before arming';

export interface Said {
  id: string;
  title: string;
  message: string;
}

/**
 * In the background, before its own code: notes every notification with its words, which no browser
 * tells afterwards, and stands still for ever at the step that a story has named. Both are in
 * `storage.local`, which outlives worker and browser. It goes there as text.
 */
export function witness(): void {
  const { browser, chrome } = globalThis as unknown as Partial<Record<string, Browser>>;
  const { notifications, action, alarms, storage } = (browser ?? chrome) as Browser;

  async function standStillAt(step: Step): Promise<void> {
    const { standStillAt: named } = await storage.local.get('standStillAt');
    if (named !== step) return;
    await storage.local.set({ standsStillAt: step });
    await new Promise(() => undefined);
  }

  const create = notifications.create.bind(notifications);
  const setBadgeText = action.setBadgeText.bind(action);
  const arm = alarms.create.bind(alarms) as (name: string, when: object) => Promise<void>;
  // A worker first reckons what it finds at its start; meant is the reckoning that says something.
  let count = 0;
  Object.assign(notifications, {
    async create(id: string, options: Notifications.CreateNotificationOptions) {
      await standStillAt('before showing');
      const shown = await create(id, options);
      count += 1;
      const { title, message } = options;
      await storage.local.set({ [`said ${Date.now()} ${count}`]: { id, title, message } });
      await standStillAt('after showing');
      return shown;
    },
  });
  Object.assign(action, {
    async setBadgeText(badge: { text: string }) {
      if (count > 0) await standStillAt('before the badge');
      return setBadgeText(badge);
    },
  });
  Object.assign(alarms, {
    async create(name: string, when: object) {
      if (name === 'next' && count > 0) await standStillAt('before arming');
      return arm(name, when);
    },
  });
}
