import { forecastOf } from '../../utils/credit/forecast.ts';
import { moneyOf } from '../../utils/credit/money-of.ts';
import type { Money } from '../../utils/credit/money.ts';
import { reconcileSales } from '../../utils/credit/reconcile-sales.ts';
import type { SaleRow } from '../../utils/credit/ageing.ts';
import { FEE_RULES } from '../../utils/credit/rules/fee.ts';
import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import { toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { Reading } from '../../utils/site/reading.ts';
import { readSalesFile } from '../../utils/site/sales-file/read-sales-file.ts';
import { mergeCoverage } from '../../utils/timeline/coverage.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { observe } from '../../utils/timeline/observe.ts';
import type { CreditedEvent } from '../../utils/timeline/event.ts';
import { observeRevenue, observeSalesFile } from '../../utils/timeline/observe-revenue.ts';
import {
  DAY,
  found,
  HOUR,
  listedRoom,
  message,
  NOW,
  orderList,
  revenue,
  talkroom,
} from '../support/readings.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';

const SALES = 20_000;
const PENDING = 200;
const FILE_ROWS = 10_000;

/** The money of many sales, in the process of the runner. */
export function measureMoney(runs: number): BenchRow[] {
  const rows = Array.from({ length: SALES }, (_, index) => saleOf(index));
  const monies = rows.map(({ money }) => money);
  const pending = rows.slice(0, PENDING);
  const forecast = repeat(runs, () => {
    // Of what is on its way the amounts may just have changed; of the others they are stored.
    const fresh = pending.map(({ room }) => moneyOfRoom(room));
    const { total, bars } = forecastOf([...fresh, ...monies.slice(PENDING)], NOW);
    if (total.count < PENDING || bars.length === 0) throw new Error(`${total.count} sales`);
  });
  const inFile = rows.slice(PENDING, PENDING + FILE_ROWS);
  const bytes = new TextEncoder().encode(fileOf(inFile));
  const onPage = pageOf(inFile);
  const reconciled = repeat(Math.min(runs, 5), () => reconcileFile(bytes, rows, onPage));
  return [
    {
      name: `forecast of ${PENDING} pending among ${SALES} sales`,
      ...{ value: forecast, unit: 'ms', baseline: null, limit: 50 },
    },
    {
      name: `sales file of ${FILE_ROWS} rows read and reconciled with ${SALES} sales`,
      ...{ value: reconciled, unit: 'ms', baseline: null, limit: 1000 },
    },
  ];
}

function reconcileFile(
  bytes: Uint8Array,
  rows: readonly SaleRow[],
  onPage: readonly CreditedEvent[],
): void {
  const read = readSalesFile(bytes, NOW);
  if ('why' in read) throw new Error(read.why);
  const file = observeSalesFile(read.reading).flatMap(({ events }) => events);
  const found = reconcileSales({ rows, revenue: onPage, file });
  if (file.length !== FILE_ROWS || found.length > 0) throw new Error(`${found.length} lines`);
}

/** The first are with their buyers, the others counted in the months before. */
function saleOf(index: number): SaleRow {
  const roomId = String(18_000_001 + index);
  const listed = orderList([listedRoom({ roomId })], { readAt: NOW - 12 * DAY });
  if (index >= PENDING) {
    const at = creditedAtOf(index);
    return saleAfter(roomId, listed, revenue([13_260], at, { roomId, isRequested: index % 3 > 0 }));
  }
  const sentAt = NOW - (index % 60) * HOUR;
  const delivery = message({ siteId: index + 1, side: 'seller', mark: 'formal-delivery', sentAt });
  const step = found({ label: '納品送付', meaning: 'delivered' as const });
  return saleAfter(roomId, listed, talkroom({ roomId, step, messages: [delivery] }));
}

const creditedAtOf = (index: number): number => NOW - ((index % 700) + 1) * DAY;

function saleAfter(roomId: string, ...looks: Reading[]): SaleRow {
  const seen = looks.flatMap((look) => observe(look));
  const events = seen.flatMap((each) => each.events);
  const coverage = seen.map((each) => each.coverage).reduce(mergeCoverage);
  const room = foldRoom(roomId, events, coverage);
  return { room, money: moneyOfRoom(room) };
}

function moneyOfRoom(room: SaleRow['room']): Money {
  const book = { fees: FEE_RULES, feeChanges: [], rules: RULES };
  const money = moneyOf(room, dutiesOf(room, RULES), book, NOW);
  if (!money) throw new Error('no sale');
  return money;
}

/** All of them, as if seen in one look. */
const pageOf = (rows: readonly SaleRow[]): CreditedEvent[] =>
  observeRevenue({
    ...{ kind: 'revenue', readAt: NOW, found: found(rows.length) },
    rows: rows.flatMap(({ room: { roomId, credits } }) =>
      credits.map(({ at, netJpy }) => ({ roomId, creditedAt: at, netJpy, isRequested: false })),
    ),
  }).flatMap(({ events }) => events);

/** As the site writes it: the day of each, unsorted. */
const fileOf = (rows: readonly SaleRow[]): string =>
  [
    '売上確定日,トークルームNo,決済No,サービス名/見積り・仕事の相談名,購入者ID,購入者名,内訳,売上金額',
    ...rows.map(({ room: { roomId, credits } }) => {
      const day = toIsoDay(toJapanClock(credits[0]?.at.from ?? NOW)).replaceAll('-', '/');
      return `${day},${roomId},1,ロゴ制作いたします,1,さくら,基本料金,"13,260"`;
    }),
  ].join('\r\n');

function repeat(runs: number, work: () => void): number {
  const values: number[] = [];
  for (let run = 0; run < runs + 2; run += 1) {
    const start = performance.now();
    work();
    values.push(performance.now() - start);
  }
  return median(values.slice(2));
}
