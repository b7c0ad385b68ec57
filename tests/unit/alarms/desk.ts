import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '../../../utils/alarms/reconcile.ts';
import { DEFAULT_ALARMS, DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { AlarmPreferences, Preferences } from '../../../utils/preferences/preferences.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { BantoDatabase, Shown } from '../../../utils/store/database.ts';
import { recordDeeds, recordObservations } from '../../../utils/store/record.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { freshStore } from '../../support/fresh-store.ts';
import { found, HOUR, NOW, talkroom } from '../../support/readings.ts';
import { speak } from '../components/texts.ts';

/** The overloads of the browser's types do not fit a spy; what is called is what is given. */
const stub = (target: object, name: string, implementation: unknown): void => {
  Object.assign(target, { [name]: implementation });
};

interface Note {
  id: string;
  title: string;
  message: string;
}

/** What lies on the seller's desk: a store, and the notifications that the browser shows. */
export class Desk {
  database!: BantoDatabase;
  shown: Note[] = [];
  cleared: string[] = [];
  refuses = false;

  readonly ids = (): string[] => this.shown.map(({ id }) => id);

  look(reading: Reading): Promise<number> {
    return recordObservations(this.database, observe(reading), 'full', reading.readAt);
  }

  set(...deeds: ByHandEvent[]): Promise<number> {
    return recordDeeds(this.database, deeds, deeds[0]?.seenAt ?? NOW);
  }

  /** @returns what is shown in this reckoning */
  async reckon(now: number, alarms: Partial<AlarmPreferences> = {}): Promise<Note[]> {
    const before = this.shown.length;
    await reconcile([this.database], now, { preferences: preferring(alarms) });
    return this.shown.slice(before);
  }

  log(): Promise<Shown[]> {
    return this.database.shown.toArray();
  }
}

export const preferring = (alarms: Partial<AlarmPreferences>): Preferences => ({
  ...DEFAULT_PREFERENCES,
  alarms: { ...DEFAULT_ALARMS, ...alarms },
});

/** A sale in that room which wants a first word within these hours. */
export const saleWith = (roomId: string, hoursLeft: number, readAt = NOW): Reading => {
  const at = readAt + hoursLeft * HOUR;
  return talkroom({
    roomId,
    readAt,
    printedDeadline: found({ at, sentence: '期限', isFirstContact: true }),
  });
};

/** A fresh desk for each test. */
export function setUpDesk(): Desk {
  const desk = new Desk();
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    desk.database = await freshStore();
    Object.assign(desk, { shown: [], cleared: [], refuses: false });
    speak('ja');
    stub(fakeBrowser.notifications, 'create', (id: string, { title, message }: Note) => {
      if (desk.refuses) return Promise.reject(new Error('not allowed'));
      return Promise.resolve(desk.shown.push({ id, title, message }));
    });
    stub(fakeBrowser.notifications, 'clear', (id: string) =>
      Promise.resolve(desk.cleared.push(id)),
    );
    for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'])
      stub(fakeBrowser.action, name, () => Promise.resolve());
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  return desk;
}
