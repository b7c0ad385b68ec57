import { CURRENT_RULES } from '../../utils/deadlines/rules/index.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { clockName, ownerName } from '../shared/words.ts';

const CONFIDENCE: Record<Rule['confidence'], MessageKey> = {
  high: 'confidence_high',
  medium: 'confidence_medium',
  low: 'confidence_low',
  own: 'confidence_own',
};

/** Every clock as it is computed, with its source, so that it can be looked up and doubted. */
export const RulesTable = () => (
  <div class="rules">
    <table>
      <thead>
        <tr>
          <th scope="col">{t('rules_clock')}</th>
          <th scope="col">{t('rules_length')}</th>
          <th scope="col">{t('rules_owner')}</th>
          <th scope="col">{t('rules_confidence')}</th>
          <th scope="col">{t('rules_verified')}</th>
        </tr>
      </thead>
      <tbody>
        {CURRENT_RULES.map((rule) => (
          <tr key={rule.clock} data-rule={`${rule.clock}@${rule.version}`}>
            <th scope="row">{clockName(rule.clock)}</th>
            <td>{lengthWords(rule)}</td>
            <td>{ownerName(rule.owner)}</td>
            <td>{t(CONFIDENCE[rule.confidence])}</td>
            <td>
              {rule.lastVerified} <Source url={rule.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Source = ({ url }: { url: string | null }) =>
  url !== null && (
    <a href={url} target="_blank" rel="noreferrer">
      {t('rules_source')}
    </a>
  );

function lengthWords({ length, rounding }: Rule): string {
  const words = lengthAlone(length);
  return rounding === 'next-full-hour' ? t('rules_rounded', words) : words;
}

function lengthAlone(length: Rule['length']): string {
  if (length === 'named') return t('rules_named');
  return 'hours' in length ? t('amount_hours', length.hours) : t('amount_days', length.days);
}
