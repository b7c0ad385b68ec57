import { isTicking } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import { ruleWithId } from '../deadlines/rules-for.ts';
import type { Rule } from '../deadlines/rules/index.ts';

/** One warning of one duty, or a repeat of one. */
export interface Rung {
  duty: Duty;
  /** Its own moment, epoch ms. */
  at: number;
  warnBeforeMs: number;
  /** 0 is the warning itself, 1 its first repeat. */
  again: number;
}

/** Room, clock, an event it was concluded from, and how long before: the first is what is noted. */
export const idsOf = ({ duty, warnBeforeMs, again }: Rung): string[] =>
  causesOf(duty).map(
    (cause) =>
      `${duty.roomId} ${duty.clock} ${cause} ${warnBeforeMs}${again > 0 ? ` again ${again}` : ''}`,
  );

const causesOf = ({ because }: Duty): readonly string[] => (because.length > 0 ? because : ['']);

/** The warnings of a duty as its rule has them, earliest first. */
export const ladderOf = (duty: Duty, rules: readonly Rule[]): Rung[] =>
  isTicking(duty)
    ? warningsOf(duty, rules)
        .map((warnBeforeMs) => ({ duty, at: duty.due.from - warnBeforeMs, warnBeforeMs, again: 0 }))
        .sort((a, b) => a.at - b.at)
    : [];

const warningsOf = (duty: Duty, rules: readonly Rule[]): readonly number[] =>
  ruleWithId(duty.rule, rules)?.warnBeforeMs ?? [];
