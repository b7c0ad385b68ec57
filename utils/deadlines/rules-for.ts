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

/**
 * Which edition a duty was concluded from. Where that one is no more, because the room waits to be
 * reckoned anew, the one of today: nobody shall miss a warning for that. undefined where she wants
 * no such target any more.
 */
export const ruleWithId = (id: string, rules: readonly Rule[]): Rule | undefined =>
  rules.find((rule) => ruleIdOf(rule) === id) ??
  rules.findLast((rule) => isOfToday(rule) && id.startsWith(`${rule.clock}@`));

const isOfToday = ({ inForce, changed }: Rule): boolean =>
  inForce.until === Infinity && (changed?.until ?? Infinity) === Infinity;

const known = new WeakMap<RuleBook, readonly Rule[]>();

/** The same for every room, so reckoned once. */
function changedRules(book: RuleBook): readonly Rule[] {
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
  const { warnBeforeMs, changedAt } = change;
  // A moment that somebody named has no length.
  const length = rule.length === 'named' ? null : change.length;
  const lengths = { ofTable: rule.length, ofSeller: length ?? rule.length, changedAt };
  const day = toIsoDay(toJapanClock(changedAt));
  return [
    { ...rule, changed: { from: -Infinity, until: changedAt - 1, ...lengths } },
    {
      ...rule,
      // A number that she gives is one number.
      ...(length ? { length, atMost: length } : {}),
      warnBeforeMs: warnBeforeMs ?? rule.warnBeforeMs,
      version: `${rule.version}+${day}`,
      changed: { from: changedAt, until: Infinity, ...lengths },
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
