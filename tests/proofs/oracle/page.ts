import type { Moment } from '../../../utils/japan-time/moment.ts';
import { missing } from '../../../utils/site/field.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type {
  PrintedDeadline,
  Step,
  TalkroomReading,
} from '../../../utils/site/readings/talkroom.ts';
import { found, listedRoom, orderList, talkroom } from '../../support/readings.ts';
import { HOUR, MINUTE, writesAsSeller } from './history.ts';
import type { History } from './history.ts';
import { checkDue, firstContactDue, lastOf, stageOf } from './site.ts';
import type { Diary, TrueStage } from './site.ts';
import { rowsOf, shownOf, spoil, toMinute } from './rows.ts';
import { until } from './truth.ts';

/** What of a page can be read in vain. */
export const FIELDS = [
  'step',
  'printed-deadline',
  'sides',
  'stamps',
  'older',
  'newer',
  'form',
  'newest',
  'sold-on',
] as const;
export type FieldName = (typeof FIELDS)[number];

export interface Look {
  at: number;
  page: 'talkroom' | 'order-list';
  /** The rows that stand there are those written between these moments, and always one at least. */
  shownFrom: number;
  shownUntil: number;
  unreadable: readonly FieldName[];
  /** Which of the rows have lost their side or stamp, where some have: the rest of their number. */
  spoiltRest: number;
  /** After a delivery the limit may stand on the page or not: its wording is not recorded. */
  isLimitPrinted: boolean;
}

/** What the look shows to the reader, without seconds and without anything that stands elsewhere. */
export function readingAt(history: History, diary: Diary, look: Look): Reading {
  const past = until(diary, look.at);
  return look.page === 'order-list' ? listAt(past, look) : roomAt(history, past, look);
}

const STEPS: Record<TrueStage, Step | null> = {
  open: { label: '進行中', meaning: 'working' },
  delivered: { label: '納品送付', meaning: 'delivered' },
  accepted: { label: '取引完了', meaning: 'finished' },
  closed: { label: '取引完了', meaning: 'finished' },
  cancelled: null,
};

function roomAt(history: History, past: Diary, look: Look): TalkroomReading {
  const stage = stageOf(past);
  const rows = rowsOf(history, past);
  const shown = shownOf(rows, look);
  const ifReadable = <T>(name: FieldName, value: T) =>
    look.unreadable.includes(name) ? missing(name) : found(value);
  const step = STEPS[stage];
  return talkroom({
    readAt: look.at,
    step: step ? ifReadable('step', step) : missing('step'),
    roomKind: look.unreadable.includes('step') || !step ? missing('step') : found('order'),
    printedDeadline: ifReadable('printed-deadline', printedAt(past, look)),
    olderExist: ifReadable('older', shown[0] !== rows[0]),
    newerExist: ifReadable('newer', shown.at(-1) !== rows.at(-1)),
    form: ifReadable('form', {
      canWrite: stage !== 'closed' && stage !== 'cancelled',
      canDeliver: stage === 'open',
    }),
    sides: ifReadable('sides', shown.length),
    stamps: ifReadable('stamps', shown.length),
    messages: spoil(shown, look),
  });
}

function printedAt(past: Diary, { isLimitPrinted }: Look): PrintedDeadline | null {
  const stage = stageOf(past);
  if (stage === 'open' && !past.some(({ what }) => writesAsSeller(what))) {
    const at = firstContactDue(past[0]?.at ?? 0);
    return { at, sentence: '48時間以内に…', isFirstContact: true };
  }
  if (stage !== 'delivered' || !isLimitPrinted) return null;
  return { at: checkDue(lastOf('delivers', past)), sentence: '期限…', isFirstContact: false };
}

const LISTED: Record<TrueStage, { label: string; meaning: Step['meaning']; tab: string }> = {
  open: { label: '取引中', meaning: 'working', tab: 'open' },
  delivered: { label: '納品確認待ち', meaning: 'delivered', tab: 'open' },
  accepted: { label: '完了', meaning: 'finished', tab: 'closed' },
  closed: { label: '完了', meaning: 'finished', tab: 'closed' },
  cancelled: { label: 'キャンセル', meaning: 'unknown', tab: 'canceled' },
};

function listAt(past: Diary, look: Look): Reading {
  const { tab, ...status } = LISTED[stageOf(past)];
  const newest = past.findLast(({ what }) => LEAVES_A_ROW.has(what));
  const isLost = (name: FieldName): boolean => look.unreadable.includes(name);
  const card = listedRoom({
    status: isLost('step') ? missing('status') : found(status),
    soldOn: isLost('sold-on') ? missing('sold-on') : found(dayOf(past[0]?.at ?? 0)),
    newestAt: isLost('newest') || !newest ? missing('newest') : found(minuteAt(newest.at)),
  });
  return orderList([card], { readAt: look.at, tab });
}

const LEAVES_A_ROW: ReadonlySet<string> = new Set([
  'buyer-writes',
  'seller-writes',
  'seller-gives-notice',
  'buys-option',
  'delivers',
]);

const minuteAt = (at: number): Moment => ({ from: toMinute(at), until: toMinute(at) + MINUTE - 1 });
const dayOf = (at: number): string => new Date(at + 9 * HOUR).toISOString().slice(0, 10);
