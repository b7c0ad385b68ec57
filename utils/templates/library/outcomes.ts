import { millisecondsInDay } from 'date-fns/constants';
import type { Room, TextSent } from '../../timeline/room.ts';

/** What came of a text, in all rooms that are given. */
export interface Outcome {
  sent: number;
  answered: number;
  /** Certainly within the days: where a page prints no time, the whole day counts as wait. */
  answeredWithin: number;
  /** Not answered yet, and the days may not be over. */
  waiting: number;
}

/** By template, those that were sent at least once. `rooms` should hold the closed ones too. */
export function outcomesOf(
  rooms: readonly Room[],
  withinDays: number,
  now: number,
): Map<string, Outcome> {
  const withinMs = withinDays * millisecondsInDay;
  const outcomes = new Map<string, Outcome>();
  for (const text of rooms.flatMap(({ texts }) => texts)) {
    const before = outcomes.get(text.templateId) ?? NOTHING_SENT;
    outcomes.set(text.templateId, counting(before, text, withinMs, now));
  }
  return outcomes;
}

const NOTHING_SENT: Outcome = { sent: 0, answered: 0, answeredWithin: 0, waiting: 0 };

function counting(
  { sent, answered, answeredWithin, waiting }: Outcome,
  { sent: { at }, answeredBy }: TextSent,
  withinMs: number,
  now: number,
): Outcome {
  const isWithin = answeredBy !== null && answeredBy.at.until - at.from <= withinMs;
  const isWaiting = answeredBy === null && now <= at.until + withinMs;
  return {
    sent: sent + 1,
    answered: answered + Number(answeredBy !== null),
    answeredWithin: answeredWithin + Number(isWithin),
    waiting: waiting + Number(isWaiting),
  };
}
