import type { TroubleCode } from '../../utils/errors.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

interface Words {
  title: MessageKey;
  what: MessageKey;
  safe: MessageKey;
  next: MessageKey;
}

const NEWER: Words = {
  title: 'trouble_newer_title',
  what: 'trouble_newer_what',
  safe: 'trouble_newer_safe',
  next: 'trouble_newer_next',
};
const UNAVAILABLE: Words = {
  title: 'trouble_store_title',
  what: 'trouble_store_what',
  safe: 'trouble_store_safe',
  next: 'trouble_store_next',
};
const UNEXPECTED: Words = {
  ...UNAVAILABLE,
  title: 'trouble_other_title',
  what: 'trouble_other_what',
};

function wordsFor(code: TroubleCode): Words {
  if (code === 'store-newer') return NEWER;
  return code === 'store-unavailable' ? UNAVAILABLE : UNEXPECTED;
}

/** What happened, what is safe, what to do: an empty list would be a false calm. */
export function TroubleNotice({ code }: { code: TroubleCode }) {
  const { title, what, safe, next } = wordsFor(code);
  return (
    <section class="notice notice-danger trouble" role="alert" data-trouble={code}>
      <h2>{t(title)}</h2>
      <dl>
        <dt class="quiet">{t('trouble_what')}</dt>
        <dd>{t(what)}</dd>
        <dt class="quiet">{t('trouble_safe')}</dt>
        <dd>{t(safe)}</dd>
        <dt class="quiet">{t('trouble_next')}</dt>
        <dd>{t(next)}</dd>
      </dl>
    </section>
  );
}
