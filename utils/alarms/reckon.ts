import { millisecondsInMinute } from 'date-fns/constants';
import { laneOf } from '../deadlines/lane-of.ts';
import { urgentAtOf } from '../deadlines/rank.ts';
import { rulesFor } from '../deadlines/rules-for.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Announced, BantoDatabase } from '../store/database.ts';
import {
  readAnnounced,
  readReckonedAt,
  readRowsDue,
  readRowsToReckonAnew,
  readSaidLater,
} from '../store/reckoning.ts';
import { shelfOf } from '../store/room-row.ts';
import type { RoomRow } from '../store/room-row.ts';
import { announcementsOf, wakeAtOf } from './rungs.ts';
import type { Announcement } from './rungs.ts';

/** What is to be said of one room, and its row as it is once that is said. */
export interface RoomReckoning {
  row: RoomRow;
  announcements: Announcement[];
  /** Ids of the rungs that count as said then. */
  passed: string[];
}

export interface BookReckoning {
  database: BantoDatabase;
  rooms: RoomReckoning[];
  /** What of these rooms had been said before. */
  saidBefore: Announced[];
  /** Ids of what a clock that was fast had called said. */
  forgotten: string[];
  /** The latest moment that was taken for the present, epoch ms. */
  reckonedAt: number;
}

export interface Wishes {
  now: number;
  preferences: Preferences;
  acknowledgedAt: number;
}

/** Clocks are set right by seconds all the time. */
const SET_BACK_MS = millisecondsInMinute;

/** Reads what is due in one book and reckons what is to be said of it; says and writes nothing. */
export async function reckonBook(database: BantoDatabase, wishes: Wishes): Promise<BookReckoning> {
  const { now } = wishes;
  const before = (await readReckonedAt(database)) ?? now;
  const isSetBack = now < before - SET_BACK_MS;
  const early = isSetBack ? await readSaidLater(database, now) : [];
  const rows = isSetBack
    ? await readRowsToReckonAnew(
        database,
        now,
        early.map(({ roomId }) => roomId),
      )
    : await readRowsDue(database, now);
  const forgotten = early.map(({ id }) => id);
  const said = await readSaid(database, rows, forgotten);
  const saidAt = new Map(said.map((entry) => [entry.id, entry.saidAt]));
  return {
    database,
    rooms: rows.map((row) => reckonRoom(row, saidAt, wishes)),
    saidBefore: said,
    forgotten,
    reckonedAt: isSetBack ? now : Math.max(before, now),
  };
}

async function readSaid(
  database: BantoDatabase,
  rows: readonly RoomRow[],
  forgotten: readonly string[],
): Promise<Announced[]> {
  if (rows.length === 0) return [];
  const said = await readAnnounced(
    database,
    rows.map(({ roomId }) => roomId),
  );
  const isForgotten = new Set(forgotten);
  return said.filter(({ id }) => !isForgotten.has(id));
}

function reckonRoom(
  row: RoomRow,
  saidAt: ReadonlyMap<string, number>,
  { now, preferences, acknowledgedAt }: Wishes,
): RoomReckoning {
  const rules = rulesFor(row.room, preferences);
  const circumstances = { alarms: preferences.alarms, acknowledgedAt };
  const lane = laneOf(row.room, row.duties, now);
  return {
    ...announcementsOf(row, rules, saidAt, now, circumstances),
    row: {
      ...row,
      shelf: shelfOf(lane, row.room),
      lane,
      wakeAt: wakeAtOf(row, rules, now, circumstances),
      urgentAt: urgentAtOf(row, now),
    },
  };
}
