import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { moneyOf } from '../../../utils/credit/money-of.ts';
import type { Money } from '../../../utils/credit/money.ts';
import { dutiesOf } from '../../../utils/deadlines/duties-of.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { minuteOf, toIsoJapan } from '../../../utils/japan-time/calendar.ts';
import type { MessageEvent, TimelineEvent } from '../../../utils/timeline/event.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { deed } from '../../support/deeds.ts';
import { afterLooks } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';
import { readingOf } from './pages-of-case.ts';
import { at } from './worked-case.ts';
import type { Expected, Fact, Time, WorkedCase } from './worked-case.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures-files/money');

/** Every table of the folder. */
export const workedCases = (): WorkedCase[] => readdirSync(FOLDER).flatMap(readTable);

/** A cast: a table of another shape fails in what its cases are compared with. */
const readTable = (name: string): WorkedCase[] =>
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as WorkedCase[];

export function moneyIn(worked: WorkedCase): Money {
  const { fees = [], now } = worked;
  const { room, duties } = knownFrom(worked);
  const feeChanges = fees.map((fee, index) => ({ id: String(index), ...fee }));
  const money = moneyOf(room, duties, { fees: FEE_RULES, feeChanges, rules: RULES }, at(now));
  if (!money) throw new Error('no sale');
  return money;
}

/** In the words of the table. */
export function inWords(money: Money): Expected {
  const [service] = money.parts;
  return {
    ...{ state: money.state, gross: money.grossJpy, fee: money.feeJpy, net: money.netJpy },
    ...{ isActual: money.isNetActual, isComplete: money.isComplete, reason: money.reason },
    parts: money.parts.map((part) => [part.kind, part.grossJpy, part.feeJpy, part.netJpy]),
    perMille: service?.perMille ?? null,
    isFeeCertain: service?.isFeeCertain ?? false,
    mayBeMore: service?.mayBeMore ?? false,
    ...{ from: timeOf(money.expected?.from), until: timeOf(money.expected?.until) },
    creditedFrom: timeOf(money.creditedAt?.from),
    creditedUntil: timeOf(money.creditedAt?.until),
    requestedBy: timeOf(money.requestedBy),
    ...{ paidFrom: money.paidOn?.from ?? null, paidUntil: money.paidOn?.until ?? null },
    contradictions: money.contradictions.map(({ kind }) => kind),
    ...{ isOverdue: money.isOverdue, difference: money.differenceJpy },
    pages: [...new Set(money.sources.map(({ page }) => page))].sort(),
  };
}

const timeOf = (ms: number | null | undefined): Time | null =>
  ms == null ? null : toIsoJapan(ms).slice(0, 16).replace('T', ' ');

function knownFrom(worked: WorkedCase): Known {
  const looks = worked.looks.map((look) => readingOf(worked, look));
  const known = withMore(afterLooks(...looks), worked.facts.flatMap(tipOf));
  const set = worked.facts.flatMap((fact) => {
    if (fact[1] !== 'sets') return [];
    const [time, , name, grossJpy] = fact;
    return [deed({ kind: 'amount', part: partIn(known, name), grossJpy }, at(time))];
  });
  return set.length > 0 ? withMore(known, set) : known;
}

function withMore({ room, events }: Known, more: readonly TimelineEvent[]): Known {
  const all = [...events, ...more];
  const after = foldRoom(room.roomId, all, room.coverage);
  return { room: after, events: all, duties: dutiesOf(after, RULES) };
}

/** How a page tells of a tip was never recorded; of one that is known the money is reckoned. */
const tipOf = ([time, what]: Fact, index: number): MessageEvent[] =>
  what === 'tip' ? [tipAt(at(time), `${index}`)] : [];

const tipAt = (sentAt: number, text: string): MessageEvent => ({
  ...{ id: `18000001/x${text}.tip`, roomId: '18000001', kind: 'tip', by: 'site' },
  ...{ at: minuteOf(sentAt), seenAt: sentAt, siteId: null, label: null, text, length: 1 },
  ...{ attachments: [], readAt: null },
});

function partIn({ room }: Known, name: string): string {
  if (name === 'service') return name;
  const [kind, number] = name.split(' ');
  const extra = room.extras.filter((each) => each.kind === kind)[Number(number) - 1];
  if (!extra) throw new Error(`no ${name} was seen`);
  return extra.eventId;
}
