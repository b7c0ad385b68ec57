import type { ComponentChildren } from 'preact';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { ruleIdOf } from '../../utils/deadlines/rules/rule.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { clockName, ownerName } from '../shared/words.ts';
import { ruleLengthWords, warningsWords } from './amount-words.ts';

const CONFIDENCE: Record<Rule['confidence'], MessageKey> = {
  high: 'confidence_high',
  medium: 'confidence_medium',
  low: 'confidence_low',
  own: 'confidence_own',
};

interface Props {
  rule: Rule;
  /** The length as she has it; the rule's own is the default. */
  lengthWords?: string | undefined;
  /** What is changed, in words. */
  changedWords?: string | undefined;
  children?: ComponentChildren;
}

/** One clock: how long, whose, how sure, where it is written down; and what can be changed of it. */
export const RuleItem = ({ rule, lengthWords, changedWords, children }: Props) => (
  <details
    class="rule"
    data-rule={ruleIdOf(rule)}
    data-clock={rule.clock}
    data-changed={changedWords === undefined ? undefined : ''}
  >
    <summary>
      <span class="rule-name">{clockName(rule.clock)}</span>
      <span class="rule-length">
        {lengthWords ?? ruleLengthWords(rule)}
        {changedWords !== undefined && <span class="rule-changed">{changedWords}</span>}
      </span>
      <span class="rule-owner quiet">{ownerName(rule.owner)}</span>
    </summary>
    <div class="rule-body">
      <RuleFacts rule={rule} />
      {children}
    </div>
  </details>
);

/** What can be looked up and doubted. */
export const RuleFacts = ({ rule }: { rule: Rule }) => (
  <dl class="facts">
    <Fact term="rules_warnings">{warningsWords(rule.warnBeforeMs)}</Fact>
    <Fact term="rules_confidence">{t(CONFIDENCE[rule.confidence])}</Fact>
    <Fact term="rules_version">{rule.version}</Fact>
    <Fact term="rules_verified">{rule.lastVerified}</Fact>
    <Fact term="rules_source">
      {rule.source === null ? (
        t('rules_source_own')
      ) : (
        <a href={rule.source} target="_blank" rel="noreferrer">
          {new URL(rule.source).hostname}
        </a>
      )}
    </Fact>
  </dl>
);

const Fact = ({ term, children }: { term: MessageKey; children: ComponentChildren }) => (
  <div>
    <dt>{t(term)}</dt>
    <dd>{children}</dd>
  </div>
);
