import type {
  ImportPlan,
  TemplatesRefusal,
  TemplatesSource,
} from '../../utils/exchange/templates-file/import-plan.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

const SOURCE: Record<TemplatesSource, MessageKey> = {
  'banto-json': 'files_source_json',
  'banto-csv': 'files_source_csv',
  briskine: 'files_source_briskine',
  'text-blaze': 'files_source_text_blaze',
};
const REFUSED: Record<TemplatesRefusal, MessageKey> = {
  empty: 'files_refused_empty',
  'not-text': 'files_refused_not_text',
  'unknown-format': 'files_refused_unknown_format',
  'newer-version': 'files_refused_newer_version',
  'bad-row': 'files_refused_bad_row',
  'bad-value': 'files_refused_bad_value',
  'no-title': 'files_refused_no_title',
  'too-long': 'files_refused_too_long',
  'same-id': 'files_refused_same_id',
  'too-many': 'files_refused_too_many',
};

export const sourceName = (source: TemplatesSource): string => t(SOURCE[source]);

/** Where and why the file is not taken. */
export const refusedFileWords = ({ why, row }: Extract<ImportPlan, { ok: false }>): string =>
  row === null ? t(REFUSED[why]) : t('files_refused_at', row) + t(REFUSED[why]);
