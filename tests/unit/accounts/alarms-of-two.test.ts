import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../../entrypoints/background/handlers.ts';
import { reconcileNow } from '../../../entrypoints/background/reconcile-now.ts';
import { writeAccounts } from '../../../utils/accounts/accounts-storage.ts';
import { placeOfNotification } from '../../../utils/alarms/notifications.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { SCHEMA_VERSION } from '../../../utils/store/schema.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { found, HOUR, NOW, talkroom } from '../../support/readings.ts';
import { beginWith } from './two-sellers.ts';

/** The overloads of the browser's types do not fit a spy; what is called is what is given. */
const stub = (target: object, name: string, implementation: unknown): void => {
  Object.assign(target, { [name]: implementation });
};

let shown: string[];
let badge: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  shown = [];
  stub(fakeBrowser.i18n, 'getMessage', (key: string) => key);
  stub(fakeBrowser.notifications, 'create', (id: string) => Promise.resolve(shown.push(id)));
  stub(fakeBrowser.action, 'setBadgeText', ({ text }: { text: string }) => {
    badge = text;
    return Promise.resolve();
  });
  stub(fakeBrowser.action, 'setBadgeBackgroundColor', () => Promise.resolve());
  stub(fakeBrowser.action, 'setTitle', () => Promise.resolve());
  await beginWith(twoBooks());
  await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW - HOUR });
  return () => vi.useRealTimers();
});

async function sellIn(bookId: string, roomId: string, hoursLeft: number): Promise<void> {
  const at = NOW + hoursLeft * HOUR;
  const banner = found({ at, sentence: '期限', isFirstContact: true });
  const reading = talkroom({ roomId, printedDeadline: banner });
  await recordObservations(await openDatabase(bookId), observe(reading), 'full', NOW);
}

const nextAlarm = async () => (await fakeBrowser.alarms.get('next'))?.scheduledTime;

describe('alarms of two accounts', () => {
  it('are said for both, each under its own book', async () => {
    await sellIn(FIRST, '11', 1);
    await sellIn(SECOND, '21', 1);
    await reconcileNow();
    const places = shown.map(placeOfNotification);
    expect(places).toContainEqual({ roomId: '11', bookId: FIRST });
    expect(places).toContainEqual({ roomId: '21', bookId: SECOND });
    expect(shown).toContain('duty:11:first-contact');
    expect(badge).toBe('2');
  });

  it('wake for whichever of them is due first', async () => {
    await sellIn(FIRST, '11', 40);
    await sellIn(SECOND, '21', 30);
    await reconcileNow();
    expect(await nextAlarm()).toBe(NOW + 6 * HOUR);
  });

  it('of one go on when the book of the other cannot be opened', async () => {
    await sellIn(FIRST, '11', 1);
    const later = { key: 'schemaVersion' as const, value: SCHEMA_VERSION + 1 };
    const third = 'talkroom-banto-3';
    await (await openDatabase(third)).meta.put(later);
    vi.resetModules();
    const fresh = await import('../../../entrypoints/background/reconcile-now.ts');
    const { books } = twoBooks();
    await writeAccounts(twoBooks({ books: [...books, { id: third, ownIds: ['3'], name: '' }] }));
    await expect(fresh.reconcileNow()).rejects.toMatchObject({ code: 'store-newer' });
    expect(shown).toContain('duty:11:first-contact');
    expect(badge).toBe('1?');
  });
});

describe('a page of which nobody knows whose it is', () => {
  it('is refused, and the badge says so until she has answered', async () => {
    const sender = {};
    const page = talkroom({ roomId: '31' });
    const reading = Promise.resolve(handlers['page-read'](page, sender));
    await expect(reading).rejects.toMatchObject({ code: 'whose-page' });
    expect(badge).toBe('?');
    const answer = { question: 'rooms 31', bookId: SECOND, name: '' };
    await handlers['answer-whose'](answer, sender);
    await vi.waitFor(() => expect(badge).toBe(''));
    await handlers['page-read'](page, sender);
    expect(await (await openDatabase(SECOND)).rooms.count()).toBe(1);
    expect(await (await openDatabase(FIRST)).rooms.count()).toBe(0);
  });

  it('takes no answer and no choice that is none', async () => {
    const answering = handlers['answer-whose'](
      { question: '', bookId: '', name: 'あ'.repeat(50) },
      {},
    );
    await expect(answering).rejects.toMatchObject({ code: 'bad-message' });
    const choosing = handlers['choose-book']('talkroom-banto-7', {});
    await expect(choosing).rejects.toMatchObject({ code: 'bad-message' });
  });
});
