import type { MoneyPage, MoneySource, PartKind } from '../../utils/credit/money.ts';
import type { BookColumn, BookWords } from '../../utils/exchange/bookkeeping-file.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

const HEADING: Record<BookColumn, MessageKey> = {
  'credited-on': 'book_credited_on',
  'credited-on-is': 'book_credited_on_is',
  'paid-on': 'book_paid_on',
  'paid-on-is': 'book_paid_on_is',
  room: 'book_room',
  service: 'book_service',
  buyer: 'book_buyer',
  part: 'book_part',
  gross: 'book_gross',
  fee: 'book_fee',
  net: 'book_net',
  'net-is': 'book_net_is',
  source: 'book_source',
};
const PART: Record<PartKind, MessageKey> = {
  service: 'part_service',
  option: 'part_option',
  tip: 'part_tip',
  other: 'part_other',
};
const PAGE: Record<MoneyPage, MessageKey> = {
  talkroom: 'source_talkroom',
  'order-list': 'source_order_list',
  revenue: 'source_revenue',
  file: 'source_file',
  hand: 'source_hand',
};

export const partName = (part: PartKind): string => t(PART[part]);
const sourceName = (page: MoneyPage): string => t(PAGE[page]);

/** The pages on which these events stood, each once. */
export function sourceNames(because: readonly string[], sources: readonly MoneySource[]): string {
  const pages = sources.filter(({ eventId }) => because.includes(eventId));
  return [...new Set(pages.map(({ page }) => sourceName(page)))].join(t('list_comma'));
}

export const bookWords = (): BookWords => ({
  headingOf: (column) => t(HEADING[column]),
  partOf: partName,
  sourceOf: sourceName,
  actual: t('book_actual'),
  estimated: t('book_estimated'),
});
