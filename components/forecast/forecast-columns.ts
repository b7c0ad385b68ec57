import type { Forecast, Stack } from '../../utils/credit/forecast.ts';
import { MONEY_STATES } from '../../utils/credit/money.ts';
import type { MoneyState } from '../../utils/credit/money.ts';
import type { PayDay } from '../../utils/credit/pay-days.ts';

/** One place of the picture and one line of its table. */
export interface Column {
  /** The pay-day, or `later`. */
  id: string;
  /** null for all that comes after those shown. */
  payDay: PayDay | null;
  latest: Stack;
  earliest: Stack;
  /** Epoch ms. */
  askBy: number | null;
}

export const columnsOf = ({ bars, later }: Forecast): Column[] => [
  ...bars.map((bar) => ({ ...bar, id: bar.payDay.paidOn })),
  { ...later, id: 'later', payDay: null, askBy: null },
];

/** In the order in which a sale goes through them; only those in which one is. */
export const statesIn = ({ byState }: Stack): MoneyState[] =>
  MONEY_STATES.filter((state) => byState.has(state));

/** What is to come on a day that can be named. */
export const datedJpy = (columns: readonly Column[]): number =>
  columns.reduce((sum, { latest }) => sum + latest.netJpy, 0);
