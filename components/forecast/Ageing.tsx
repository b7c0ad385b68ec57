import { ageingOf } from '../../utils/credit/ageing.ts';
import type { AgeGroup } from '../../utils/credit/ageing.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { SumTable } from './SumTable.tsx';

const AGE: Record<AgeGroup['age'], MessageKey> = {
  '0-3': 'ageing_0_3',
  '4-7': 'ageing_4_7',
  '8-30': 'ageing_8_30',
  'over-30': 'ageing_over_30',
  unknown: 'ageing_unknown',
};

/** How long what was delivered has been on its way. */
export const Ageing = ({ sales, now }: { sales: readonly Sale[]; now: number }) => (
  <SumTable
    name="ageing"
    title={t('ageing_title')}
    head={t('ageing_head')}
    lines={ageingOf(sales, now).map(({ age, sums }) => ({ id: age, name: t(AGE[age]), sums }))}
  />
);
