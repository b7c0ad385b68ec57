import type { Browser } from 'webextension-polyfill';
import { BantoDatabase, openChecked } from '../../utils/store/database.ts';
import { multiplyRooms, openRoomId, recordOneOfEach, recordUrgent } from '../support/many-rooms.ts';
import type { Shown } from './in-worker.ts';

declare const chrome: Browser;

/** The browser lets no alarm of an unpacked extension ring sooner than in a second. */
const AHEAD_MS = 1100;
const SILENT_MS = 30_000;

/** Fills the extension's own store with rooms of which none is due for days. */
export async function fillRooms(open: number, closed: number): Promise<void> {
  const database = await openChecked(new BantoDatabase());
  await recordOneOfEach(database, Date.now(), letReckon);
  await multiplyRooms(database, { open, closed }, ['rooms', 'announced']);
  database.close();
}

/**
 * Lets one of the open rooms fall due while the worker is stopped, and wakes it with its own alarm.
 *
 * @returns milliseconds from the alarm's moment until the notification was up; all rows of rooms
 * that were read until the worker was through
 */
export async function wakeUp(index: number): Promise<{ ms: number; rowsRead: number }> {
  const channel = new BroadcastChannel('wake-up');
  const showing = nextWord(channel);
  const roomId = openRoomId(index);
  const due = await letFallDue(roomId);
  const shown = (await showing) as Shown;
  if (!shown.id.includes(roomId)) throw new Error(`${shown.id} instead of ${roomId}`);
  await letReckon();
  const counting = nextWord(channel);
  channel.postMessage('rows?');
  const rowsRead = (await counting) as number;
  channel.close();
  return { ms: shown.at - due, rowsRead };
}

async function letFallDue(roomId: string): Promise<number> {
  const database = await openChecked(new BantoDatabase());
  await recordUrgent(database, roomId, Date.now());
  const at = Date.now() + AHEAD_MS;
  await database.rooms.update(roomId, { wakeAt: at });
  database.close();
  await chrome.alarms.create('next', { when: at });
  return at;
}

/** The worker answers when it is through. */
const letReckon = (): Promise<unknown> =>
  chrome.runtime.sendMessage({ to: 'background', name: 'popup-opened' });

/** Listens at once; fails where nothing is said. */
const nextWord = (channel: BroadcastChannel): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the worker said nothing')), SILENT_MS);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(limit);
      resolve(data);
    };
  });
