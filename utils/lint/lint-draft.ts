import { findAddresses } from './addresses.ts';
import { findContact } from './contact.ts';
import { findDates } from './dates.ts';
import { readDraft } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import { findNoFile } from './file.ts';
import type { DraftCircumstances, Finding } from './finding.ts';
import { findFormalWithQuestion } from './formal.ts';
import { findLeftOpen } from './left-open.ts';
import { findTooLong } from './length.ts';
import { findOtherBuyers } from './names.ts';
import { findOutsidePayment } from './payment.ts';
import { findReviewPressure } from './reviews.ts';
import { findOtherServices } from './services.ts';

type Check = (draft: DraftText, around: DraftCircumstances) => Finding[];

/** Of two that speak of the same words the one whose check stands first here is said. */
const CHECKS: readonly Check[] = [
  findOtherBuyers,
  findLeftOpen,
  findDates,
  findContact,
  findAddresses,
  findOutsidePayment,
  findOtherServices,
  findReviewPressure,
  findNoFile,
  findFormalWithQuestion,
  findTooLong,
];

/** Nobody reads more. */
const MOST = 50;

/** What may be wrong with a draft, in the order of its words; it stops nothing. */
export function lintDraft(text: string, circumstances: DraftCircumstances): Finding[] {
  const draft = readDraft(text);
  const found = CHECKS.flatMap((check) => check(draft, circumstances));
  return found
    .filter((finding, index) => !found.slice(0, index).some((other) => saysMore(other, finding)))
    .sort((a, b) => a.from - b.from || a.until - b.until)
    .slice(0, MOST);
}

/** Kinds that may well be true of the same words. */
const BY_THEMSELVES: ReadonlySet<Finding['kind']> = new Set([
  'past-date',
  'wrong-weekday',
  'no-file',
  'formal-with-question',
  'too-long',
]);

const saysMore = (other: Finding, { kind, from, until }: Finding): boolean =>
  other.from < until && from < other.until && (other.kind === kind || !BY_THEMSELVES.has(kind));
