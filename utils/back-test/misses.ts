import type { Clock, Duty } from '../deadlines/duty.ts';
import { answerTo, isSeenWhole } from './answer-to.ts';
import type { History } from './history.ts';
import type { Sight, Warning } from './room-alarms.ts';

/** A deadline of the site that was passed, for certain or as far as anybody saw. */
export interface Miss {
  roomId: string;
  clock: Clock;
  /** The earliest moment at which it was due, epoch ms. */
  dueAt: number;
  /** Something had been said of it while there was time. */
  warned: boolean;
}

interface Official {
  /** There is one such stretch in a room, whatever it is concluded from. */
  isOnly: boolean;
  /** The site ends what has run out: where it went on, she was in time. */
  isFatal: boolean;
}

/** What the seller owes the site. */
const OFFICIAL = new Map<Clock, Official>([
  ['first-contact', { isOnly: true, isFatal: true }],
  ['seller-silence', { isOnly: false, isFatal: false }],
  ['buyer-cancel-request', { isOnly: false, isFatal: true }],
  ['due-date', { isOnly: false, isFatal: false }],
  ['quote', { isOnly: true, isFatal: true }],
]);

/** One stretch of a clock, with the last that was known of it. */
interface Stretch {
  duty: Duty;
  causes: Set<string>;
  /** The last look that told of it. */
  seenAt: number;
  /** The last look at the room itself that showed it open. */
  openAt: number;
}

/**
 * What of one room's official deadlines was missed. What came and went between two looks is not
 * counted: no warning could have changed it.
 */
export class Misses {
  private readonly stretches = new Map<string, Stretch>();
  private last: Sight | null = null;

  /** Every look, in order. */
  see(sight: Sight): void {
    this.last = sight;
    for (const duty of sight.duties) {
      const official = OFFICIAL.get(duty.clock);
      if (official) this.meet(duty, official, sight);
    }
  }

  private meet(duty: Duty, { isOnly }: Official, { at, room }: Sight): void {
    const name = isOnly ? duty.clock : `${duty.clock} ${duty.because[0] ?? ''}`;
    const stretch = this.stretches.get(name) ?? newStretch(duty);
    const isShownOpen = duty.ended === null && room.coverage.lookedAt === at;
    Object.assign(stretch, { duty, seenAt: at, openAt: isShownOpen ? at : stretch.openAt });
    for (const cause of duty.because) stretch.causes.add(cause);
    this.stretches.set(name, stretch);
  }

  /** @param until epoch ms: what is due later is not missed yet */
  among(history: History, warnings: readonly Warning[], until: number): Miss[] {
    const missed = [...this.stretches.values()].flatMap((stretch) => {
      const end = this.endOfMiss(stretch, history, until);
      return end === null ? [] : [{ ...stretch, end }];
    });
    // A wait whose beginning was seen only later is one wait.
    const waits = Map.groupBy(missed, ({ duty, end }) => `${duty.clock} ${end}`);
    return [...waits.values()].flatMap((same) => asOneMiss(same, warnings));
  }

  /** What ended it too late, or `never`; null where it may have been in time. */
  private endOfMiss(stretch: Stretch, history: History, until: number): string | null {
    const { duty, seenAt, openAt } = stretch;
    const { due, ended, clock } = duty;
    if (ended && this.isCancelledBy(ended.because)) return isAfter(ended, due) ? 'cancel' : null;
    if (ended) return isLate(duty, ended, history) ? ended.because : null;
    if (seenAt === this.last?.at) return due.until < until ? 'never' : null;
    if (clock === 'seller-silence') return this.endOfSilence(stretch, history);
    return due.until < openAt ? 'never' : null;
  }

  /** The room remembers only the last words that were answered; the events remember all. */
  private endOfSilence({ duty, openAt }: Stretch, history: History): string | null {
    const answer = answerTo(duty, history);
    if (answer) return isLate(duty, answer, history) ? answer.because : null;
    const cancelled = this.last?.room.cancelledAt;
    if (cancelled) return isAfter(cancelled, duty.due) ? 'cancel' : null;
    return duty.due.until < openAt ? 'never' : null;
  }

  private isCancelledBy(eventId: string): boolean {
    return this.last?.room.cancelledAt?.eventId === eventId;
  }
}

const newStretch = (duty: Duty): Stretch => ({
  ...{ duty, causes: new Set(), seenAt: -Infinity, openAt: -Infinity },
});

type End = Pick<NonNullable<Duty['ended']>, 'at' | 'because'>;

/** What was cancelled before it was due had another reason. */
const isAfter = ({ at }: Pick<End, 'at'>, due: Duty['due']): boolean => at.until >= due.from;

/** A sale that came to its end was written in. */
const isLate = ({ clock, due, because }: Duty, end: End, history: History): boolean =>
  OFFICIAL.get(clock)?.isFatal === false &&
  end.at.from > due.until &&
  isSeenWhole(because[0], end.because, history);

function asOneMiss(same: readonly Stretch[], warnings: readonly Warning[]): Miss[] {
  const [first] = [...same].sort((a, b) => a.duty.due.from - b.duty.due.from);
  if (!first) return [];
  const { roomId, clock, due } = first.duty;
  const causes = new Set(same.flatMap((stretch) => [...stretch.causes]));
  const warned = warnings.some(
    ({ at, because }) => at < due.until && because.some((cause) => causes.has(cause)),
  );
  return [{ roomId, clock, dueAt: due.from, warned }];
}
