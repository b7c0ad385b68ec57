import { dayOf, minuteOf, toIsoJapan } from '../../../utils/japan-time/calendar.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { MessageReading, Step } from '../../../utils/site/readings/talkroom.ts';
import {
  found,
  listedRoom,
  message,
  orderList,
  revenue,
  talkroom,
} from '../../support/readings.ts';
import { saleRow, salesFile } from '../sales-file/sales-files.ts';
import { at } from './worked-case.ts';
import type { Fact, Look, Time, WorkedCase } from './worked-case.ts';

/** What stood on the page at that look. */
export function readingOf(worked: WorkedCase, look: Look): Reading {
  const past = worked.facts.filter(([time]) => time <= look[0]);
  switch (look[1]) {
    case 'list':
      return listOf(worked, past, look);
    case 'room':
      return roomOf(worked, past, look);
    case 'revenue':
      return revenueOf(past, look);
    case 'file':
      return fileOf(past, look);
  }
}

type Stage = 'bought' | 'delivered' | 'accepted' | 'closed' | 'cancelled';

const STEPS: Record<Stage, { list: Step | null; room: Step | null }> = {
  bought: {
    list: { label: '取引中', meaning: 'working' },
    room: { label: '進行中', meaning: 'working' },
  },
  delivered: {
    list: { label: '納品確認待ち', meaning: 'delivered' },
    room: { label: '納品送付', meaning: 'delivered' },
  },
  accepted: {
    list: { label: '完了', meaning: 'finished' },
    room: { label: '取引完了', meaning: 'finished' },
  },
  closed: {
    list: { label: '完了', meaning: 'finished' },
    room: { label: '取引完了', meaning: 'finished' },
  },
  cancelled: { list: null, room: null },
};

const isStage = (what: string): what is Stage => what in STEPS;

function stageOf(past: readonly Fact[]): Stage {
  let stage: Stage = 'bought';
  for (const [, what] of past) {
    if (what === 'returned') stage = 'bought';
    if (isStage(what)) stage = what;
  }
  return stage;
}

const boughtAt = ({ facts }: WorkedCase): number =>
  at(facts.find(([, what]) => what === 'bought')?.[0] ?? '2026-11-05 10:00');

function listOf(worked: WorkedCase, past: readonly Fact[], [time]: Look): Reading {
  const { price, title = 'ロゴ制作いたします' } = worked;
  const stage = stageOf(past);
  const { list } = STEPS[stage];
  const card = listedRoom({
    title: found(title),
    priceJpy: price === null ? { missing: 'price' } : found(price),
    soldOn: found(worked.soldOn ?? toIsoJapan(boughtAt(worked)).slice(0, 10)),
    status: list ? found(list) : { missing: 'status' },
  });
  const tab = { bought: 'open', delivered: 'open', accepted: 'closed', closed: 'closed' };
  return orderList([card], {
    readAt: at(time),
    tab: stage === 'cancelled' ? 'canceled' : tab[stage],
  });
}

function roomOf(worked: WorkedCase, past: readonly Fact[], [time, , how]: Look): Reading {
  const { title = 'ロゴ制作いたします', kind } = worked;
  const stage = stageOf(past);
  const step = kind === 'subscription' ? null : STEPS[stage].room;
  const limit = how !== undefined && how !== 'no-step' && how !== 'not-whole' ? at(how) : null;
  return talkroom({
    readAt: at(time),
    title: found(title),
    roomKind: found(kind ?? 'order'),
    step: how === 'no-step' ? { missing: 'step' } : found(step),
    form: found(stage === 'closed' ? null : { canWrite: true, canDeliver: stage === 'bought' }),
    printedDeadline: found(
      limit === null ? null : { at: limit, sentence: '返信期限', isFirstContact: false },
    ),
    newerExist: found(how === 'not-whole'),
    messages: past.flatMap((fact, index) => rowOf(fact, index)),
  });
}

function rowOf([time, what]: Fact, index: number): MessageReading[] {
  const row = { siteId: null, sentAt: at(time), text: `${index}番目` };
  switch (what) {
    case 'bought':
      return [message({ ...row, side: 'auto', label: '自動送信' })];
    case 'delivered':
      return [message({ ...row, siteId: 100 + index, side: 'seller', mark: 'formal-delivery' })];
    case 'option':
      return [message({ ...row, side: 'site', mark: 'option-bought' })];
    case 'unsigned option':
      return [message({ ...row, siteId: 100 + index, side: 'buyer', mark: 'option-said' })];
    case 'asks to cancel':
      return [message({ ...row, side: 'site', mark: 'cancel-request' })];
    default:
      return [];
  }
}

type CreditFact = Extract<Fact, [Time, 'credited', ...unknown[]]>;
const isCredit = (fact: Fact): fact is CreditFact => fact[1] === 'credited';

function revenueOf(past: readonly Fact[], [time]: Look): Reading {
  const rows = past.filter(isCredit).map(([creditedAt, , netJpy, , askedAt]) => ({
    ...{ roomId: '18000001', creditedAt: minuteOf(at(creditedAt)), netJpy },
    isRequested: askedAt !== undefined && askedAt <= time,
  }));
  return { ...revenue([], at(time)), readAt: at(time), found: found(rows.length), rows };
}

function fileOf(past: readonly Fact[], [time]: Look): Reading {
  const rows = past.filter(isCredit).map(([creditedAt, , netJpy, part]) => {
    const [year = 0, month = 0, day = 0] = creditedAt.slice(0, 10).split('-').map(Number);
    return saleRow({ netJpy, part: part ?? null, creditedAt: dayOf({ year, month, day }) });
  });
  return salesFile(rows, at(time));
}
