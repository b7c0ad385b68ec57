import type { Duty } from '../../utils/deadlines/duty.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';

/** A moment at which something must be said of a duty: from then on, once. */
export interface Threshold {
  /** One for each event that the duty is concluded from: whichever it was called by. */
  names: string[];
  notification: string;
  at: number;
}

/** All that an alarm clock has to remember: what was said, and when. Sleeps and dies at nothing. */
export class AlarmReference {
  private readonly saidAt = new Map<string, number>();

  /**
   * What is not said yet. What was said for a moment that turned out to lie later is to be said
   * again when that comes.
   */
  unsaid({ duties }: { duties: readonly Duty[] }): Threshold[] {
    return duties
      .filter(({ ended }) => ended === null)
      .flatMap(thresholdsOf)
      .filter(({ names, at }) => !names.some((name) => this.wasSaid(name, at)));
  }

  private wasSaid(name: string, at: number): boolean {
    return (this.saidAt.get(name) ?? -Infinity) >= at;
  }

  say(thresholds: readonly Threshold[], now: number): void {
    for (const { names } of thresholds) {
      for (const name of names) this.saidAt.set(name, now);
    }
  }
}

const thresholdsOf = ({ roomId, clock, because, due }: Duty): Threshold[] =>
  (RULES.find((rule) => rule.clock === clock)?.warnBeforeMs ?? []).map((before) => ({
    names: because.map((eventId) => [roomId, clock, eventId, before].join(' ')),
    notification: `duty:${roomId}:${clock}`,
    at: due.from - before,
  }));

/** One word for each duty, whatever number of its moments have passed. */
export const wordsFor = (thresholds: readonly Threshold[]): string[] =>
  [...new Set(thresholds.map(({ notification }) => notification))].sort();
