import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Preparation } from '../../utils/templates/prepare-message.ts';

type Warning = Extract<Preparation, { ok: true }>['warnings'][number];

const WARNING: Record<Warning['why'], MessageKey> = {
  weekend: 'warning_weekend',
  holiday: 'warning_holiday',
  'after-limit': 'warning_after_limit',
};

/** The exact text, what it promises, and what speaks against the day that it names. */
export function Preview({ prepared }: { prepared: Preparation }) {
  const text = prepared.ok ? prepared.message.text : prepared.text;
  const promise = prepared.ok ? prepared.message.promise : null;
  const warnings = prepared.ok ? prepared.warnings : [];
  return (
    <section class="compose-preview">
      <h2 class="quiet" id="preview-name">
        {t('compose_preview')} · {t('compose_length', text.length)}
      </h2>
      <div class="preview" data-preview role="region" aria-labelledby="preview-name" tabIndex={0}>
        {text}
      </div>
      <div aria-live="polite">
        {warnings.map(({ why }) => (
          <p key={why} class="compose-warning" data-warning={why}>
            {t(WARNING[why])}
          </p>
        ))}
      </div>
      {promise && <p class="quiet">{t('compose_promise', promise.words)}</p>}
    </section>
  );
}
