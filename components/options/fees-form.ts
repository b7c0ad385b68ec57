import type { FeeChange } from '../../utils/credit/rules/fee.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { parseIsoDay } from '../../utils/japan-time/calendar.ts';
import { parseAmount } from './amounts.ts';
import { collectProblems } from './form.ts';
import type { FormRead } from './form.ts';

/** As it is typed. */
export interface FeeForm {
  id: string;
  /** Empty: every service. */
  service: string;
  percent: string;
  /** `YYYY-MM-DD` */
  since: string;
}
export type FeesForm = readonly FeeForm[];

export const MOST_FEES = 50;
export const MOST_SERVICE_LETTERS = 200;

export interface FeePreset extends Omit<FeeForm, 'id'> {
  name: MessageKey;
}

/** What the titles of such services say, which are Japanese in every language. */
export const FEE_PRESETS: readonly FeePreset[] = [
  { name: 'fees_preset_video', service: 'ビデオ', percent: '27.5', since: '2025-04-01' },
  { name: 'fees_preset_phone', service: '電話', percent: '27.5', since: '2025-04-01' },
  { name: 'fees_preset_blank', service: '', percent: '', since: '' },
];

export const toFeesForm = (changes: readonly FeeChange[]): FeesForm =>
  changes.map(({ id, service, perMille, since }) => ({
    ...{ id, service, since },
    percent: percentWords(perMille),
  }));

/** `22`, `27.5` */
export const percentWords = (perMille: number): string => String(perMille / 10);

export function readFees(form: FeesForm): FormRead<FeeChange[]> {
  const { need, readAs } = collectProblems();
  form.forEach((fee, place) => {
    need(readPercent(fee.percent) !== undefined, `${fee.id}/percent`, 'problem_percent');
    need(parseIsoDay(fee.since) !== undefined, `${fee.id}/since`, 'problem_fee_day');
    const isTwice = form.slice(0, place).some((other) => isSameFee(other, fee));
    need(!isTwice, `${fee.id}/since`, 'problem_fee_twice');
  });
  return readAs(() =>
    form.map(({ id, service, percent, since }) => ({
      ...{ id, service: service.trim(), since },
      perMille: readPercent(percent) ?? 0,
    })),
  );
}

const isSameFee = (a: FeeForm, b: FeeForm): boolean =>
  a.since === b.since && plain(a.service) === plain(b.service);

/** Width and case make no difference to a person. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/**
 * @returns tenths of a percent; undefined for what is no share of a price, or finer than the site's
 *   own figures are
 */
export function readPercent(text: string): number | undefined {
  const perMille = Number((parseAmount(text) * 10).toFixed(6));
  return Number.isInteger(perMille) && perMille < 1000 ? perMille : undefined;
}
