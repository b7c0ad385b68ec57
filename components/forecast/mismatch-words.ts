import type { Mismatch } from '../../utils/credit/reconcile-sales-mismatch.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { momentWords, shortMoment, yen } from '../shared/words.ts';

const KIND: Record<Mismatch['kind'], MessageKey> = {
  'missing-here': 'mismatch_missing_here',
  'missing-there': 'mismatch_missing_there',
  'different-amount': 'mismatch_different_amount',
  double: 'mismatch_double',
};

export const mismatchName = (kind: Mismatch['kind']): string => t(KIND[kind]);

/** What does not fit, and what that may mean. */
export function mismatchWords(mismatch: Mismatch): string {
  switch (mismatch.kind) {
    case 'missing-here':
      return missingHereWords(mismatch);
    case 'missing-there':
      return missingThereWords(mismatch);
    case 'different-amount':
      return differentWords(mismatch);
    case 'double':
      return t(
        mismatch.why === 'other-day' ? 'mismatch_other_day' : 'mismatch_line_twice',
        yen(mismatch.netJpy),
      );
  }
}

type Of<Kind extends Mismatch['kind']> = Extract<Mismatch, { kind: Kind }>;

const missingHereWords = ({ from, netJpy, at }: Of<'missing-here'>): string =>
  t(
    from === 'revenue' ? 'mismatch_only_revenue' : 'mismatch_only_file',
    yen(netJpy),
    momentWords(at),
  );

function missingThereWords({ where, netJpy, by }: Of<'missing-there'>): string {
  const amount = netJpy === null ? t('what_if_amount_unknown') : yen(netJpy);
  return t(
    where === 'revenue' ? 'mismatch_not_in_revenue' : 'mismatch_not_in_file',
    amount,
    shortMoment(by),
  );
}

function differentWords(mismatch: Of<'different-amount'>): string {
  if (mismatch.between === 'page-and-file') {
    return t('mismatch_page_and_file', yen(mismatch.pageJpy), yen(mismatch.fileJpy));
  }
  const { netJpy, differenceJpy, isExplained } = mismatch;
  const key = differenceJpy > 0 ? 'mismatch_more' : 'mismatch_less';
  const words = t(key, yen(netJpy), yen(Math.abs(differenceJpy)));
  return `${words} ${t(isExplained ? 'mismatch_other_fee' : 'mismatch_unexplained')}`;
}
