import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '../../../utils/alarms/reconcile.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { BantoDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import {
  DAY,
  found,
  HOUR,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';

let database: BantoDatabase;
let shown: string[];

beforeEach(async () => {
  database = await freshStore();
  shown = [];
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
  // The overloads of the browser's types do not fit a spy.
  Object.assign(fakeBrowser.notifications, {
    create: (id: string) => {
      shown.push(id.split(':')[2] ?? '');
      return Promise.resolve(id);
    },
    clear: () => Promise.resolve(true),
  });
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'])
    Object.assign(fakeBrowser.action, { [name]: () => Promise.resolve() });
});

async function open(reading: Reading): Promise<string[]> {
  await recordObservations(database, observe(reading), 'full', reading.readAt);
  return saidAt(reading.readAt);
}

async function saidAt(now: number): Promise<string[]> {
  shown = [];
  await reconcile([database], now);
  return shown;
}

const banner = found({ at: NOW + 20 * HOUR, sentence: '48時間以内', isFirstContact: true });
const auto = message({ side: 'auto', sentAt: NOW - 28 * HOUR });

describe('a deadline that another page tells as well', () => {
  it('is not announced again when the rows come after the banner', async () => {
    expect(await open(talkroom({ printedDeadline: banner }))).toEqual(['first-contact']);
    const whole = talkroom({ readAt: NOW + 1000, printedDeadline: banner, messages: [auto] });
    expect(await open(whole)).toEqual([]);
  });

  it('is not announced again when she opens what the list has named', async () => {
    const soldOn = found('2026-08-01');
    expect(await open(orderList([listedRoom({ soldOn })]))).toEqual(['room-limit']);
    const sentAt = japan(2026, 8, 1, 12);
    const page = { readAt: NOW + 1000, messages: [message({ side: 'auto', sentAt })] };
    expect(await open(talkroom(page))).not.toContain('room-limit');
  });
});

describe('a deadline that was taken for an earlier one', () => {
  const asked = message({ siteId: 7, sentAt: NOW - HOUR });
  const ladder = [24, 6, 1, 0].map((hours) => NOW - HOUR + 4 * DAY - hours * HOUR);

  it('is announced in its time once the stamp can be read', async () => {
    const illegible = talkroom({ messages: [{ ...asked, at: null }] });
    expect(await open(illegible)).toContain('seller-silence');
    await open(talkroom({ readAt: NOW + 1000, messages: [asked] }));
    for (const at of ladder) expect(await saidAt(at + 60_000)).toContain('seller-silence');
  });

  it('is announced in its time once the page says more than the list', async () => {
    const list = orderList([listedRoom({ soldOn: found('2026-11-19') })], {
      readAt: NOW + 5 * HOUR,
    });
    expect(await open(list)).toEqual(['first-contact']);
    const readAt = japan(2026, 11, 21, 2);
    const at = japan(2026, 11, 21, 23);
    const printedDeadline = found({ at, sentence: '48時間以内', isFirstContact: true });
    await open(talkroom({ readAt, printedDeadline }));
    for (const hours of [6, 1, 0]) {
      expect(await saidAt(at - hours * HOUR)).toContain('first-contact');
    }
  });
});
