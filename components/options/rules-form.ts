import { lengthInMs } from '../../utils/deadlines/rules/rule.ts';
import { CURRENT_RULES } from '../../utils/deadlines/rules/index.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import type { Clock } from '../../utils/deadlines/duty.ts';
import type { RuleChange } from '../../utils/deadlines/policy.ts';
import { readLength, readWarning, toLengthForm, toWarningForm } from './amounts.ts';
import type { AmountForm, LengthUnit, WarningUnit } from './amounts.ts';
import { collectProblems, isSameForm } from './form.ts';
import type { FormRead } from './form.ts';

export interface RuleForm {
  clock: Clock;
  /** null: the page, a notice or she herself names the moment. */
  length: AmountForm<LengthUnit> | null;
  /** How long before; the moment itself is said by `warnsAtDue`. */
  warnings: readonly AmountForm<WarningUnit>[];
  warnsAtDue: boolean;
}
export type RulesForm = readonly RuleForm[];

/** What is stored holds so many, the moment itself among them. */
export const MOST_WARNINGS = 7;

export const toRulesForm = (changes: readonly RuleChange[]): RulesForm =>
  CURRENT_RULES.map((rule) =>
    ruleForm(
      rule,
      changes.find(({ clock }) => clock === rule.clock),
    ),
  );

/** One clock as it is without her. */
export const defaultForm = (rule: Rule): RuleForm => ruleForm(rule, undefined);

function ruleForm(rule: Rule, change: RuleChange | undefined): RuleForm {
  const length = change?.length ?? rule.length;
  const warnings = [...(change?.warnBeforeMs ?? rule.warnBeforeMs)].sort((a, b) => b - a);
  return {
    clock: rule.clock,
    length: rule.length === 'named' || length === 'named' ? null : toLengthForm(length),
    warnings: warnings.filter((beforeMs) => beforeMs > 0).map(toWarningForm),
    warnsAtDue: warnings.includes(0),
  };
}

/** The changes that the form amounts to. What was not touched keeps the moment of its change. */
export function readRules(
  form: RulesForm,
  saved: readonly RuleChange[],
  now: number,
): FormRead<RuleChange[]> {
  const { need, readAs } = collectProblems();
  for (const { clock, length, warnings } of form) {
    need(!length || readLength(length) !== undefined, `${clock}/length`, 'problem_length');
    const read = warnings.map(readWarning);
    read.forEach((beforeMs, place) => {
      need(beforeMs !== undefined, `${clock}/warning-${place}`, 'problem_warning');
      need(read.indexOf(beforeMs) === place, `${clock}/warning-${place}`, 'problem_twice');
    });
  }
  return readAs(() => form.flatMap((each) => changeOf(each, saved, now)));
}

function changeOf(form: RuleForm, saved: readonly RuleChange[], now: number): RuleChange[] {
  const rule = CURRENT_RULES.find(({ clock }) => clock === form.clock);
  if (!rule) return [];
  const length = lengthChangeOf(form, rule);
  const warnBeforeMs = warningsChangeOf(form, rule);
  if (!length && !warnBeforeMs) return [];
  const change = { clock: form.clock, length, warnBeforeMs };
  const before = saved.find(({ clock }) => clock === form.clock);
  const isSame = before && isSameForm({ ...change, changedAt: before.changedAt }, before);
  return [{ ...change, changedAt: isSame ? before.changedAt : now }];
}

/** null: as in the rules. */
function lengthChangeOf(form: RuleForm, rule: Rule): RuleChange['length'] {
  const length = form.length && readLength(form.length);
  if (!length) return null;
  return lengthInMs(length) === lengthInMs(rule.length) ? null : length;
}

function warningsChangeOf(
  { warnings, warnsAtDue }: RuleForm,
  rule: Rule,
): readonly number[] | null {
  const wanted = warnings.flatMap((each) => readWarning(each) ?? []);
  const all = [...wanted, ...(warnsAtDue ? [0] : [])].sort((a, b) => b - a);
  return isSameForm(
    all,
    [...rule.warnBeforeMs].sort((a, b) => b - a),
  )
    ? null
    : all;
}
