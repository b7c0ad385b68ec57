import { millisecondsInHour } from 'date-fns/constants';
import { namedHours } from '../timeline/named-hours.ts';
import type { Duty } from './duty.ts';
import { RULES } from './rules/index.ts';
import { ruleWithId } from './rules-for.ts';
import { lengthInMs } from './rules/rule.ts';
import type { Rule } from './rules/rule.ts';

/**
 * The page's own sentence names another length than the rule of this clock: the rule seems to have
 * changed. What the page prints counts in any case.
 *
 * @returns the hours that the page names; null where it says what the rule says, or nothing
 */
export function hoursAgainstRule(
  { rule: id, sentence }: Duty,
  rules: readonly Rule[] = RULES,
): number | null {
  const hours = sentence === null ? null : namedHours(sentence);
  const rule = ruleWithId(id, rules);
  if (hours === null || !rule) return null;
  return hours * millisecondsInHour === lengthInMs(rule.length) ? null : hours;
}
