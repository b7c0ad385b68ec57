import { millisecondsInDay } from 'date-fns/constants';
import { startOfJapanDay } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import type { Room } from '../timeline/room.ts';
import { sumOf } from './forecast-sums.ts';
import type { Sums } from './forecast-sums.ts';
import { ON_ITS_WAY } from './money.ts';
import type { Money } from './money.ts';

/** A sale with its money, as the store keeps them. */
export interface SaleRow {
  room: Room;
  money: Money;
}

/** Days in Japan since the last formal delivery, both inclusive; today is 0. */
const AGES = [
  { name: '0-3', from: 0, until: 3 },
  { name: '4-7', from: 4, until: 7 },
  { name: '8-30', from: 8, until: 30 },
  { name: 'over-30', from: 31, until: Infinity },
] as const;

export type Age = (typeof AGES)[number]['name'];

export interface AgeGroup {
  /** `unknown`: the delivery was not seen, or only within days that fit several groups. */
  age: Age | 'unknown';
  sums: Sums;
  roomIds: string[];
}

/** How long delivered sales wait to be counted; every group, also an empty one, youngest first. */
export function ageingOf(rows: readonly SaleRow[], now: number): AgeGroup[] {
  const waiting = rows.filter(({ money }) => ON_ITS_WAY.has(money.state));
  const byAge = Map.groupBy(waiting, ({ room }) => ageOf(room.deliveries.at(-1)?.at ?? null, now));
  return [...AGES.map(({ name }) => name), 'unknown' as const].map((age) => {
    const group = byAge.get(age) ?? [];
    return {
      age,
      sums: sumOf(group.map(({ money }) => money)),
      roomIds: group.map(({ room }) => room.roomId),
    };
  });
}

function ageOf(delivered: Moment | null, now: number): Age | 'unknown' {
  if (!delivered) return 'unknown';
  const oldest = ageAt(delivered.from, now);
  return oldest !== undefined && oldest === ageAt(delivered.until, now) ? oldest : 'unknown';
}

function ageAt(at: number, now: number): Age | undefined {
  // A clock that runs a little behind the site's sees what is to come: that is of today.
  const days = Math.max(0, (startOfJapanDay(now) - startOfJapanDay(at)) / millisecondsInDay);
  return AGES.find(({ from, until }) => from <= days && days <= until)?.name;
}

export interface ServiceGroup {
  /** As the site prints it; null for sales whose page was never seen. */
  title: string | null;
  sums: Sums;
  roomIds: string[];
}

/** What is on its way by service, the most first. */
export const byService = (rows: readonly SaleRow[]): ServiceGroup[] =>
  [
    ...Map.groupBy(
      rows.filter(({ money }) => ON_ITS_WAY.has(money.state)),
      ({ room }) => room.title,
    ),
  ]
    .map(([title, group]) => ({
      title,
      sums: sumOf(group.map(({ money }) => money)),
      roomIds: group.map(({ room }) => room.roomId),
    }))
    .sort((a, b) => b.sums.netJpy - a.sums.netJpy || byText(a.title ?? '', b.title ?? ''));

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
