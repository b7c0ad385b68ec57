import type { TroubleCode } from '../../utils/errors.ts';
import type { SalesOutcome } from '../../utils/exchange/import-sales.ts';
import { t } from '../../utils/i18n.ts';
import type { SalesFileError } from '../../utils/site/sales-file/sales-file-error.ts';

export type SalesFileState =
  | SalesOutcome
  | { result: 'none' }
  | { result: 'reading' }
  | { result: 'failed'; code: TroubleCode };

/** What is said of a chosen file, one sentence a line. */
export function salesFileWords(state: SalesFileState): string[] {
  switch (state.result) {
    case 'none':
      return [];
    case 'reading':
      return [t('sales_file_reading')];
    case 'failed':
      return [t(state.code === 'whose-page' ? 'sales_file_whose' : 'sales_file_failed')];
    case 'refused':
      return [errorWords(state.error), t('sales_file_unchanged')];
    case 'imported':
      return importedWords(state);
  }
}

function importedWords(outcome: Extract<SalesOutcome, { result: 'imported' }>): string[] {
  const { rows, rooms, newCredits, skipped } = outcome;
  return [
    t('sales_file_done', rows, rooms),
    newCredits > 0 ? t('sales_file_new', newCredits) : t('sales_file_nothing_new'),
    ...(skipped > 0 ? [t('sales_file_skipped', skipped)] : []),
  ];
}

function errorWords(error: SalesFileError): string {
  switch (error.why) {
    case 'empty':
      return t('sales_file_empty');
    case 'not-text':
      return t('sales_file_not_text');
    case 'no-header':
      return t('sales_file_no_header', error.column);
    case 'bad-row':
      return error.column === null
        ? t('sales_file_bad_shape', error.row, shorten(error.value))
        : t('sales_file_bad_cell', error.row, error.column, shorten(error.value));
  }
}

/** Enough to find it in the file. */
const SHOWN_LENGTH = 80;
const shorten = (value: string): string =>
  value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value;
