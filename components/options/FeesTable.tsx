import { FEE_RULES } from '../../utils/credit/rules/fee.ts';
import type { FeeRule } from '../../utils/credit/rules/fee.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { confidenceName } from '../shared/confidence-name.ts';
import { percentWords } from './fees-form.ts';

const KIND: Record<FeeRule['kind'], MessageKey> = {
  every: 'fees_every',
  video: 'fees_video',
  phone: 'fees_phone',
};
const HEADINGS: MessageKey[] = [
  'fees_kind',
  'fees_percent',
  'fees_since',
  'rules_confidence',
  'rules_source',
];

/** The fees as they are written down elsewhere, so that they can be looked up and doubted. */
export const FeesTable = () => (
  <>
    <div class="fees-scroll" tabIndex={0} role="region" aria-label={t('fees_table')}>
      <table class="fees-table">
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {t(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FEE_RULES.map((rule) => (
            <FeeRow key={rule.id} rule={rule} />
          ))}
        </tbody>
      </table>
    </div>
    <p class="quiet">{t('fees_overlap')}</p>
    <p class="quiet">{t('fees_spoken')}</p>
  </>
);

const FeeRow = ({ rule }: { rule: FeeRule }) => (
  <tr data-fee={rule.id}>
    <th scope="row">{t(KIND[rule.kind])}</th>
    <td>
      {t('fees_percent_of', percentWords(rule.perMille))}
      {rule.mayBeMore && <span class="quiet fee-note">{t('fees_some_back')}</span>}
    </td>
    <td>{timeWords(rule.inForce)}</td>
    <td>{confidenceName(rule.confidence)}</td>
    <td>
      <a href={rule.source} target="_blank" rel="noreferrer">
        {new URL(rule.source).hostname}
      </a>
      <span class="quiet fee-note">
        {t('rules_verified')} {rule.lastVerified}
      </span>
    </td>
  </tr>
);

const timeWords = ({ since, until }: FeeRule['inForce']): string =>
  until === null ? t('fees_since_day', since) : t('rules_in_force', since, until);
