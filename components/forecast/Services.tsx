import { byService } from '../../utils/credit/ageing.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { t } from '../../utils/i18n.ts';
import { SumTable } from './SumTable.tsx';

/** What is on its way, by service. */
export const Services = ({ sales }: { sales: readonly Sale[] }) => (
  <SumTable
    name="services"
    title={t('services_title')}
    head={t('services_head')}
    lines={byService(sales).map(({ title, sums }) => ({
      id: title ?? '',
      name: title ?? t('services_untitled'),
      sums,
    }))}
  />
);
