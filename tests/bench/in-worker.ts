import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

export interface Shown {
  /** The notification's. */
  id: string;
  /** When the browser had answered that it is up, epoch ms. */
  at: number;
}

/**
 * In the worker, before its own code: tells the page that listens what is shown when, and how many
 * rows were read, which `countRowsRead` has counted. It goes there as text.
 */
export function tellWakeUp(): void {
  const channel = new BroadcastChannel('wake-up');
  const create = chrome.notifications.create.bind(chrome.notifications) as (
    ...asked: unknown[]
  ) => Promise<string>;
  Object.assign(chrome.notifications, {
    create: async (...asked: unknown[]) => {
      const id = await create(...asked);
      channel.postMessage({ id, at: performance.timeOrigin + performance.now() });
      return id;
    },
  });
  channel.onmessage = () => channel.postMessage(globalThis.rowsRead);
}
