import { CURRENT_RULES, RULES } from '../../utils/deadlines/rules/index.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { ruleIdOf } from '../../utils/deadlines/rules/rule.ts';
import { t } from '../../utils/i18n.ts';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { clockName } from '../shared/words.ts';
import { ruleLengthWords } from './amount-words.ts';
import { RuleFacts } from './RuleItem.tsx';

const OLDER_RULES: readonly Rule[] = RULES.filter((rule) => !CURRENT_RULES.includes(rule));

/** Rooms of earlier years are reckoned by the rules of their time. */
export const OlderRules = () => (
  <details class="older">
    <summary>{t('rules_older', OLDER_RULES.length)}</summary>
    <p class="quiet">{t('rules_older_lead')}</p>
    <ul class="rules">
      {OLDER_RULES.map((rule) => (
        <li key={ruleIdOf(rule)} class="older-rule" data-older-rule={ruleIdOf(rule)}>
          <h3>
            {clockName(rule.clock)} · {ruleLengthWords(rule)}
          </h3>
          <p class="quiet">{inForceWords(rule)}</p>
          <RuleFacts rule={rule} />
        </li>
      ))}
    </ul>
  </details>
);

const inForceWords = ({ inForce }: Rule): string =>
  t('rules_in_force', dayWords(inForce.from), dayWords(inForce.until));

const dayWords = (epochMs: number): string => toIsoDay(toJapanClock(epochMs));
