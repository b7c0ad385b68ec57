import type { Duty } from '../../utils/deadlines/duty.ts';
import { policyFor } from '../../utils/deadlines/policy.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import { CURRENT_RULES } from '../../utils/deadlines/rules/index.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { ruleLengthWords } from '../options/amount-words.ts';
import { confidenceName } from '../shared/confidence-name.ts';
import { policyWords } from './policy-words.ts';

interface Props {
  duty: Duty;
  /** undefined: it is none of the room's rules any more. */
  rule: Rule | undefined;
  room: Room;
  book: RuleBook;
}

/** How long it runs, who says so, how sure that is; and what she has changed of it. */
export function RuleOf({ duty, rule, room, book }: Props) {
  if (!rule) return <>{t('explain_rule_gone', duty.rule)}</>;
  const policy = policyFor(room, book.policies);
  const isByPolicy = policy !== null && policy.id === rule.version;
  const length = ruleLengthWords(rule);
  return (
    <>
      <span>{rule.workingTime ? t('explain_working_time', length) : length}</span>
      {isByPolicy && <span data-explains-by="policy">{policyWords(policy)}</span>}
      {isChanged(rule) && (
        <span data-explains-by="change">{t('explain_changed_by_her', defaultLength(rule))}</span>
      )}
      {rule.basis === 'rule' && (
        <span>
          {t('explain_rule_since', duty.rule, confidenceName(rule.confidence), rule.lastVerified)}
        </span>
      )}
      {rule.source !== null && (
        <a href={rule.source} target="_blank" rel="noreferrer">
          {t('rules_source')}
        </a>
      )}
    </>
  );
}

/** The edition with her number; the one before it holds for what had ended by then. */
const isChanged = ({ changed }: Rule): boolean => changed?.until === Infinity;

function defaultLength({ clock }: Rule): string {
  const original = CURRENT_RULES.find((rule) => rule.clock === clock);
  return original ? ruleLengthWords(original) : '';
}
