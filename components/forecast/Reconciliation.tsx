import { useMemo } from 'preact/hooks';
import type { SaleRow } from '../../utils/credit/ageing.ts';
import { reconcileSales } from '../../utils/credit/reconcile-sales.ts';
import { t } from '../../utils/i18n.ts';
import type { CreditedEvent } from '../../utils/timeline/event.ts';
import { MismatchGroup } from './MismatchGroup.tsx';

interface Props {
  sales: readonly SaleRow[];
  credits: readonly CreditedEvent[];
}

/** Where her book, the revenue page and the sales file do not agree. */
export function Reconciliation({ sales, credits }: Props) {
  const mismatches = useMemo(() => mismatchesOf(sales, credits), [sales, credits]);
  const groups = [...Map.groupBy(mismatches, ({ kind }) => kind)];
  return (
    <section aria-labelledby="reconcile-title">
      <h2 id="reconcile-title">{t('reconcile_title')}</h2>
      <p class="quiet">{t('reconcile_hint')}</p>
      {credits.length === 0 && <p>{t('reconcile_not_seen')}</p>}
      {credits.length > 0 && groups.length === 0 && <p>{t('reconcile_nothing')}</p>}
      {groups.map(([kind, ofKind]) => (
        <MismatchGroup key={kind} kind={kind} mismatches={ofKind} sales={sales} />
      ))}
    </section>
  );
}

const mismatchesOf = (rows: readonly SaleRow[], credits: readonly CreditedEvent[]) =>
  reconcileSales({
    rows,
    revenue: credits.filter(({ source }) => source !== 'file'),
    file: credits.filter(({ source }) => source === 'file'),
  });
