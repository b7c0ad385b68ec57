import type { Clock } from '../deadlines/duty.ts';
import { lengthInMs } from '../deadlines/rules/rule.ts';
import type { Rule } from '../deadlines/rules/rule.ts';

/** The longest that any edition of a clock runs; 0 where there is none. */
export const longestOf = (clock: Clock, rules: readonly Rule[]): number =>
  Math.max(
    0,
    ...rules.filter((rule) => rule.clock === clock).map(({ length }) => lengthInMs(length)),
  );
