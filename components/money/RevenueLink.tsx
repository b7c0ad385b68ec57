import { SITE_ORIGIN } from '../../utils/browser.ts';
import { t } from '../../utils/i18n.ts';

/** A plain link: the person opens the page, the extension never does. */
export const RevenueLink = () => (
  <a href={`${SITE_ORIGIN}/mypage/revenue`} target="_blank" rel="noreferrer">
    {t('money_open_revenue')}
  </a>
);
