import { NOTHING_CHANGED } from '../credit/rules/own-book.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';
import type { FieldHealth } from '../health/health-of.ts';
import { healthId, mergeHealth } from '../health/merge-health.ts';
import type { HealthRow } from '../health/merge-health.ts';
import { addEvents } from '../timeline/add-events.ts';
import { noCoverage, mergeCoverage } from '../timeline/coverage.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { ByHandEvent, TimelineEvent } from '../timeline/event.ts';
import { keepWords } from '../timeline/keep-words.ts';
import type { Keep } from '../timeline/keep-words.ts';
import { onlyNews } from '../timeline/news.ts';
import type { Observation } from '../timeline/observation.ts';
import type { InsertedEvent } from '../timeline/recognise-insertion.ts';
import { recogniseTexts } from '../timeline/recognise-texts.ts';
import type { AnnouncingText } from '../timeline/recognise-texts.ts';
import type { BantoDatabase } from './database.ts';
import type { RoomRow } from './room-row.ts';
import { rowOf } from './row-of.ts';

interface Writes {
  events: TimelineEvent[];
  coverage: Coverage;
  row: RoomRow;
}

/** What belongs to a look beside what it showed. */
interface Beside {
  health?: readonly FieldHealth[];
  book?: OwnBook;
  /** By which a notice is recognised that was written elsewhere. */
  announcing?: readonly AnnouncingText[];
}

/**
 * Adds what a look showed. Everything is read and reckoned before the one transaction that writes;
 * the background worker is the only writer and records one look after the other.
 *
 * @returns how many events were new or have become more telling
 */
export async function recordObservations(
  database: BantoDatabase,
  observations: readonly Observation[],
  keep: Keep,
  now: number,
  { health: seenHealth = [], book = NOTHING_CHANGED, announcing = [] }: Beside = {},
): Promise<number> {
  const seen = byRoom(observations);
  const roomIds = seen.map(({ roomId }) => roomId);
  const known = await readKnown(database, roomIds);
  const coverages = await database.coverage.bulkGet(roomIds);
  const health = mergeHealth(await readHealth(database, seenHealth), seenHealth);
  const writes = seen.map((observation, index) =>
    writesFor(observation, known.get(observation.roomId) ?? [], coverages[index], {
      keep,
      now,
      book,
      announcing,
    }),
  );
  await commit(database, writes, health);
  return writes.reduce((count, { events }) => count + events.length, 0);
}

/** A page may name a conversation more than once. */
const byRoom = (observations: readonly Observation[]): Observation[] =>
  [...Map.groupBy(observations, ({ roomId }) => roomId).values()].map((same) =>
    same.reduce((all, next) => ({
      roomId: all.roomId,
      events: [...all.events, ...next.events],
      coverage: mergeCoverage(all.coverage, next.coverage),
    })),
  );

/** Remembers a text that was put into the box; it promises nothing until it is seen sent. */
export const recordInsertion = (
  database: BantoDatabase,
  event: InsertedEvent,
  now: number,
  book: OwnBook = NOTHING_CHANGED,
): Promise<number> => recordOwn(database, [event], now, book);

/** What the seller set down herself, in rooms that are known. */
export const recordDeeds = (
  database: BantoDatabase,
  events: readonly ByHandEvent[],
  now: number,
  book: OwnBook = NOTHING_CHANGED,
): Promise<number> => recordOwn(database, events, now, book);

const recordOwn = (
  database: BantoDatabase,
  events: readonly TimelineEvent[],
  now: number,
  book: OwnBook,
): Promise<number> =>
  recordObservations(
    database,
    events.map((event) => ({
      roomId: event.roomId,
      events: [event],
      coverage: noCoverage(event.roomId),
    })),
    'full',
    now,
    { book },
  );

type Recording = Required<Omit<Beside, 'health'>> & { keep: Keep; now: number };

function writesFor(
  { roomId, events: seen, coverage: seenCoverage }: Observation,
  known: readonly TimelineEvent[],
  knownCoverage: Coverage | undefined,
  { keep, now, book, announcing }: Recording,
): Writes {
  const knownById = new Map(known.map((event) => [event.id, event]));
  const news = onlyNews(known, [...seen, ...recogniseTexts(known, seen, announcing)]);
  const events = addEvents(
    knownById,
    news.map((event) => keepWords(event, keep)),
  );
  for (const event of events) knownById.set(event.id, event);
  const coverage = knownCoverage ? mergeCoverage(knownCoverage, seenCoverage) : seenCoverage;
  return { events, coverage, row: rowOf(roomId, [...knownById.values()], coverage, now, book) };
}

async function readKnown(
  database: BantoDatabase,
  roomIds: string[],
): Promise<Map<string, TimelineEvent[]>> {
  const byRoom = database.events.where('roomId');
  const sorted = [...roomIds].sort();
  const wanted =
    roomIds.length > MANY_ROOMS
      ? byRoom.between(sorted[0], sorted.at(-1), true, true)
      : byRoom.anyOf(roomIds);
  return Map.groupBy(await wanted.toArray(), (event) => event.roomId);
}

/** A whole sales file: asking for each room by itself takes longer than reading those between too. */
const MANY_ROOMS = 500;

async function readHealth(
  database: BantoDatabase,
  seen: readonly FieldHealth[],
): Promise<HealthRow[]> {
  const rows = await database.health.bulkGet([...new Set(seen.map(healthId))]);
  return rows.filter((row) => row !== undefined);
}

function commit(
  database: BantoDatabase,
  writes: readonly Writes[],
  health: readonly HealthRow[],
): Promise<void> {
  return database.transaction(
    'rw',
    [database.events, database.coverage, database.rooms, database.health],
    async () => {
      await Promise.all([
        database.events.bulkPut(writes.flatMap(({ events }) => events)),
        database.coverage.bulkPut(writes.map(({ coverage }) => coverage)),
        database.rooms.bulkPut(writes.map(({ row }) => row)),
        database.health.bulkPut(health),
      ]);
    },
  );
}
