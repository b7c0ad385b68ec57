import { Dexie } from 'dexie';
import type { Table, Transaction } from 'dexie';
import type { Draft } from '../drafts/draft.ts';
import type { HealthRow } from '../health/merge-health.ts';
import { NOTHING_BY_HAND } from '../timeline/by-hand.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { Room } from '../timeline/room.ts';
import { openOnce, openWithVersion, STORE_OPTIONS } from './open-with-version.ts';
import type { RoomRow } from './room-row.ts';
import { DATABASE_NAME, SCHEMA_VERSION } from './schema.ts';

/** A rung of a duty's ladder that was said, so that it is never said again. */
export interface Announced {
  /** Duty and rung, see utils/alarms/rungs.ts. */
  id: string;
  roomId: string;
  /** Epoch ms. */
  saidAt: number;
}

/** One notification that was shown, or could not be: what the seller can look up afterwards. */
export interface Shown {
  /** Given by the database. */
  id?: number;
  /** Epoch ms. */
  at: number;
  kind: 'duty' | 'summary' | 'morning' | 'evening' | 'tonight' | 'test';
  title: string;
  message: string;
  /** The rooms it speaks of. */
  roomIds: string[];
  /** It should have been said earlier. */
  isLate: boolean;
  /** The browser refused it. */
  hasFailed: boolean;
}

interface MetaRow {
  /** `reckonedAt`: when what is due was last reckoned, epoch ms. */
  key: 'schemaVersion' | 'reckonedAt';
  value: number;
}

export class BantoDatabase extends Dexie {
  readonly meta!: Table<MetaRow, string>;
  readonly events!: Table<TimelineEvent, string>;
  readonly coverage!: Table<Coverage, string>;
  readonly rooms!: Table<RoomRow, string>;
  readonly announced!: Table<Announced, string>;
  readonly health!: Table<HealthRow, string>;
  readonly shown!: Table<Shown, number>;
  readonly drafts!: Table<Draft, string>;

  constructor(name = DATABASE_NAME) {
    super(name, STORE_OPTIONS);
    this.version(1).stores({
      meta: 'key',
      events: 'id, roomId',
      coverage: 'roomId',
      rooms: 'roomId, shelf, lane, wakeAt, [lane+urgentAt]',
      announced: 'id, roomId',
    });
    this.version(2)
      .stores({ health: 'id' })
      .upgrade((upgrade) => upgrade.table('meta').put({ key: 'schemaVersion', value: 2 }));
    this.version(3).stores({ shown: '++id, at' }).upgrade(growRows);
    this.version(4).stores({ drafts: 'roomId', events: 'id, roomId, kind' }).upgrade(addTexts);
  }
}

/**
 * What rows hold has grown; the worker rebuilds them from what was seen once the new version is
 * installed, but a page may be opened before that.
 */
async function growRows(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<RoomRow>('rooms')
    .toCollection()
    .modify((row) => {
      row.wakeAt = 0;
      row.room.byHand = NOTHING_BY_HAND;
      row.room.buyerAsks = row.room.buyerWaits;
      for (const duty of row.duties) Object.assign(duty, { paused: null, label: null });
      for (const credited of row.room.credits) credited.isRequested = null;
    });
  await upgrade.table<MetaRow>('meta').put({ key: 'schemaVersion', value: 3 });
}

/** What was seen is kept as events; these are found in them again when the rows are rebuilt. */
function growMoney(room: Room): void {
  room.priceShown = null;
  room.extras = [];
  room.shownStage = null;
  room.byHand.amounts = [];
  for (const credited of room.credits) {
    const source = credited.eventId.includes('/credited/file/') ? 'file' : 'page';
    Object.assign(credited, { requestSeenAt: null, source, part: null, inFile: null });
  }
}

async function addTexts(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<RoomRow>('rooms')
    .toCollection()
    .modify((row) => {
      row.wakeAt = 0;
      row.room.texts = [];
      row.room.sellerFile = null;
      growMoney(row.room);
    });
  await upgrade.table<MetaRow>('meta').put({ key: 'schemaVersion', value: 4 });
}

const opened = new Map<string, Promise<BantoDatabase>>();

/**
 * The database of one book, opened in this context at the first question.
 *
 * @throws Trouble, see openWithVersion
 */
export const openDatabase = (bookId = DATABASE_NAME): Promise<BantoDatabase> =>
  openOnce(opened, bookId, () => openChecked(new BantoDatabase(bookId)));

export const openChecked = (database: BantoDatabase): Promise<BantoDatabase> =>
  openWithVersion(database, SCHEMA_VERSION);
