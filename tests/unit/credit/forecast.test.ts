import { describe, expect, it } from 'vitest';
import { forecastOf } from '../../../utils/credit/forecast.ts';
import type { Forecast } from '../../../utils/credit/forecast.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { DAY, HOUR, japan, NOW } from '../../support/readings.ts';
import { money, part } from './forecast-rows.ts';
import { where } from './forecast-where.ts';

/** NOW is 20 November 2026, the 20th itself: what was asked for by the 15th is paid today. */
const [TODAY, IN_DECEMBER, BEFORE_CHRISTMAS] = ['2026-11-20', '2026-12-07', '2026-12-21'];

const barOf = (forecast: Forecast, paidOn: string) => {
  const bar = forecast.bars.find(({ payDay }) => payDay.paidOn === paidOn);
  if (!bar) throw new Error(`no bar on ${paidOn}`);
  return bar;
};

describe('the forecast of the coming pay-days', () => {
  it('promises a delivered sale for the pay-day of its latest moment, and hopes for the earliest', () => {
    const sale = money({ expected: { from: NOW, until: japan(2026, 12, 1, 9) } });
    const forecast = forecastOf([sale], NOW);
    expect(where(forecast, 'latest', sale.roomId)).toEqual([BEFORE_CHRISTMAS]);
    expect(where(forecast, 'earliest', sale.roomId)).toEqual([IN_DECEMBER]);
    expect(barOf(forecast, BEFORE_CHRISTMAS).latest).toMatchObject({ netJpy: 7_800, count: 1 });
  });

  it('can still ask in the last minute of a half for what is counted by then', () => {
    const until = japan(2026, 11, 30, 23, 59);
    const sales = [
      money({ roomId: '1', expected: { from: NOW, until } }),
      money({ roomId: '2', expected: { from: NOW, until: until + 1 } }),
    ];
    const forecast = forecastOf(sales, NOW);
    expect(barOf(forecast, IN_DECEMBER).latest.roomIds).toEqual(['1']);
    expect(barOf(forecast, BEFORE_CHRISTMAS).latest.roomIds).toEqual(['2']);
  });

  it('parts a pay-day into the states of its sales, which add up to it', () => {
    const expected = { from: NOW, until: NOW + DAY };
    const sales = [
      money({ expected }),
      money({ roomId: '18000002', state: 'accepted', expected }),
      money({ roomId: '18000003', state: 'accepted', expected, parts: [part({ netJpy: 390 })] }),
    ];
    const { latest } = barOf(forecastOf(sales, NOW), IN_DECEMBER);
    expect(latest.byState.get('with-buyer')).toMatchObject({ netJpy: 7_800, count: 1 });
    expect(latest.byState.get('accepted')).toMatchObject({ netJpy: 8_190, count: 2 });
    expect(latest.netJpy).toBe(15_990);
  });

  it('shows what is counted as hers if she asks for it by the cut-off', () => {
    const sale = money({ state: 'credited', reason: 'closed', creditedAt: minuteOf(NOW - DAY) });
    const bar = barOf(forecastOf([sale], NOW), IN_DECEMBER);
    expect(bar.latest.roomIds).toEqual([sale.roomId]);
    expect(bar.askBy).toBe(japan(2026, 11, 30, 23, 59));
  });

  it('lets her ask no later than the 120 days of a sale allow', () => {
    const creditedAt = minuteOf(NOW - 115 * DAY);
    const sale = money({ state: 'credited', reason: 'revenue-page', creditedAt });
    expect(barOf(forecastOf([sale], NOW), IN_DECEMBER).askBy).toBe(NOW + 5 * DAY);
  });

  it('promises nothing of what could be asked for too long ago', () => {
    const creditedAt = minuteOf(NOW - 121 * DAY);
    const sale = money({ state: 'credited', reason: 'revenue-page', creditedAt });
    const forecast = forecastOf([sale], NOW);
    expect(where(forecast, 'latest', sale.roomId)).toEqual(['request-over']);
  });

  it('puts what was asked for on its own pay-day, also on one whose cut-off is over', () => {
    const paidOn = { from: TODAY, until: TODAY };
    const sale = money({ state: 'requested', creditedAt: minuteOf(NOW - 9 * DAY), paidOn });
    const bar = barOf(forecastOf([sale], NOW), TODAY);
    expect(bar.latest.roomIds).toEqual([sale.roomId]);
    expect(bar.askBy).toBeNull();
  });

  it('does not say when a sale is paid that should be counted by now: somebody must look', () => {
    const sale = money({ expected: { from: NOW - 5 * DAY, until: NOW - HOUR }, isOverdue: true });
    const forecast = forecastOf([sale], NOW);
    expect(where(forecast, 'latest', sale.roomId)).toEqual(['overdue']);
    expect(forecast.total).toMatchObject({ netJpy: 7_800, count: 1 });
  });

  it('does not promise once more what only the sales file tells of', () => {
    const creditedAt = minuteOf(NOW - DAY);
    const sale = money({ state: 'credited', reason: 'sales-file', creditedAt });
    expect(where(forecastOf([sale], NOW), 'latest', sale.roomId)).toEqual(['request-unknown']);
  });

  it('does not promise all months of a subscription because one waits to be asked for', () => {
    const ids = ['18000001/credited/1', '18000001/credited/2'];
    const parts = ids.map((id, index) =>
      part({ id, kind: 'other', at: minuteOf(NOW - index * 31 * DAY), isNetActual: true }),
    );
    const sources = ids.map((eventId) => ({ eventId, page: 'revenue' as const }));
    const sale = money({ state: 'credited', reason: 'revenue-page', parts, sources });
    expect(where(forecastOf([sale], NOW), 'latest', sale.roomId)).toEqual(['request-unknown']);
  });

  it('says nothing of what was paid, and nothing of what was cancelled', () => {
    const sales = [money({ state: 'paid' }), money({ state: 'cancelled' })];
    expect(forecastOf(sales, NOW).total).toMatchObject({ count: 0, netJpy: 0 });
  });

  it('counts sales of unknown amount, of which it can only say "at least"', () => {
    const parts = [part(), part({ id: 'x', kind: 'option', grossJpy: null, netJpy: null })];
    const sale = money({ parts, expected: { from: NOW, until: NOW + DAY } });
    expect(barOf(forecastOf([sale], NOW), IN_DECEMBER).latest).toMatchObject({
      ...{ netJpy: 7_800, count: 1, incompleteCount: 1 },
    });
  });
});
