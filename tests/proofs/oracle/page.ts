import type { Moment } from '../../../utils/japan-time/moment.ts';
import { missing } from '../../../utils/site/field.ts';
import type { Field } from '../../../utils/site/field.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type {
  PrintedDeadline,
  Step,
  TalkroomReading,
} from '../../../utils/site/readings/talkroom.ts';
import { found, listedRoom, orderList, talkroom } from '../../support/readings.ts';
import { dueDateIn, lastOf, stageOf, until, waitingRequest } from './diary.ts';
import type { Diary, TrueStage } from './diary.ts';
import { HOUR, MINUTE, SECOND, writesAsSeller } from './history.ts';
import type { History } from './history.ts';
import { leavesRow, rowsOf, shownOf, spoil, toMinute } from './rows.ts';
import { checkDue, firstContactDue } from './site.ts';

/** What of a page can be read in vain. */
export const FIELDS = [
  'step',
  'printed-deadline',
  'due-date',
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
  return look.page === 'order-list' ? listAt(history, past, look) : roomAt(history, past, look);
}

function roomAt(history: History, past: Diary, look: Look): TalkroomReading {
  const stage = stageOf(past);
  const rows = rowsOf(history, past);
  const shown = shownOf(rows, look);
  const ifReadable = <T>(name: FieldName, value: T) =>
    look.unreadable.includes(name) ? missing(name) : found(value);
  return talkroom({
    readAt: look.at,
    ...stepAt(history, past, look),
    printedDeadline: ifReadable('printed-deadline', printedAt(history, past, look)),
    dueOn: dueOnAt(history, past, look),
    olderExist: ifReadable('older', shown[0] !== rows[0]),
    newerExist: ifReadable('newer', shown.at(-1) !== rows.at(-1)),
    form: ifReadable('form', {
      canWrite: stage !== 'closed' && stage !== 'cancelled',
      canDeliver: stage === 'open' && history.kind === 'order',
    }),
    sides: ifReadable('sides', shown.length),
    stamps: ifReadable('stamps', shown.length),
    messages: spoil(shown, look),
  });
}

const STEPS: Record<TrueStage, Step | null> = {
  open: { label: '進行中', meaning: 'working' },
  delivered: { label: '納品送付', meaning: 'delivered' },
  accepted: { label: '取引完了', meaning: 'finished' },
  closed: { label: '取引完了', meaning: 'finished' },
  cancelled: null,
};

/** Made up: what the step bar calls a sale that somebody wants to cancel was never seen. */
const STEP_OF_REQUEST: Step = { label: 'キャンセル確認', meaning: 'unknown' };

/** A subscription has no step bar, and is known by the control that ends it. */
function stepAt(
  { kind, isRequestInStep }: History,
  past: Diary,
  { unreadable }: Look,
): Pick<TalkroomReading, 'step' | 'roomKind'> {
  const isNamed = isRequestInStep && waitingRequest(past) !== undefined;
  const step = isNamed ? STEP_OF_REQUEST : STEPS[stageOf(past)];
  if (unreadable.includes('step') || step === null) {
    return { step: missing('step'), roomKind: missing('step') };
  }
  return { step: found(kind === 'order' ? step : null), roomKind: found(kind) };
}

function printedAt(
  { contactHours, kind }: History,
  past: Diary,
  { isLimitPrinted }: Look,
): PrintedDeadline | null {
  const stage = stageOf(past);
  if (kind === 'subscription') return null;
  if (stage === 'open' && !past.some(({ what }) => writesAsSeller(what))) {
    const at = firstContactDue(past[0]?.at ?? 0, contactHours);
    return { at, sentence: `${contactHours}時間以内に…`, isFirstContact: true };
  }
  if (stage !== 'delivered' || !isLimitPrinted) return null;
  return { at: checkDue(lastOf('delivers', past)), sentence: '期限…', isFirstContact: false };
}

function dueOnAt(
  { isUnsetDayPrinted }: History,
  past: Diary,
  { unreadable }: Look,
): Field<string | null> {
  if (unreadable.includes('due-date')) return missing('due-date');
  const { named } = dueDateIn(past) ?? {};
  if (named !== undefined) return found(dayOf(named - SECOND));
  return isUnsetDayPrinted ? found(null) : { value: null, how: 'text', agreed: 0 };
}

const LISTED: Record<TrueStage, { label: string; meaning: Step['meaning']; tab: string }> = {
  open: { label: '取引中', meaning: 'working', tab: 'open' },
  delivered: { label: '納品確認待ち', meaning: 'delivered', tab: 'open' },
  accepted: { label: '完了', meaning: 'finished', tab: 'closed' },
  closed: { label: '完了', meaning: 'finished', tab: 'closed' },
  cancelled: { label: 'キャンセル', meaning: 'unknown', tab: 'canceled' },
};

function listAt(history: History, past: Diary, look: Look): Reading {
  const { tab, ...status } = LISTED[stageOf(past)];
  const newest = past.findLast(leavesRow);
  const isLost = (name: FieldName): boolean => look.unreadable.includes(name);
  const card = listedRoom({
    status: isLost('step') ? missing('status') : found(status),
    soldOn: isLost('sold-on') ? missing('sold-on') : found(dayOf(past[0]?.at ?? 0)),
    dueOn: dueOnAt({ ...history, isUnsetDayPrinted: true }, past, look),
    newestAt: isLost('newest') || !newest ? missing('newest') : found(minuteAt(newest.at)),
  });
  return orderList([card], { readAt: look.at, tab });
}

const minuteAt = (at: number): Moment => ({ from: toMinute(at), until: toMinute(at) + MINUTE - 1 });
const dayOf = (at: number): string => new Date(at + 9 * HOUR).toISOString().slice(0, 10);
