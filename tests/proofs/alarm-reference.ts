import type { Duty } from '../../utils/deadlines/duty.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import type { AlarmPreferences } from '../../utils/preferences/preferences.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { HOUR } from '../support/readings.ts';
import { firstAfterQuiet, isQuiet, lastBeforeQuiet, MINUTE } from './alarm-wishes.ts';

/** A moment at which something must be said of a duty: from then on, once. */
export interface Threshold {
  /** One for each event that the duty is concluded from: whichever it was called by. */
  names: string[];
  duty: Duty;
  /** By the deadline, and when it may be said. */
  at: number;
  sayAt: number;
  /** What it says again, and whether it does so while she sleeps on it. */
  repeats: string[] | null;
  isSnoozed: boolean;
}

/** What she wishes, and when she last looked. */
export interface Seller {
  wishes: AlarmPreferences;
  lookedAt: number;
}

type Owed = Pick<{ room: Room; duties: Duty[] }, 'room' | 'duties'>;

/** All that an alarm clock has to remember: what was said, and when. Sleeps and dies at nothing. */
export class AlarmReference {
  private readonly saidAt = new Map<string, number>();
  /** What was said after that was said by a clock that was fast. */
  trustedUntil = Infinity;

  /**
   * What is not said yet. What was said for a moment that turned out to lie later is to be said
   * again when that comes.
   */
  unsaid(row: Owed, wishes: AlarmPreferences, now: number): Threshold[] {
    return row.duties
      .filter(({ ended, paused }) => ended === null && paused === null)
      .flatMap((duty) => thresholdsOf(duty, row, wishes, now))
      .filter(({ names, at, sayAt }) => this.whenSaid(names) < Math.min(at, sayAt));
  }

  private whenSaid(names: readonly string[]): number {
    const times = names.map((name) => this.saidAt.get(name) ?? -Infinity);
    return Math.max(-Infinity, ...times.filter((at) => at <= this.trustedUntil));
  }

  /** Nobody needs to hear it again who has looked since it was said. */
  isNeedless({ repeats, isSnoozed }: Threshold, { lookedAt }: Seller, now: number): boolean {
    if (!repeats) return false;
    const said = this.whenSaid(repeats);
    return isSnoozed || (said > -Infinity && lookedAt >= said && lookedAt <= now);
  }

  say(thresholds: readonly Threshold[], now: number): void {
    for (const { names } of thresholds) for (const name of names) this.saidAt.set(name, now);
  }

  /** It is forgotten for good once it is not noted any more. */
  forget(): void {
    for (const [name, at] of this.saidAt) if (at > this.trustedUntil) this.saidAt.delete(name);
    this.trustedUntil = Infinity;
  }
}

export const isOfficial = ({ owner, basis, clock }: Duty): boolean =>
  owner === 'seller' && basis !== 'own' && clock !== 'review' && clock !== 'payout';

function thresholdsOf(duty: Duty, row: Owed, wishes: AlarmPreferences, now: number): Threshold[] {
  const warnings = RULES.find((rule) => rule.clock === duty.clock)?.warnBeforeMs ?? [];
  return warnings.flatMap((before) => {
    const names = duty.because.map((id) => [duty.roomId, duty.clock, id, before].join(' '));
    const at = duty.due.from - before;
    const first = { names, duty, at, repeats: null };
    const next = Math.min(
      Infinity,
      ...warnings.filter((other) => other < before).map((other) => duty.due.from - other),
    );
    const again = before <= 6 * HOUR && isOfficial(duty) ? countsOf(wishes) : [];
    const repeats = again.map((count) => ({
      names: names.map((name) => `${name} again ${count}`),
      duty,
      at: at + count * (wishes.repeat?.everyMinutes ?? 0) * MINUTE,
      repeats: names,
    }));
    return [first, ...repeats.filter((repeat) => repeat.at < next)].map((threshold) =>
      timed(threshold, row, wishes, now),
    );
  });
}

const countsOf = ({ repeat }: AlarmPreferences): number[] =>
  repeat ? [1, 2, 3, 4, 5].filter((count) => count <= repeat.atMost) : [];

function timed(
  threshold: Omit<Threshold, 'sayAt' | 'isSnoozed'>,
  row: Owed,
  wishes: AlarmPreferences,
  now: number,
): Threshold {
  const { at, duty, repeats } = threshold;
  const end = snoozeEnd(row, Math.max(at, now));
  const isSnoozed = at < end;
  const awakeAt = isSnoozed && !repeats ? end : at;
  if (isOfficial(duty)) {
    return { ...threshold, isSnoozed, sayAt: lastBeforeQuiet(awakeAt, wishes) };
  }
  const sayAt = firstAfterQuiet(awakeAt, wishes);
  const isNight = sayAt <= now && isQuiet(now, wishes);
  return { ...threshold, isSnoozed, sayAt: isNight ? firstAfterQuiet(now, wishes) : sayAt };
}

/** Until when the room sleeps that would speak at that moment. */
function snoozeEnd({ room: { byHand }, duties }: Owed, moment: number): number {
  const { snoozed } = byHand;
  if (!snoozed || moment < snoozed.since) return -Infinity;
  const owed = duties.filter((duty) => duty.ended === null && isOfficial(duty));
  const end = Math.min(snoozed.until, ...owed.map(({ due }) => due.from - HOUR));
  return end > snoozed.since ? end : -Infinity;
}
