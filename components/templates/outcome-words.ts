import { t } from '../../utils/i18n.ts';
import type { Outcome } from '../../utils/templates/library/outcomes.ts';

export type Outcomes = ReadonlyMap<string, Outcome>;

export const ANSWER_DAYS = 3;

/** Nothing where no time has run out yet: a share of nothing says nothing. */
export function answeredWords(outcome: Outcome | undefined): string | null {
  const over = outcome ? outcome.sent - outcome.waiting : 0;
  return outcome && over > 0
    ? t('templates_answered', ANSWER_DAYS, outcome.answeredWithin, over)
    : null;
}
