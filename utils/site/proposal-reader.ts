import { millisecondsInDay } from 'date-fns/constants';
import {
  fromJapanClock,
  isRealDate,
  parseIsoDay,
  toIsoDay,
  toJapanClock,
} from '../japan-time/calendar.ts';
import { parseFullDate, resolveDeadlineStamp } from '../japan-time/stamps.ts';
import { missing, settle } from './field.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import { labelledValues, printedLines } from './printed-lines.ts';
import type { Field } from './field.ts';
import type { NotAPage } from './reading.ts';
import type { ProposalReading } from './readings/pre-sale.ts';
import { isStillAnotherPage } from './still-another-page.ts';

const BUY_BY = '購入期限';
const PRICE = '提案額';
const DUE_ON = '完了予定日';

/**
 * The words and forms as they stand on a card in direct messages (2026-09); of this page itself
 * nothing was recorded.
 */
const DAY = String.raw`\d{4}[/年]\d{1,2}[/月]\d{1,2}日?|\d{1,2}\/\d{1,2}`;
const FORMS = { [BUY_BY]: DAY, [PRICE]: String.raw`[\d,]+ ?円`, [DUE_ON]: DAY };

export function readProposal(
  document: Document,
  url: string,
  now: number,
): ProposalReading | NotAPage {
  const page = pageKindOf(url);
  if (page?.kind !== 'proposal' || isStillAnotherPage(document, 'proposal')) {
    return { kind: 'not-a-page', why: 'unknown-layout' };
  }
  const printed = labelledValues(printedLines([document.body]), FORMS);
  if (printed.length === 0) {
    return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
  }
  const valuesOf = (label: string): string[] =>
    printed.filter((pair) => pair.label === label).map(({ value }) => value);
  const buyBy = settleValues('buy-by', valuesOf(BUY_BY), (text) => toBuyBy(text, now));
  return {
    ...{ kind: 'proposal', proposalId: page.proposalId, readAt: now },
    priceJpy: settleValues('price', valuesOf(PRICE), toYen),
    buyBy,
    dueOn: settleValues('due-date', valuesOf(DUE_ON), (text) => toDueOn(text, buyBy)),
  };
}

function settleValues<T>(
  name: string,
  texts: readonly string[],
  toValue: (text: string) => T | undefined,
): Field<T> {
  const values = texts.map(toValue).filter((value) => value !== undefined);
  // One that cannot be understood leaves the others without a witness.
  if (values.length < texts.length) return missing(name);
  return settle(
    name,
    values.map((value) => ({ value, how: 'text' })),
  );
}

function toYen(text: string): number | undefined {
  const yen = Number(text.replace(/\D/g, ''));
  return Number.isSafeInteger(yen) ? yen : undefined;
}

/** Without a year it is the day nearest to now. */
function toBuyBy(text: string, now: number): string | undefined {
  const date = parseFullDate(text);
  if (date) return toIsoDay(date);
  const yearless = toYearless(text);
  const at = yearless && resolveDeadlineStamp({ ...yearless, hour: 0, minute: 0 }, now);
  return at === undefined ? undefined : toIsoDay(toJapanClock(at));
}

/** An offer can be bought for seven days, and what it promises is not due before it was made. */
const OPEN_MS = 7 * millisecondsInDay;

/** Without a year it is the first such day after the offer was made. */
function toDueOn(text: string, buyBy: Field<string>): string | undefined {
  const date = parseFullDate(text);
  if (date) return toIsoDay(date);
  const yearless = toYearless(text);
  const until = 'value' in buyBy ? parseIsoDay(buyBy.value) : undefined;
  if (!yearless || !until) return undefined;
  const madeAt = fromJapanClock(until) - OPEN_MS;
  const { year } = toJapanClock(madeAt);
  const days = [year, year + 1].map((candidate) => ({ year: candidate, ...yearless }));
  const day = days.find((one) => isRealDate(one) && fromJapanClock(one) >= madeAt);
  return day && toIsoDay(day);
}

function toYearless(text: string): { month: number; day: number } | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  return parts ? { month: Number(parts[1]), day: Number(parts[2]) } : undefined;
}

export function unreadableProposal(url: string, now: number): ProposalReading {
  const page = pageKindOf(url);
  return {
    ...{ kind: 'proposal', readAt: now },
    proposalId: page?.kind === 'proposal' ? page.proposalId : '',
    priceJpy: missing('price'),
    buyBy: missing('buy-by'),
    dueOn: missing('due-date'),
  };
}
