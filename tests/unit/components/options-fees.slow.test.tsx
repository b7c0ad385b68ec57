// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import * as options from './options-with.tsx';
import { speak } from './texts.ts';

const { field, find, openOptions, press, problemOf, section, type } = options;

beforeEach(() => speak());
afterEach(cleanup);

const ids = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-own-fee]')].map(
    ({ dataset }) => dataset['ownFee'] ?? '',
  );
const newest = (): string => ids().at(-1) ?? '';
const preview = (id: string): string => find('output', find(`[data-own-fee="${id}"]`)).textContent;
const video = { id: 'v', service: 'ビデオ', perMille: 275, since: '2025-04-01' };

describe('the fees', () => {
  test('that are known stand in a table, with how sure they are and who says so', () => {
    openOptions();
    const rows = [...section('fees').querySelectorAll('tbody tr')];
    expect(rows).toHaveLength(FEE_RULES.length);
    const [today, old] = rows.map((row) => row.textContent);
    expect(today).toContain('すべての販売22%2021-04-01 から高いcoconala.com');
    expect(old).toContain('27.5%');
    expect(old).toContain('2019-10-01 から 2021-10-31 まで');
    expect(rows.map((row) => row.querySelector('a')?.href)).toEqual(
      FEE_RULES.map(({ source }) => source),
    );
    expect(find('.contents a[href="#fees"]').textContent).toBe('手数料');
  });

  test('of video rooms are hers to set: what is left of a sale shows at once', async () => {
    const { saved } = openOptions();
    fireEvent.click(find('[data-preset="fees_preset_video"]'));
    const id = newest();
    expect(document.activeElement).toBe(field(`${id}/service`));
    expect(preview(id)).toBe('¥10,000の販売 → 見込み ¥7,250');
    type(`${id}/percent`, '２２');
    expect(preview(id)).toBe('¥10,000の販売 → 見込み ¥7,800');
    type(`${id}/percent`, '27.5');
    type(`${id}/service`, ' ビデオ相談 ');
    press('save-fees');
    await options.untilSaved('fees');
    expect(saved[0]?.feeChanges).toEqual([{ ...video, id, service: 'ビデオ相談' }]);
    expect(saved[0]?.changes).toEqual([]);
  });

  test('are not saved without a rate and a day, nor twice for the same day', () => {
    const { saved } = openOptions({ preferences: { feeChanges: [video] } });
    fireEvent.click(find('[data-preset="fees_preset_blank"]'));
    const id = newest();
    expect(preview(id)).toBe('料率を入れると、手取りの見込みが出ます。');
    press('save-fees');
    expect(problemOf(field(`${id}/percent`))).toContain('0以上100未満');
    expect(problemOf(field(`${id}/since`))).toBe('開始日を入れてください。');
    for (const wrong of ['100', '22.55', '-1', '二割']) {
      type(`${id}/percent`, wrong);
      expect(problemOf(field(`${id}/percent`)), wrong).toContain('0以上100未満');
    }
    type(`${id}/percent`, '30');
    type(`${id}/service`, 'ﾋﾞﾃﾞｵ');
    type(`${id}/since`, '2025-04-01');
    expect(problemOf(field(`${id}/since`))).toContain('もうあります');
    type(`${id}/since`, '2025-04-02');
    expect(problemOf(field(`${id}/since`))).toBe('');
    expect(saved).toEqual([]);
  });

  test('can be taken away, and the keyboard keeps its place', async () => {
    const { saved } = openOptions({ preferences: { feeChanges: [video] } });
    press('remove-fee');
    expect(ids()).toEqual([]);
    expect(document.activeElement?.getAttribute('data-action')).toBe('add-fee');
    press('save-fees');
    await options.untilSaved('fees');
    expect(saved[0]?.feeChanges).toEqual([]);
  });
});
