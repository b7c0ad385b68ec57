import { describe, expect, it } from 'vitest';
import { feeOf } from '../../../utils/credit/fee-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import type { FeeChange } from '../../../utils/credit/rules/fee.ts';
import { dayOf, parseIsoDay } from '../../../utils/japan-time/calendar.ts';

const day = (isoDay: string) => {
  const date = parseIsoDay(isoDay);
  if (!date) throw new Error(isoDay);
  return dayOf(date);
};
const change = (since: string, perMille: number, service = '', id = since): FeeChange => ({
  ...{ id, service, perMille, since },
});
const on = (isoDay: string, title = 'ロゴ制作いたします', ...changes: FeeChange[]) =>
  feeOf(title, day(isoDay), FEE_RULES, changes);

describe('the table of fees', () => {
  it.each([
    ['2019-09-30', [270]],
    ['2019-10-01', [275]],
    ['2021-03-31', [275]],
    ['2021-04-01', [275, 220]],
    ['2021-10-31', [275, 220]],
    ['2021-11-01', [220]],
    ['2026-11-20', [220]],
  ])('on %s: %j', (isoDay, possible) => {
    expect(on(isoDay)).toMatchObject({ perMille: possible[0], possible });
  });

  it('has no word on what was before the site was', () => {
    expect(on('2010-01-01')).toBeNull();
  });

  it('names each edition once, with days that exist and a place to look it up', () => {
    expect(new Set(FEE_RULES.map(({ id }) => id)).size).toBe(FEE_RULES.length);
    for (const { inForce, source, perMille } of FEE_RULES) {
      expect(parseIsoDay(inForce.since)).toBeDefined();
      if (inForce.until !== null) expect(inForce.until > inForce.since).toBe(true);
      expect(source).toMatch(/^https:/);
      expect(perMille).toBeLessThan(500);
    }
  });

  it('never takes a room for a video or a phone room by itself: no page tells', () => {
    expect(on('2026-11-20', 'ビデオチャットで話します')).toMatchObject({ possible: [220] });
  });
});

describe('a fee that she sets', () => {
  it('counts from midnight in Japan of its day', () => {
    const from = change('2026-11-20', 300);
    expect(on('2026-11-19', 'ロゴ', from)).toMatchObject({ possible: [220] });
    expect(on('2026-11-20', 'ロゴ', from)).toMatchObject({ possible: [300], isCertain: true });
  });

  it('fits a title in whatever width and case', () => {
    const video = change('2026-01-01', 300, 'ビデオ web');
    expect(on('2026-11-20', 'ﾋﾞﾃﾞｵ WEBで話します', video)).toMatchObject({ perMille: 300 });
    expect(on('2026-11-20', '電話で話します', video)).toMatchObject({ perMille: 220 });
  });

  it('for a service counts before one of the same day for all, in any order', () => {
    const [all, logo] = [change('2026-01-01', 200), change('2026-01-01', 300, 'ロゴ', 'logo')];
    expect(on('2026-11-20', 'ロゴ', all, logo)).toMatchObject({ possible: [300] });
    expect(on('2026-11-20', 'ロゴ', logo, all)).toMatchObject({ possible: [300] });
  });

  it('for one service may be that of a sale whose title was never seen, and may not', () => {
    const changes = [
      change('2026-01-01', 300, 'ロゴ'),
      change('2026-01-01', 200, '似顔絵', 'face'),
    ];
    expect(feeOf(null, day('2026-11-20'), FEE_RULES, changes)).toMatchObject({
      ...{ possible: [300, 220, 200], isCertain: false },
    });
  });

  it('gives way to the next one, and the table to the first', () => {
    const changes = [change('2026-03-01', 250), change('2026-01-01', 300)];
    const open = { from: day('2026-02-28').from, until: day('2026-03-01').until };
    expect(feeOf('ロゴ', open, FEE_RULES, changes)).toMatchObject({
      ...{ possible: [300, 250], isCertain: false },
    });
    const year = { from: day('2025-12-31').from, until: day('2026-12-31').until };
    expect(feeOf('ロゴ', year, FEE_RULES, changes)).toMatchObject({ possible: [300, 250, 220] });
  });
});
