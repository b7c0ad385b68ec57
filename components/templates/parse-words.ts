import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Expected, ParseError } from '../../utils/templates/language/parse-error.ts';

const EXPECTED: Record<Expected, MessageKey> = {
  'closing-brace': 'parse_closing_brace',
  'opening-brace': 'parse_opening_brace',
  'known-name': 'parse_known_name',
  'date-words': 'parse_date_words',
  'time-of-day': 'parse_time_of_day',
  'field-name': 'parse_field_name',
  'other-name': 'parse_other_name',
  'same-deadline': 'parse_same_deadline',
  options: 'parse_options',
  'value-name': 'parse_value_name',
  'end-of-part': 'parse_end_of_part',
  'part-to-end': 'parse_part_to_end',
  'fewer-parts': 'parse_fewer_parts',
  'nothing-more': 'parse_nothing_more',
};

/** Where it cannot be understood, what stands there and what should. */
export const parseWords = ({ line, column, expected, found }: ParseError): string =>
  t('parse_at', line, column, found.trim() || t('parse_blank')) + t(EXPECTED[expected]);
