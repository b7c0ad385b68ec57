import { millisecondsInDay } from 'date-fns/constants';
import { isTicking } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { isEnforced } from '../deadlines/enforced.ts';
import { laneOf } from '../deadlines/lane-of.ts';
import type { AlarmPreferences } from '../preferences/preferences.ts';
import type { RoomRow } from '../store/room-row.ts';
import { nextAt, nextScheduledAt } from './scheduled.ts';
import type { ScheduledKind } from './scheduled.ts';

/** What a summary at a chosen minute has to tell. */
export interface Digest {
  /** Until when deadlines were counted, epoch ms. */
  until: number;
  /** How many rooms she is to answer, and of how many nothing certain is known. */
  reply: number;
  check: number;
  /** What she owes until then, the first to fall due first. */
  due: Duty[];
  roomIds: string[];
}

/** @returns null where there is nothing to tell */
export function digestOf(
  kind: ScheduledKind,
  rows: readonly Pick<RoomRow, 'room' | 'duties'>[],
  alarms: AlarmPreferences,
  now: number,
): Digest | null {
  const until = endOf(kind, alarms, now);
  const due = rows
    .flatMap(({ duties }) => duties)
    .filter((duty) => isTold(kind, duty) && now < duty.due.from && duty.due.from <= until)
    .sort((a, b) => a.due.from - b.due.from);
  const lanes = Map.groupBy(rows, ({ room, duties }) => laneOf(room, duties, now));
  const toAnswer = lanes.get('reply') ?? [];
  const [reply, check] = [toAnswer.length, lanes.get('check')?.length ?? 0];
  const roomIds = kind === 'tonight' ? [] : toAnswer.map(({ room }) => room.roomId);
  if (due.length === 0 && roomIds.length === 0) return null;
  const named = new Set([...due.map(({ roomId }) => roomId), ...roomIds]);
  return { until, reply, check, due, roomIds: [...named] };
}

/** Until the next summary; of the night until she is back. */
function endOf(kind: ScheduledKind, alarms: AlarmPreferences, now: number): number {
  if (kind === 'tonight') return alarms.tonight ? nextAt(alarms.tonight.backAt, now) : now;
  return Math.min(nextScheduledAt(alarms, now, ['morning', 'evening']), now + millisecondsInDay);
}

const isTold = (kind: ScheduledKind, duty: Duty): boolean =>
  isTicking(duty) && (kind === 'tonight' ? isEnforced(duty) : duty.owner === 'seller');
