import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeText } from '../../../utils/alarms/badge.ts';
import { reconcile } from '../../../utils/alarms/reconcile.ts';
import type { BantoDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { preferring } from './desk.ts';

/** The overloads of the browser's types do not fit a spy; what is called is what is given. */
function stub(target: object, name: string, implementation: unknown): void {
  Object.assign(target, { [name]: implementation });
}

interface Shown {
  id: string;
  title: string;
  message: string;
}
let database: BantoDatabase;
let shown: Shown[];
let badge: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  database = await freshStore();
  shown = [];
  badge = '';
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key, given) =>
    [key, ...(Array.isArray(given) ? given : [])].join(' '),
  );
  vi.spyOn(fakeBrowser.i18n, 'getUILanguage').mockReturnValue('ja');
  stub(fakeBrowser.notifications, 'create', (id: string, options: Omit<Shown, 'id'>) => {
    shown.push({ id, ...options });
    return Promise.resolve(id);
  });
  stub(fakeBrowser.action, 'setBadgeText', ({ text }: { text: string }) => {
    badge = text;
    return Promise.resolve();
  });
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue();
});

afterEach(() => {
  vi.useRealTimers();
});

const DEADLINE = NOW + 30 * HOUR;
const newSale = talkroom({
  printedDeadline: found({ at: DEADLINE, sentence: '期限：11/22 2:00', isFirstContact: true }),
});
const withoutRepeats = preferring({ repeat: null });
const look = (reading: ReturnType<typeof talkroom>) =>
  recordObservations(database, observe(reading), 'full', reading.readAt);
const nextAlarm = async () => (await fakeBrowser.alarms.get('next'))?.scheduledTime;

describe('the ladder of a seller’s duty', () => {
  it('is silent 30 hours before, and wakes up 24 hours before', async () => {
    await look(newSale);
    await reconcile([database], NOW);
    expect(shown).toEqual([]);
    expect(await nextAlarm()).toBe(DEADLINE - 24 * HOUR);
  });

  it('speaks four times, once at each rung, however often it is asked', async () => {
    await look(newSale);
    for (let now = NOW; now <= DEADLINE + HOUR; now += HOUR / 4) {
      await reconcile([database], now, { preferences: withoutRepeats });
    }
    expect(shown.map(({ title }) => title.split(' ')[0])).toEqual([
      'notify_before',
      'notify_before',
      'notify_before',
      'notify_overdue',
    ]);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(1);
  });

  it('says only the most urgent of what was missed, marked as late', async () => {
    await look(newSale);
    await reconcile([database], NOW);
    await reconcile([database], DEADLINE - HOUR / 2);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.message).toContain('notify_late');
    await reconcile([database], DEADLINE - HOUR / 4);
    expect(shown).toHaveLength(1);
  });

  it('does not call late what was only just seen', async () => {
    await look({ ...newSale, readAt: DEADLINE - 2 * HOUR });
    await reconcile([database], DEADLINE - 2 * HOUR);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.message).not.toContain('notify_late');
  });

  it('tells no buyer’s name', async () => {
    await look({ ...newSale, readAt: DEADLINE - HOUR });
    await reconcile([database], DEADLINE - HOUR);
    expect(JSON.stringify(shown)).not.toContain('さくら');
    expect(shown[0]?.message).toContain('ロゴ制作いたします');
  });

  it('stops when the seller has written', async () => {
    await look(newSale);
    const mine = message({ siteId: 1, side: 'seller', sentAt: NOW + HOUR });
    await look(talkroom({ readAt: NOW + HOUR, messages: [mine] }));
    for (let now = NOW + HOUR; now <= DEADLINE + HOUR; now += HOUR)
      await reconcile([database], now);
    expect(shown).toEqual([]);
  });

  it('says it again when the worker died before it could note it, under the same id', async () => {
    await look(newSale);
    vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('the worker died'));
    await expect(reconcile([database], DEADLINE - 5 * HOUR)).rejects.toThrow('died');
    await reconcile([database], DEADLINE - 5 * HOUR);
    expect(new Set(shown.map(({ id }) => id)).size).toBe(1);
  });
});

describe('a deadline that is only known to lie between two moments', () => {
  it('is not called missed before the later one has passed', async () => {
    const auto = message({ side: 'auto', sentAt: NOW - 30_000 });
    await look(talkroom({ messages: [auto] }));
    const from = NOW - 30_000 + 48 * HOUR;
    await reconcile([database], from + 60_000);
    const last = shown.at(-1);
    expect(last?.title).toContain('notify_about_now');
    expect(last?.message).toContain('notify_body_latest');
  });
});

describe('a browser that shows no notification', () => {
  it('still gets badge and alarm, and is asked again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const show = fakeBrowser.notifications.create;
    stub(fakeBrowser.notifications, 'create', () => Promise.reject(new Error('not allowed')));
    await look({ ...newSale, readAt: DEADLINE - HOUR });
    await reconcile([database], DEADLINE - HOUR);
    expect(badge).toBe('1');
    expect(await fakeBrowser.alarms.get('next')).toBeDefined();
    stub(fakeBrowser.notifications, 'create', show);
    await reconcile([database], DEADLINE - HOUR + 60_000);
    expect(shown).toHaveLength(1);
  });
});

describe('alarms', () => {
  it('are armed again after the browser has forgotten them', async () => {
    await look(newSale);
    await reconcile([database], NOW);
    await fakeBrowser.alarms.clearAll();
    await reconcile([database], NOW + 60_000);
    expect(await nextAlarm()).toBe(DEADLINE - 24 * HOUR);
    expect(await fakeBrowser.alarms.get('tick')).toBeDefined();
  });

  it('are not pushed ahead by being looked at', async () => {
    await look(newSale);
    await reconcile([database], NOW);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await reconcile([database], NOW + 60_000);
    expect(create).not.toHaveBeenCalled();
  });

  it('never lie more than a day ahead', async () => {
    await look(talkroom({ messages: [message({ siteId: 1, side: 'seller' })] }));
    await reconcile([database], NOW);
    expect(await nextAlarm()).toBe(NOW + 24 * HOUR);
  });
});

describe('the badge', () => {
  it('counts rooms to answer, and turns to ? when a room was not seen for three days', async () => {
    await look(newSale);
    await reconcile([database], NOW);
    expect(badge).toBe('1');
    await reconcile([database], NOW + 72 * HOUR);
    expect(badge).toBe('?');
  });

  it.each([
    [0, 0, ''],
    [2, 0, '2'],
    [2, 1, '2?'],
    [0, 3, '?'],
  ])('%i to answer and %i to look at read "%s"', (reply, check, text) => {
    expect(badgeText(reply, check)).toBe(text);
  });
});
