import type { MessageKey } from '../i18n.ts';
import type { Finding, FindingKind } from './finding.ts';

/** One sentence for each; $1 are the words in question or what would be right. */
const WORDS: Record<FindingKind, MessageKey> = {
  'other-buyer': 'finding_other_buyer',
  'left-open': 'finding_left_open',
  'past-date': 'finding_past_date',
  'wrong-weekday': 'finding_wrong_weekday',
  'no-such-day': 'finding_no_such_day',
  holiday: 'finding_holiday',
  'no-file': 'finding_no_file',
  'formal-with-question': 'finding_formal_with_question',
  contact: 'finding_contact',
  url: 'finding_url',
  'other-service': 'finding_other_service',
  'outside-payment': 'finding_outside_payment',
  'review-pressure': 'finding_review_pressure',
  'too-long': 'finding_too_long',
};

const STRENGTH: Record<Finding['strength'], MessageKey> = {
  strong: 'finding_strong',
  soft: 'finding_soft',
};

/** A shape beside the word, so that neither stands alone for how much it matters. */
const STRENGTH_SIGN: Record<Finding['strength'], string> = { strong: '▲', soft: '○' };

const LONGEST_WORDS = 60;

export interface FindingWords {
  key: MessageKey;
  words: string;
  strengthKey: MessageKey;
  sign: string;
}

/** What is said of a finding, in the chip and beside the preview alike. */
export function wordsOfFinding({ kind, strength, words }: Finding): FindingWords {
  const line = words.replace(/\s+/g, ' ').trim();
  return {
    key: WORDS[kind],
    words: line.length > LONGEST_WORDS ? `${line.slice(0, LONGEST_WORDS)}…` : line,
    strengthKey: STRENGTH[strength],
    sign: STRENGTH_SIGN[strength],
  };
}
