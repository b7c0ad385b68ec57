import { DEFAULT_WORKING_TIME } from '../japan-time/working-time.ts';
import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import type { Room } from '../timeline/room.ts';
import { OWN_TARGETS, policyFor } from './policy.ts';
import type { OwnTarget, Policy, RuleBook, RuleChange, Target } from './policy.ts';
import { ruleIdOf } from './rules/rule.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules/index.ts';

/** The rules as they stand in the table, nothing changed. */
export const UNCHANGED: RuleBook = {
  changes: [],
  policies: [],
  workingTime: DEFAULT_WORKING_TIME,
};

/** The rules that hold in one room: the site's, what she changed of them, and the policy that fits. */
export function rulesFor(room: Room, book: RuleBook): readonly Rule[] {
  const rules = changedRules(book);
  const policy = policyFor(room, book.policies);
  return policy ? rules.flatMap((rule) => byPolicy(rule, policy, book)) : rules;
}

/** Which edition a duty was concluded from; undefined where nobody knows it any more. */
export const ruleWithId = (id: string, rules: readonly Rule[]): Rule | undefined =>
  rules.find((rule) => ruleIdOf(rule) === id);

const known = new WeakMap<RuleBook, readonly Rule[]>();

/** The same for every room, so reckoned once. */
export function changedRules(book: RuleBook): readonly Rule[] {
  if (book.changes.length === 0) return RULES;
  const before = known.get(book);
  if (before) return before;
  const changed = RULES.flatMap((rule) => withChange(rule, book.changes));
  known.set(book, changed);
  return changed;
}

/** What had ended when she changed it keeps the rule it had; what is still open is reckoned anew. */
function withChange(rule: Rule, changes: readonly RuleChange[]): Rule[] {
  const change = changes.find(({ clock }) => clock === rule.clock);
  if (!change || rule.inForce.until !== Infinity) return [rule];
  const { length, warnBeforeMs, changedAt } = change;
  const day = toIsoDay(toJapanClock(changedAt));
  return [
    { ...rule, changed: { from: -Infinity, until: changedAt - 1 } },
    {
      ...rule,
      // A number that she gives is one number.
      ...(length ? { length, atMost: length } : {}),
      warnBeforeMs: warnBeforeMs ?? rule.warnBeforeMs,
      version: `${rule.version}+${day}`,
      changed: { from: changedAt, until: Infinity },
    },
  ];
}

function byPolicy(rule: Rule, { id, targets }: Policy, { workingTime }: RuleBook): Rule[] {
  const target = isOwnTarget(rule.clock) ? targets[rule.clock] : undefined;
  if (target === undefined) return [rule];
  if (target === 'off') return [];
  return [{ ...rule, version: id, ...timeOf(target, workingTime) }];
}

const timeOf = (
  { length, counts }: Exclude<Target, 'off'>,
  workingTime: RuleBook['workingTime'],
) => (counts === 'working' ? { length, workingTime } : { length });

const isOwnTarget = (clock: string): clock is OwnTarget =>
  OWN_TARGETS.some((target) => target === clock);
