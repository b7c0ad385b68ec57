import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';

/** What the seller owes: a day, six hours and an hour before, and when it is too late. */
export const SELLER_LADDER: readonly number[] = [
  24 * millisecondsInHour,
  6 * millisecondsInHour,
  millisecondsInHour,
  0,
];

/** A day is all there is. */
export const REQUEST_LADDER: readonly number[] = [
  24 * millisecondsInHour,
  12 * millisecondsInHour,
  3 * millisecondsInHour,
  0,
];

/** Work wants to be warned of earlier than a word. */
export const DUE_DATE_LADDER: readonly number[] = [
  3 * millisecondsInDay,
  millisecondsInDay,
  6 * millisecondsInHour,
  0,
];

/** Own targets and promises: once, when they fall due. */
export const ON_THE_DAY: readonly number[] = [0];

/** The room's own end comes slowly. */
export const ROOM_END_LADDER: readonly number[] = [
  14 * millisecondsInDay,
  7 * millisecondsInDay,
  millisecondsInDay,
];

/** A rating is a favour: once, while there is time. */
export const REVIEW_LADDER: readonly number[] = [2 * millisecondsInDay];

/** Money that only wants to be asked for. */
export const PAYOUT_LADDER: readonly number[] = [
  30 * millisecondsInDay,
  7 * millisecondsInDay,
  millisecondsInDay,
];

/** Her own deadline: an hour before, and when it has come. */
export const CUSTOM_LADDER: readonly number[] = [millisecondsInHour, 0];

/** Shown in the popup, never announced: nothing is asked of the seller. */
export const SILENT: readonly number[] = [];
