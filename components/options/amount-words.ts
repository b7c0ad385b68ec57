import type { Clock } from '../../utils/deadlines/duty.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import type { Length } from '../../utils/deadlines/rules/rule.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { toWarningForm } from './amounts.ts';
import type { WarningUnit } from './amounts.ts';

const AMOUNT: Record<WarningUnit, MessageKey> = {
  minutes: 'amount_minutes',
  hours: 'amount_hours',
  days: 'amount_days',
};

/** Who names the moment where no length does. */
const NAMED: Partial<Record<Clock, MessageKey>> = {
  notice: 'rules_named',
  custom: 'rules_named_own',
};

/** `48時間(次の正時まで)`, `10日〜14日` */
export function ruleLengthWords({ clock, length, atMost, rounding }: Rule): string {
  if (length === 'named') return t(NAMED[clock] ?? 'rules_named_page');
  const words =
    atMost === undefined || atMost === 'named'
      ? lengthWords(length)
      : t('rules_between', lengthWords(length), lengthWords(atMost));
  return rounding === 'next-full-hour' ? t('rules_rounded', words) : words;
}

/** `48時間` */
export const lengthWords = (length: Exclude<Length, 'named'>): string =>
  'hours' in length ? t('amount_hours', length.hours) : t('amount_days', length.days);

/** `24時間前、6時間前、期限のとき`; a word where nothing is announced. */
export function warningsWords(warnBeforeMs: readonly number[]): string {
  if (warnBeforeMs.length === 0) return t('rules_warn_never');
  const latestLast = [...warnBeforeMs].sort((a, b) => b - a);
  return latestLast.map(warningWords).join(t('list_comma'));
}

function warningWords(beforeMs: number): string {
  if (beforeMs === 0) return t('rules_warn_at_due');
  const { amount, unit } = toWarningForm(beforeMs);
  return t('rules_warn_before', t(AMOUNT[unit], amount));
}
