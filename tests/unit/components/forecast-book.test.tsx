// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ageingOf, byService } from '../../../utils/credit/ageing.ts';
import { byMonth } from '../../../utils/credit/bookkeeping.ts';
import { payDayFor } from '../../../utils/credit/pay-days.ts';
import { DAY, NOW } from '../../support/readings.ts';
import { choose, open, press, the } from './by-hand-steps.ts';
import { drawInIdleTime } from './idle.ts';
import { credited, everyKind, salesIn } from './money-ledger.ts';
import { all, openMoney, yenIn } from './open-money.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  location.hash = '';
});

describe('what is counted and not asked for', () => {
  test('is listed with its cut-off and the end of its 120 days, without what is over', async () => {
    await openMoney();
    const text = (roomId: string) => the(`[data-ask="${roomId}"]`).textContent;
    expect(text('18000025')).toContain('11/30(月) 23:59 までに申請すると 12/7(月) に入金の見込み');
    expect(text('18000025')).toContain('申請できるのは 3/17(水) 20:00 まで(120日)');
    expect(text('18000028')).toContain('120日が');
    expect(document.querySelector('[data-ask="18000027"]')).toBeNull();
    expect(the('[data-payout-fee]').textContent).toContain('振込手数料');
  });
});

test('what may have been asked for long ago is not passed over in silence', async () => {
  const { row, events } = credited('18000025', 3);
  const credits = row.room.credits.map((line) => ({ ...line, isRequested: null }));
  const duties = row.duties.filter(({ clock }) => clock !== 'payout');
  await openMoney([{ row: { ...row, room: { ...row.room, credits }, duties }, events }]);
  expect(the('[data-ask-unclear]').textContent).toContain('分からない売上がほかに 1件');
  expect(document.body.textContent).not.toContain('申請を待つ売上は');
});

test('what has no day is there by its reason, sale by sale', async () => {
  await openMoney();
  const reason = the('[data-undated="request-over"]');
  expect(reason.textContent).not.toContain('¥9,999');
  open('[data-undated="request-over"]');
  fireEvent(reason, new Event('toggle'));
  await waitFor(() => expect(reason.textContent).toContain('¥9,999'));
});

/** What is said of a sale stands over it and those that share it. */
const said = (roomId: string): string =>
  the(`[data-plan="${roomId}"]`).closest('.plan-group')?.textContent ?? '';

describe('the planner', () => {
  test('says by when to deliver for the payout that she chooses', async () => {
    await openMoney();
    expect(the('[data-plan="18000023"]').dataset.kind).toBe('safe');
    expect(said('18000023')).toContain('11/26(木) 22:59 までの正式な納品です');
    expect(said('18000023')).toContain('11/27(金) 22:59 までの納品で間に合う見込み');
    choose('planner-pay-day', payDayFor(NOW + 20 * DAY).paidOn);
    await waitFor(() => expect(said('18000023')).toContain('12/11(金) 22:59'));
  });

  test('names why there is nothing to do', async () => {
    await openMoney();
    expect(said('18000021')).toContain('納品済みです');
    expect(said('18000024')).toContain('読み取れません');
    expect(document.querySelector('[data-plan="18000025"]')).toBeNull();
  });
});

test('ageing, services and months show what the functions reckon', async () => {
  await openMoney();
  const sales = salesIn(everyKind());
  const amountsIn = (title: string) =>
    within(screen.getByRole('table', { name: title }))
      .getAllByRole('row')
      .flatMap((row) => (row.dataset.line === undefined ? [] : Number(row.dataset.amount)));
  expect(amountsIn('納品してからの日数')).toEqual(
    ageingOf(sales, NOW).map(({ sums }) => sums.netJpy),
  );
  expect(amountsIn('サービス別の入金待ち')).toEqual(
    byService(sales).map(({ sums }) => sums.netJpy),
  );
  expect(all('[data-month]').map(({ dataset }) => dataset.month)).toEqual(
    byMonth(sales).map(({ month }) => month),
  );
});

describe('the file for the books', () => {
  test('comes to what its month shows on screen', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      if (file instanceof Blob) saved.push(file);
      return 'blob:file';
    });
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      name = this.download;
    });
    await openMoney();
    press('export-book');
    expect(name).toBe('talkroom-banto-2026-11-01_2026-11-30.csv');
    const csv = new TextDecoder().decode(await saved[0]?.arrayBuffer());
    const { data } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    const sumOf = (column: string) => data.reduce((sum, row) => sum + Number(row[column]), 0);
    const shown = (sum: string) =>
      yenIn(the(`[data-month="2026-11"] [data-sum="${sum}"]`).textContent);
    expect(data.length).toBeGreaterThan(1);
    expect(sumOf('販売額')).toBe(shown('gross'));
    expect(sumOf('手数料')).toBe(shown('fee'));
    expect(sumOf('手取り')).toBe(shown('net'));
    expect(shown('net')).toBeGreaterThan(0);
  });
});

describe('the reconciliation', () => {
  test('explains each line', async () => {
    await openMoney();
    const text = (roomId: string) =>
      all(`[data-mismatch="${roomId}"]`)
        .map(({ textContent }) => textContent)
        .join();
    expect(text('18000026')).toContain('手取り ¥13,000。見込みより ¥260 少なく計上されました。');
    expect(text('18000027')).toContain('売上管理には ¥5,000');
    expect(text('18000021')).toBe('');
  });

  test('says whether anything was compared at all', async () => {
    await openMoney([samples.delivered(NOW, 17_000)]);
    expect(screen.getByText(/比べるものがまだありません/)).toBeTruthy();
    cleanup();
    await openMoney([credited('18000025', 3)]);
    expect(screen.getByText(/食い違いはありません/)).toBeTruthy();
  });
});
