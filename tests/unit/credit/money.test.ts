import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyOf } from '../../../utils/credit/money-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { parseSetByHand } from '../../../utils/timeline/deed-schema.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { creditsIn } from '../../../utils/timeline/fold-credits.ts';
import { mergeEvents, mergeTwo } from '../../../utils/timeline/merge-events.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { deed, withDeeds } from '../../support/deeds.ts';
import {
  DAY,
  found,
  HOUR,
  japan,
  message,
  NOW,
  revenue,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';
import { saleRow, salesFile } from '../sales-file/sales-files.ts';

const noon = japan(2026, 11, 20, 12);
const tip = saleRow({ netJpy: 780, part: 'おひねり(追加)' });
const option = saleRow({ netJpy: 780, part: 'オプション支払い' });

const moneyFrom = ({ room, duties }: Known) =>
  moneyOf(room, duties, { fees: FEE_RULES, feeChanges: [], rules: RULES }, NOW);
const eventsOf = (...looks: Parameters<typeof observe>[0][]): TimelineEvent[] => {
  const known = new Map<string, TimelineEvent>();
  for (const { events } of looks.flatMap(observe))
    for (const event of mergeEvents(known, events)) known.set(event.id, event);
  return [...known.values()];
};
const partsOf = (...looks: Parameters<typeof eventsOf>) =>
  creditsIn(eventsOf(...looks))
    .map(({ part }) => part)
    .sort();

describe('what the file calls a part', () => {
  it('is kept, and told of the line of the page that is the same', () => {
    expect(creditsIn(eventsOf(salesFile([tip]), revenue([780], noon)))).toMatchObject([
      { source: 'page', part: 'おひねり(追加)', inFile: '18000001/credited/file/2026-11-20/780/0' },
    ]);
  });

  it('is not lost or doubled by files that list alike lines in another order, or not all of them', () => {
    const names = ['おひねり(追加)', 'オプション支払い'];
    expect(partsOf(salesFile([tip, option]), salesFile([option, tip]))).toEqual(names);
    expect(partsOf(salesFile([option]), salesFile([tip, option]))).toEqual(names);
    expect(partsOf(salesFile([tip, option]), salesFile([option]))).toEqual(names);
  });

  it('is learnt for a line that was stored without it', () => {
    const [now] = eventsOf(salesFile([tip]));
    if (now?.kind !== 'credited') throw new Error('no line');
    const { part, ...before } = now;
    expect(mergeTwo(before, now)).toMatchObject({ part });
    expect(mergeTwo(now, before)).toMatchObject({ part });
  });
});

describe('the first look that showed a payout as asked for', () => {
  it('is kept, whatever the order of the looks', () => {
    const look = fc.record({ readAt: fc.integer({ min: 1, max: 9 }), isRequested: fc.boolean() });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 5 }), (looks) => {
        const pages = looks.map(({ readAt, isRequested }) =>
          revenue([13_260], noon, { readAt: noon + readAt * HOUR, isRequested }),
        );
        const showed = looks.filter(({ isRequested }) => isRequested).map(({ readAt }) => readAt);
        const [credited] = creditsIn(eventsOf(...pages));
        const first = showed.length > 0 ? noon + Math.min(...showed) * HOUR : null;
        expect(credited?.requestSeenAt).toBe(first);
      }),
    );
  });

  it('was not stored once: then it was asked for within 120 days of the credit', () => {
    const room = afterLooks(revenue([13_260], noon, { isRequested: true, readAt: NOW }));
    const events = room.events.map(({ ...event }) => {
      if (event.kind === 'credited') delete event.requestSeenAt;
      return event;
    });
    const money = moneyFrom(withDeeds({ ...room, events }, []));
    expect(money?.requestedBy).toBe(noon + 59_999 + 120 * DAY);
    expect(money).toMatchObject({ state: 'requested', paidOn: { from: '2026-12-07' } });
  });
});

describe('an amount that she sets', () => {
  const set = (part: string, grossJpy: unknown) =>
    parseSetByHand({
      ...{ bookId: 'b', roomIds: ['18000001'] },
      deed: { kind: 'amount', part, grossJpy },
    });

  it('is whole yen, or null to take it back', () => {
    expect(set('service', 3000)?.deed).toEqual({
      ...{ kind: 'amount', part: 'service', grossJpy: 3000 },
    });
    expect(set('service', null)).toBeDefined();
    for (const bad of [-1, 1.5, 1e9, '3000', undefined, NaN]) {
      expect(set('service', bad)).toBeUndefined();
    }
    expect(set('', 1)).toBeUndefined();
  });

  it('is the last one that she set, part by part', () => {
    const amounts = withDeeds(afterLooks(talkroom()), [
      deed({ kind: 'amount', part: 'service', grossJpy: 2000 }, NOW + 2),
      deed({ kind: 'amount', part: 'service', grossJpy: 1000 }, NOW + 1),
      deed({ kind: 'amount', part: 'x', grossJpy: 500 }, NOW + 1),
      deed({ kind: 'amount', part: 'x', grossJpy: null }, NOW + 3),
    ]).room.byHand.amounts;
    expect(amounts).toMatchObject([{ part: 'service', grossJpy: 2000 }]);
  });

  it('moves no clock and no stage', () => {
    const known = afterLooks(talkroom({ messages: [message({ siteId: 1 })] }));
    const after = withDeeds(known, [
      deed({ kind: 'amount', part: 'service', grossJpy: 1000 }, NOW + 1),
    ]);
    expect(after.duties).toEqual(known.duties);
    expect({ ...after.room, byHand: known.room.byHand }).toEqual(known.room);
  });
});

describe('a room whose opening could not be read', () => {
  it('does not count before the last look that showed it waiting', () => {
    const first = message({ side: 'auto', label: '自動送信', stamp: null, at: null });
    const sent = message({
      siteId: 5,
      side: 'seller',
      mark: 'formal-delivery',
      sentAt: NOW - HOUR,
    });
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    const opened = talkroom({ readAt: NOW - DAY, messages: [first] });
    const look = talkroom({ step, messages: [sent], newerExist: found(true) });
    const money = moneyFrom(afterLooks(opened, look));
    expect(money).toMatchObject({ state: 'at-limit', expected: { from: NOW } });
    expect(money?.expected?.until).toBeGreaterThan(NOW);
  });
});

describe('before a sale', () => {
  it('there is no money', () => {
    const { room, duties } = afterLooks(talkroom());
    expect(moneyFrom({ room: { ...room, roomId: 'dm-1' }, duties, events: [] })).toBeNull();
  });
});
