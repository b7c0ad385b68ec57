import { CURRENT_RULES } from '../../utils/deadlines/rules/index.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import type { RuleChange } from '../../utils/deadlines/policy.ts';
import { t } from '../../utils/i18n.ts';
import { lengthWords, ruleLengthWords } from './amount-words.ts';
import { readLength } from './amounts.ts';
import { isSameForm } from './form.ts';
import type { Problems } from './form.ts';
import { OlderRules } from './OlderRules.tsx';
import { RuleFields } from './RuleFields.tsx';
import { RuleItem } from './RuleItem.tsx';
import { defaultForm } from './rules-form.ts';
import type { RuleForm, RulesForm } from './rules-form.ts';
import { SectionForm } from './SectionForm.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import type { Section } from './use-section.ts';
import './rules.css';

interface Props {
  /** null: nothing can be changed yet. */
  section: Section<RulesForm, readonly RuleChange[]> | null;
}

/** Every clock as it is computed, with its source, so that it can be looked up, doubted and changed. */
export const RulesSection = ({ section }: Props) => (
  <SectionFrame name="rules" title="options_rules_title" lead="options_rules_lead">
    {section ? (
      <SectionForm name="rules" section={section}>
        <div class="rules">
          {section.form.map((form, place) => (
            <OwnRule
              key={form.clock}
              form={form}
              problems={section.problems}
              onChange={(next) => section.change(section.form.with(place, next))}
            />
          ))}
        </div>
      </SectionForm>
    ) : (
      <div class="rules">
        {CURRENT_RULES.map((rule) => (
          <RuleItem key={rule.clock} rule={rule} />
        ))}
      </div>
    )}
    <OlderRules />
  </SectionFrame>
);

interface OwnRuleProps {
  form: RuleForm;
  problems: Problems;
  onChange: (form: RuleForm) => void;
}

function OwnRule({ form, problems, onChange }: OwnRuleProps) {
  const rule = CURRENT_RULES.find(({ clock }) => clock === form.clock);
  if (!rule) return null;
  const length = form.length && readLength(form.length);
  const hasOwnLength = !isSameForm(form.length, defaultForm(rule).length);
  return (
    <RuleItem
      rule={rule}
      changedWords={changedWordsOf(form, rule)}
      lengthWords={hasOwnLength && length ? lengthWords(length) : undefined}
    >
      <RuleFields rule={rule} form={form} problems={problems} onChange={onChange} />
    </RuleItem>
  );
}

function changedWordsOf(form: RuleForm, rule: Rule): string | undefined {
  const untouched = defaultForm(rule);
  if (!isSameForm(form.length, untouched.length)) return t('rules_changed', ruleLengthWords(rule));
  return isSameForm(form, untouched) ? undefined : t('rules_changed_warnings');
}
