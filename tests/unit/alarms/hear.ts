import { PLAIN } from '../../../utils/alarms/circumstances.ts';
import type { Circumstances } from '../../../utils/alarms/circumstances.ts';
import { announcementsOf, wakeAtOf } from '../../../utils/alarms/rungs.ts';
import { rulesFor, UNCHANGED } from '../../../utils/deadlines/rules-for.ts';
import { formatShort } from '../../../utils/japan-time/format.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import { DEFAULT_ALARMS } from '../../../utils/preferences/preferences.ts';
import type { AlarmPreferences } from '../../../utils/preferences/preferences.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { Deed } from '../../../utils/timeline/by-hand.ts';
import type { ByHandEvent } from '../../../utils/timeline/event.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

/** Sunday 22 November 2026, 2:00 in Japan. */
export const DEADLINE = NOW + 30 * HOUR;

/** A sale that wants a first word by then. */
export const newSale = talkroom({
  printedDeadline: found({ at: DEADLINE, sentence: '期限：11/22 2:00', isFirstContact: true }),
});

/** A room in which she has written before, and the buyer again at that moment. */
export const askedAt = (sentAt: number): Reading =>
  talkroom({
    messages: [
      message({ siteId: 6, side: 'seller', sentAt: sentAt - DAY }),
      message({ siteId: 7, sentAt }),
    ],
  });

export const deedAt = (deed: Deed, at: number, roomId = '18000001'): ByHandEvent => ({
  ...deed,
  id: `${roomId}/by-hand/${deed.kind}/${at}`,
  roomId,
  by: 'seller',
  at: pointAt(at),
  seenAt: at,
});

export function rowAfter(readings: Reading[], deeds: ByHandEvent[] = []): RoomRow {
  const { room, events } = afterLooks(...readings);
  return rowOf(room.roomId, [...events, ...deeds], room.coverage, NOW);
}

export const wishing = (alarms: Partial<AlarmPreferences>): Circumstances => ({
  ...PLAIN,
  alarms: { ...DEFAULT_ALARMS, ...alarms },
});

/** What she hears of one room from NOW on, at the moments at which it wakes. */
export function hear(
  row: RoomRow,
  { alarms }: Circumstances,
  { until, looksAt = [], from = NOW }: { until: number; looksAt?: number[]; from?: number },
): string[] {
  const said = new Map<string, number>();
  const heard: string[] = [];
  const rules = rulesFor(row.room, UNCHANGED);
  for (let now = from; now <= until;) {
    const acknowledgedAt = Math.max(-Infinity, ...looksAt.filter((at) => at <= now));
    const circumstances = { alarms, acknowledgedAt };
    const { announcements, passed } = announcementsOf(row, rules, said, now, circumstances);
    for (const id of passed) said.set(id, now);
    for (const { rung, isLate } of announcements)
      heard.push(`${formatShort(now)} ${rung.duty.clock}${isLate ? ' late' : ''}`);
    now = wakeAtOf(row, rules, now, circumstances);
  }
  return heard;
}
